import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, sectionHeadOf, supervisor } from '../../../support/callers.ts';
import type { Caller } from '../../../support/service-client.ts';
import {
  aSigning,
  decideNode,
  drainOwnInbox,
  eventsOf,
  investor,
  nodeIn,
  openSignedCase,
  seeCase,
} from '../../support/cases.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const planning = 'planning-and-natural-resources';

const asked = {
  from: 'A06',
  to: 'B01',
  reason: 'parallel-pre-review',
  explanation: '规划条件已定',
  document: '会商纪要1号',
};

let approvals: Approvals;
let caseId: string;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  caseId = await openSignedCase(approvals, aSigning());
});

const bypass = (body: object, as: Caller = coordinator, headers = {}) =>
  approvals.send('POST', `/v1/cases/${caseId}/bypass-edge`, { as, body, headers });

describe('POST /v1/cases/{caseId}/bypass-edge', () => {
  it('opens the task at once, shows who, when and why, and to the enterprise not who', async () => {
    const answer = await bypass(asked);
    expect([answer.status, nodeIn(answer.body, 'B01').state]).toEqual([200, 'open']);
    expect(nodeIn(answer.body, 'B01').taskState).toBe('opened');
    const record = { ...asked, pilotId: null, at: '2026-03-02T02:00:00.000Z', department: null };
    expect((await seeCase(approvals, caseId)).bypasses).toEqual([{ ...record, by: 'coordinator-1' }]);
    expect((await seeCase(approvals, caseId, investor)).bypasses).toEqual([{ ...record, by: null }]);
    const timeline = await approvals.send('GET', `/v1/cases/${caseId}/timeline`, { as: coordinator });
    expect(JSON.stringify(timeline.body.items)).toContain('approvals.case.edge-bypassed.v1');
    expect((await bypass(asked)).body.code).toBe('EDGE_ALREADY_BYPASSED');
  });

  it('answers the same request sent again as before and opens no second task', async () => {
    const headers = { 'idempotency-key': 'k-1' };
    const first = await bypass(asked, coordinator, headers);
    expect((await bypass(asked, coordinator, headers)).body).toEqual(first.body);
    const opened = await eventsOf(approvals, 'approvals.task.opened.v1', caseId);
    expect(opened.filter(({ data }) => JSON.stringify(data.fact).includes('"B01"'))).toHaveLength(1);
  });

  it('is the coordinator’s and that of the head whose department answers for what opens, and nobody else’s', async () => {
    expect((await bypass(asked, clerkOf(planning))).status).toBe(403);
    expect((await bypass(asked, sectionHeadOf('development-and-reform'))).status).toBe(403);
    expect((await bypass(asked, sectionHeadOf('forestry'))).status).toBe(404);
    expect((await bypass(asked, investor)).status).toBe(403);
    const own = await bypass(asked, sectionHeadOf(planning));
    expect([own.status, own.body.bypasses[0].department]).toEqual([200, planning]);
  });

  it('sets no legal order aside for anybody, and says by which law', async () => {
    for (const as of [coordinator, sectionHeadOf(planning)]) {
      const answer = await bypass({ ...asked, to: 'A07' }, as);
      expect([answer.status, answer.body.code]).toEqual([409, 'LEGAL_EDGE']);
      expect(answer.body.detail).toContain('城乡规划法 38');
    }
  });

  it.each([
    [{ ...asked, to: 'D09' }, 422, 'UNKNOWN_EDGE', '/body/to'],
    [{ ...asked, reason: 'in-a-hurry' }, 400, 'VALIDATION_FAILED', '/body/reason'],
    [{ ...asked, document: ' ' }, 400, 'VALIDATION_FAILED', '/body/document'],
    [{ ...asked, pilotId: '01J00000000000000000000P02' }, 422, 'PILOT_UNKNOWN', '/body/pilotId'],
  ])('refuses %j with %s %s', async (body, status, code, pointer) => {
    const answer = await bypass(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
  });

  it('stops what it opened when the prerequisite is rejected, and nothing beside it', async () => {
    await bypass(asked);
    await decideNode(approvals, nodeIn(await seeCase(approvals, caseId), 'A06'), 'rejected');
    await drainOwnInbox(approvals);
    const seen = await seeCase(approvals, caseId);
    expect(nodeIn(seen, 'B01')).toMatchObject({ state: 'stopped', stoppedBy: ['A06'] });
    expect([nodeIn(seen, 'A01').state, nodeIn(seen, 'A09').state]).toEqual(['open', 'waiting']);
  });

  describe('what it opened, once the prerequisite is rejected', () => {
    const approval = { documentNumber: 'FJ-1' };
    let taskId: string;
    const act = (verb: string, body?: object) =>
      approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, { as: clerkOf(planning), body });
    const read = async (as = clerkOf(planning)) =>
      (await approvals.send('GET', `/v1/tasks/${taskId}`, { as })).body;

    beforeEach(async () => {
      taskId = nodeIn((await bypass(asked)).body, 'B01').taskId;
      await act('accept');
      await decideNode(approvals, nodeIn(await seeCase(approvals, caseId), 'A06'), 'rejected');
    });

    const stoppers = async () =>
      (await eventsOf(approvals, 'approvals.case.halts-changed.v1', caseId)).filter(({ data }) =>
        JSON.stringify(data.fact).includes(taskId),
      );

    it('says what stops it, may not be approved, and may be refused', async () => {
      await drainOwnInbox(approvals);
      expect((await read()).halted).toMatchObject({ stoppedBy: [{ code: 'A06', result: 'rejected' }] });
      expect((await read(investor)).halted).not.toBeNull();
      const refused = await act('approve', approval);
      expect([refused.status, refused.body.code]).toEqual([409, 'TASK_HALTED']);
      expect(refused.body.detail).toContain('A06');
      expect(refused.body.detail).toContain('（审查未通过）');
      expect(refused.body.detail).toContain('中止办理');
      const page = await approvals.send('GET', `/v1/tasks/${taskId}/evidence-pack.html`, { as: supervisor });
      for (const said of ['中止办理', '审查未通过']) expect(page.body).toContain(said);
      expect(page.body).not.toMatch(/停止办理|不予批准/);
      expect((await act('reject', { reasons: ['未供地'], remedies: '行政复议' })).status).toBe(200);
      expect(nodeIn(await seeCase(approvals, caseId), 'B01').taskState).toBe('decided');
      expect((await read()).halted).toBeNull();
    });

    it('presses nobody: no rung falls and no day counts while it stands still', async () => {
      await drainOwnInbox(approvals);
      approvals.clock.set('2026-05-29T02:00:00.000Z');
      await approvals.check();
      const rungs = await eventsOf(approvals, 'approvals.task.rung-raised.v1', caseId);
      expect(rungs.filter(({ subject }) => subject === taskId)).toEqual([]);
      expect(await read()).toMatchObject({ clock: { used: 0, overdue: false, due: null }, light: 'blue' });
      const ledger = await approvals.send('GET', `/v1/tasks/${taskId}/ledger`, { as: clerkOf(planning) });
      expect(JSON.stringify(ledger.body)).toContain('excluded-by-law');
    });

    it('hears it once, however often and late the news comes', async () => {
      await drainOwnInbox(approvals);
      const [news] = await stoppers();
      await Promise.all([approvals.handle(news!), approvals.handle(news!), approvals.handle(news!)]);
      expect(await eventsOf(approvals, 'approvals.task.halted.v1', caseId)).toHaveLength(1);
    });

    it('that was approved before the news came stays approved', async () => {
      expect((await act('approve', approval)).status).toBe(200);
      await drainOwnInbox(approvals);
      expect(await read()).toMatchObject({ state: 'decided', halted: null });
      expect(await eventsOf(approvals, 'approvals.task.halted.v1', caseId)).toEqual([]);
      expect(nodeIn(await seeCase(approvals, caseId), 'B01').state).toBe('approved');
    });

    it('is either approved or stopped when both come at one instant, never both', async () => {
      const own = (await approvals.announced()).filter(
        ({ type, data }) =>
          type === 'approvals.task.decided.v1' && JSON.stringify(data.fact).includes('"A06"'),
      );
      await approvals.handle(own[0]!);
      const [news] = await stoppers();
      const [answer] = await Promise.all([act('approve', approval), approvals.handle(news!)]);
      const { state, halted } = await read();
      expect([
        [200, 'decided', false],
        [409, 'accepted', true],
      ]).toContainEqual([answer.status, state, halted !== null]);
    });
  });

  it('refuses a version that is not the one read', async () => {
    await bypass(asked);
    expect((await bypass({ ...asked, to: 'B02' }, coordinator, { 'if-match': '"1"' })).status).toBe(412);
  });
});

const pilot = {
  title: '拿地即开工',
  benchmark: '邻县“标准地”做法',
  scope: { edges: [{ from: 'A06', to: 'B02' }] },
  from: '2026-03-02',
  until: '2026-03-31',
};
const legalOpinion = { document: '合法性审查意见1号', conclusion: 'lawful', by: '县司法局' };

const registered = async (body: object = pilot) =>
  approvals.send('POST', '/v1/pilots', { as: coordinator, body });
const enable = (id: string, body: object = {}) =>
  approvals.send('POST', `/v1/pilots/${id}/enable`, { as: coordinator, body });

describe('pilots 创新试点', () => {
  it('are enabled on a legal opinion alone, found lawful, given then or before', async () => {
    const { body } = await registered();
    expect(body).toMatchObject({ state: 'registered', legalOpinion: null, inForce: false });
    expect((await enable(body.id)).body.code).toBe('PILOT_LACKS_LEGAL_OPINION');
    const unlawful = { legalOpinion: { ...legalOpinion, conclusion: 'unlawful' } };
    expect((await enable(body.id, unlawful)).body.code).toBe('PILOT_FOUND_UNLAWFUL');
    expect((await enable(body.id, { legalOpinion })).body).toMatchObject({ state: 'enabled', inForce: true });
    expect((await enable(body.id, { legalOpinion })).body.code).toBe('PILOT_WRONG_STATE');
    const before = await registered({ ...pilot, legalOpinion });
    expect((await enable(before.body.id)).body.state).toBe('enabled');
    const listed = await approvals.send('GET', '/v1/pilots', { as: clerkOf(planning) });
    expect(listed.body.items.map((each: { id: string }) => each.id)).toEqual([before.body.id, body.id]);
  });

  it('refuse legal orders in their scope, each at its place with its law, and other faults', async () => {
    const edges = [
      { from: 'A06', to: 'B01' },
      { from: 'B03', to: 'C05' },
      { from: 'A13', to: 'A06' },
    ];
    const legal = await registered({ ...pilot, scope: { edges } });
    expect([legal.status, legal.body.code]).toEqual([409, 'LEGAL_EDGE']);
    expect(legal.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/body/scope/edges/1',
      '/body/scope/edges/2',
    ]);
    expect(legal.body.errors[0].detail).toContain('建筑法');
    const faulty = await registered({
      ...pilot,
      scope: { edges: [{ from: 'A99', to: 'B01' }], commitments: ['C99'] },
      until: '2026-03-01',
    });
    expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/body/scope/edges/0/from',
      '/body/scope/commitments/0',
      '/body/until',
      '/body/until',
    ]);
    expect((await registered({ ...pilot, scope: {} })).status).toBe(400);
  });

  it('stop by themselves at their end, once, and carry no bypass from then on', async () => {
    const { body } = await registered({ ...pilot, legalOpinion });
    const resting = { ...asked, to: 'B02', reason: 'tolerant-acceptance', pilotId: body.id };
    expect((await bypass(resting)).body.code).toBe('PILOT_NOT_IN_FORCE');
    await enable(body.id);
    approvals.clock.set('2026-03-31T15:59:59.999Z');
    await approvals.check();
    const read = async () => (await approvals.send('GET', `/v1/pilots/${body.id}`, { as: coordinator })).body;
    expect(await read()).toMatchObject({ state: 'enabled', inForce: true });
    approvals.clock.set('2026-03-31T16:00:00.000Z');
    // In force or not goes by the day, whether or not the check has come by.
    expect((await bypass(resting)).body.code).toBe('PILOT_NOT_IN_FORCE');
    expect(await read()).toMatchObject({ state: 'enabled', inForce: false });
    await Promise.all([approvals.check(), approvals.check()]);
    expect(await read()).toMatchObject({ state: 'ended', endedAt: '2026-03-31T16:00:00.000Z' });
    const ended = (await approvals.announced()).filter(({ type }) => type === 'approvals.pilot.ended.v1');
    expect(ended).toHaveLength(1);
    expect((await enable(body.id, { legalOpinion })).body.code).toBe('PILOT_WRONG_STATE');
  });

  it('carry a bypass in their scope while in force, on record', async () => {
    const { body } = await registered({ ...pilot, legalOpinion });
    await enable(body.id);
    const within = { ...asked, to: 'B02', reason: 'tolerant-acceptance', pilotId: body.id };
    expect((await bypass({ ...asked, pilotId: body.id })).body.code).toBe('PILOT_OUT_OF_SCOPE');
    const answer = await bypass(within);
    expect(nodeIn(answer.body, 'B02').state).toBe('open');
    expect(answer.body.bypasses[0].pilotId).toBe(body.id);
  });
});
