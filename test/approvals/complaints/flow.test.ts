import { admin, clerkOf, coordinator, supervisor } from '../../support/callers.ts';
import { approvalOf } from '../../support/approval-body.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { table as notificationsTable } from '../../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../../services/notifications/service.ts';
import { createServiceClient, foundationsOf } from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';
import { at } from '../support/assignments.ts';
import {
  decideNode,
  drainOwnInbox,
  eventsOf,
  investor,
  nodeIn,
  oneMatter,
  projectOfficer,
  seeCase,
} from '../support/cases.ts';
import {
  anAcceptedTaskOf,
  anAnswer,
  asked,
  forestry,
  seedInvolved,
  water,
} from '../support/consultations.ts';
import { makeRequest } from '../support/requests.ts';
import { openOneTask, planning, planningClerk, taskOf, toldOf } from '../support/one-task.ts';
import { startApprovals, type Approvals } from '../support/service.ts';

const reform = clerkOf('development-and-reform');
const missing = [
  { material: '选址图', reason: '缺签章' },
  { material: '总平面图', reason: '未提交' },
  { material: '承诺书', reason: '格式不对' },
];
const supplied = missing.map(({ material }) => ({ material, document: `${material}.pdf` }));

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals(at('2026-03-02'));
});

/** A case in which A01 runs beside B01, and B03 waits for B01. */
const parallel = async () => {
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: {
      ...oneMatter(),
      officer: projectOfficer.subject,
      nodes: [{ matter: 'A01' }, { matter: 'B01' }, { matter: 'B03' }],
    },
  });
  const seeNode = async (code: string) => nodeIn(await seeCase(approvals, body.id), code);
  const task = (code: string) => taskOf(approvals, body.id, nodeIn(body, code).taskId);
  const ended = async () => (await eventsOf(approvals, 'approvals.case.completed.v1', body.id)).length;
  return { caseId: body.id as string, seeNode, task, ended };
};

describe('what users of other systems say about the flow', () => {
  it('F14 One denial stops the joint result and nothing beside it (FredCo #26)', async () => {
    const { caseId, seeNode, ended } = await parallel();
    await decideNode(approvals, await seeNode('B01'), 'rejected');
    await drainOwnInbox(approvals);
    expect(await seeNode('B03')).toMatchObject({ state: 'stopped', stoppedBy: ['B01'], taskId: null });
    expect(await seeNode('A01')).toMatchObject({ state: 'open' });
    await decideNode(approvals, await seeNode('A01'));
    await drainOwnInbox(approvals);
    expect(await seeCase(approvals, caseId)).toMatchObject({ standing: 'at-standstill' });
    expect(await ended()).toBe(0);
  });

  it('F14 The last approval advances the joint result without a click (FredCo #131, #539)', async () => {
    const { caseId, seeNode, ended } = await parallel();
    await decideNode(approvals, await seeNode('B01'));
    await drainOwnInbox(approvals);
    const opened = await seeNode('B03');
    expect(opened).toMatchObject({ state: 'open', taskState: 'opened' });
    await decideNode(approvals, opened);
    await drainOwnInbox(approvals);
    expect(await ended()).toBe(0);
    await decideNode(approvals, await seeNode('A01'));
    expect(await ended()).toBe(0);
    await drainOwnInbox(approvals);
    expect(await ended()).toBe(1);
    expect(await seeCase(approvals, caseId)).toMatchObject({ standing: 'completed' });
  });

  it('F15 On resubmission only the department that asked reviews again (FredCo #1446)', async () => {
    const { task } = await parallel();
    const [asking, other] = [task('B01'), task('A01')];
    await asking.act('receive');
    await other.act('receive', reform);
    await other.act('accept', reform);
    const before = await other.see(reform);
    await asking.act('issue-notice', planningClerk, { missing });
    approvals.clock.set(at('2026-03-04'));
    expect((await asking.act('supplement', investor, { documents: supplied })).body.state).toBe('received');
    const after = await other.see(reform);
    expect([after.state, after.accepted, after.receipt, after.completion]).toEqual([
      'accepted',
      before.accepted,
      before.receipt,
      null,
    ]);
    const supplements = (await approvals.announced()).filter(
      ({ type }) => type === 'approvals.task.supplemented.v1',
    );
    expect(supplements).toMatchObject([
      { subject: asking.id, data: { audience: [{ kind: 'post', department: planning }] } },
    ]);
  });

  it('F15 There is no new round before the applicant has resubmitted (FredCo #1333)', async () => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    await task.act('issue-notice', planningClerk, { missing });
    await task.act('supplement', investor, { documents: supplied.slice(0, 2) });
    for (const [verb, body] of [
      ['accept', undefined],
      ['approve', { documentNumber: 'FJ-1' }],
      ['receive', undefined],
      ['issue-notice', { missing }],
    ] as const)
      expect((await task.act(verb, planningClerk, body)).status).toBe(409);
    approvals.clock.set(at('2026-06-01'));
    await approvals.check();
    expect(await task.see()).toMatchObject({ state: 'notified', clock: null, noticeBy: null });
  });

  it('F16 Of two simultaneous moves one wins and the other gets a clear conflict (DIGIT)', async () => {
    const task = await openOneTask(approvals);
    await task.act('accept');
    const answers = await Promise.all([
      task.act('approve', planningClerk, { documentNumber: 'FJ-1' }),
      task.act('reject', clerkOf(planning), { reasons: ['不符合规划条件'], remedies: '可申请行政复议' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(['TASK_WRONG_STATE', 'LOST_RACE']).toContain(lost?.body.code);
    expect(lost?.body.detail).not.toBe('');
    const won = answers.find(({ status }) => status === 200);
    expect((await task.see()).decided).toEqual(won?.body.decided);
    expect(await toldOf(approvals, task, 'approvals.task.decided.v1')).toHaveLength(1);
    const stale = await task.act(
      'deliver',
      planningClerk,
      { receivedBy: '张', method: 'in-person' },
      {
        'if-match': '"1"',
      },
    );
    expect(stale.status).toBe(412);
  });

  it.each([
    ['not-mine', planningClerk, { rightAuthority: '市局', reason: '市级审批' }, 'not-accepted'],
    ['withdraw', investor, { reason: '改方案' }, 'withdrawn'],
    ['issue-notice', planningClerk, { missing }, 'open'],
  ])('F17 A parallel branch can be sent back alone (ruoyi #867): %s', async (verb, as, body, state) => {
    const { seeNode, task } = await parallel();
    const [branch, beside] = [task('B01'), task('A01')];
    await beside.act('accept', reform);
    await branch.act('receive');
    const before = await beside.see(reform);
    expect((await branch.act(verb, as, body)).status).toBe(200);
    await drainOwnInbox(approvals);
    expect(await seeNode('B01')).toMatchObject({ state });
    expect(await beside.see(reform)).toEqual(before);
    expect((await beside.act('approve', reform, approvalOf('A01'))).status).toBe(200);
    await drainOwnInbox(approvals);
    expect(await seeNode('A01')).toMatchObject({ state: 'approved' });
  });

  it('F18 Automatic passage is labelled 超时默认, never as approval or consent (steedos #463)', async () => {
    await seedInvolved(approvals);
    const { caseId, taskId } = await anAcceptedTaskOf(approvals);
    const { id } = await asked(approvals, taskId);
    await approvals.send('POST', `/v1/consultations/${id}/answer`, { as: water, body: anAnswer() });
    approvals.clock.set(at('2026-03-10', '00:00'));
    await approvals.check();
    const page = async (as: object) =>
      (await approvals.send('GET', `/v1/consultations/${id}`, { as })).body.opinions.find(
        ({ department }: { department: string }) => department === 'forestry',
      );
    const [lapsed] = await eventsOf(approvals, 'approvals.consultation.lapsed.v1', caseId);
    expect(lapsed?.data.fact).toMatchObject({ byDefault: true, department: 'forestry' });
    expect(await page(planningClerk)).toMatchObject({ positionName: { zh: '超时默认' } });
    expect(JSON.stringify(await page(planningClerk))).not.toMatch(/同意|核准|批准/);
    const summary = await approvals.send('GET', `/v1/consultations/${id}/summary`, { as: planningClerk });
    expect(JSON.stringify(summary.body)).toContain('超时默认');
    // What comes after that is kept and changes nothing.
    const late = await approvals.send('POST', `/v1/consultations/${id}/answer`, {
      as: forestry,
      body: anAnswer(),
    });
    expect([late.status, (await page(planningClerk)).positionName.zh]).toEqual([200, '超时默认']);
  });

  it('F18 What the law lets pass by silence is labelled as such, not as anybody’s acceptance (steedos #463)', async () => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    approvals.clock.set(at('2026-03-10', '00:00'));
    await approvals.check();
    expect((await task.see()).accepted).toMatchObject({ deemed: true, by: 'system:check-deadlines' });
    const told = await toldOf(approvals, task, 'approvals.task.deemed-accepted.v1');
    expect(told).toHaveLength(1);
    const byHand = await openOneTask(approvals);
    await byHand.act('accept');
    expect((await byHand.see()).accepted).toMatchObject({ deemed: false, by: planningClerk.subject });
  });

  it('F20 What is missing is invisible until it is issued, then all of it at once (BOPS #461)', async () => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    const shown = async () => JSON.stringify(await task.see(investor));
    const faulty = [...missing.slice(0, 2), { material: '承诺书', reason: ' ' }];
    expect((await task.act('issue-notice', planningClerk, { missing: faulty })).status).toBe(400);
    expect(await task.see(investor)).toMatchObject({ completion: null, state: 'received' });
    for (const { material } of missing) expect(await shown()).not.toContain(material);
    expect(await toldOf(approvals, task, 'approvals.task.notice-issued.v1')).toEqual([]);

    await task.act('issue-notice', planningClerk, { missing });
    expect((await task.see(investor)).completion).toMatchObject({
      outstanding: missing,
      notice: { by: null, missing },
    });
    expect(await toldOf(approvals, task, 'approvals.task.notice-issued.v1')).toMatchObject([
      { audience: [{ kind: 'enterprise' }], fact: { missing } },
    ]);
  });

  it('F20 What was refused as a second demand never reaches the enterprise (BOPS #461)', async () => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    await task.act('issue-notice', planningClerk, { missing });
    const more = [{ material: '资信证明', reason: '又想起来' }];
    expect((await task.act('issue-notice', planningClerk, { missing: more })).status).toBe(409);
    expect(JSON.stringify(await task.see())).toContain('资信证明');
    const seen = await task.see(investor);
    expect(seen.completion?.secondNotices).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain('资信证明');
    const [told] = await toldOf(approvals, task, 'approvals.task.second-notice-refused.v1');
    expect(told.audience.map(({ kind }: { kind: string }) => kind)).toEqual(['post']);
  });

  it('F21 A status that changes silently keeps the case in the list of those who watch it (Austin #12880)', async () => {
    const { caseId, task } = await parallel();
    const idsIn = async (path: string, as: object) =>
      (await approvals.send('GET', path, { as })).body.items.map(({ id }: { id: string }) => id);
    const watched = async () => ({
      tasks: [
        await idsIn('/v1/tasks', planningClerk),
        await idsIn('/v1/tasks', coordinator),
        await idsIn('/v1/tasks', supervisor),
        await idsIn(`/v1/cases/${caseId}/tasks`, investor),
      ].map((ids) => ids.includes(task('B01').id)),
      cases: [
        await idsIn('/v1/cases', projectOfficer),
        await idsIn('/v1/cases', coordinator),
        await idsIn('/v1/cases', investor),
      ].map((ids) => ids.includes(caseId)),
    });
    const everywhere = { tasks: [true, true, true, true], cases: [true, true, true] };
    const stateSeen = async (as: object) =>
      (await approvals.send('GET', '/v1/tasks', { as })).body.items.find(
        ({ id }: { id: string }) => id === task('B01').id,
      ).state;
    await task('B01').act('receive');
    expect(await watched()).toEqual(everywhere);
    // Nobody acts: by law it counts as accepted, by the check, and everybody still has it, in its new state.
    approvals.clock.set(at('2026-03-10', '00:00'));
    await approvals.check();
    expect(await watched()).toEqual(everywhere);
    expect([await stateSeen(coordinator), await stateSeen(planningClerk)]).toEqual(['accepted', 'accepted']);
    await task('B01').act('withdraw', investor, { reason: '改方案' });
    await drainOwnInbox(approvals);
    expect(await watched()).toEqual(everywhere);
    expect(await stateSeen(supervisor)).toBe('withdrawn');
  });
});

describe('F19 Where it is not clear who is next, somebody is told (steedos #1965)', () => {
  const notifications = async () => {
    const table = await createTestTable('notifications', notificationsTable);
    const foundations = foundationsOf(table, approvals.clock);
    const { send } = createServiceClient(notificationsApi, foundations);
    const tell = async (type: string) => {
      for (const envelope of (await approvals.announced()).filter((each) => each.type === type)) {
        const work = notificationsHandlers(foundations)
          .find((handler) => handler.type === envelope.type)
          ?.prepare(envelope);
        if (work == null) throw new Error(`${type} has no handler`);
        await work();
      }
    };
    const fill = (department: string, post: string, person: string) =>
      send('PUT', `/v1/post-holders/${department}/${post}`, {
        as: admin,
        body: { holders: [{ subject: person, displayName: person, from: '2026-01-01' }] },
      });
    const inboxOf = async (subject: string) =>
      (await send('GET', '/v1/inbox-items', { as: { subject, roles: ['clerk'] } })).body.items;
    return { tell, fill, inboxOf };
  };

  it('F19 A task of a department that the county lacks, or whose posts nobody fills, is told to the coordinating office', async () => {
    const { tell, fill, inboxOf } = await notifications();
    await fill('leading-group-office', 'clerk', 'coordinator-1');
    await openOneTask(approvals);
    await tell('approvals.task.opened.v1');
    expect(await inboxOf('coordinator-1')).toMatchObject([
      { type: 'approvals.task.opened.v1', capacity: 'responsible' },
    ]);
    // Once somebody fills the post the office is left alone.
    await fill(planning, 'clerk', 'clerk-1');
    await openOneTask(approvals);
    await tell('approvals.task.opened.v1');
    expect(await inboxOf('clerk-1')).toHaveLength(1);
    expect(await inboxOf('coordinator-1')).toHaveLength(1);
  });

  it('F19 A request that names no department goes to the coordinating office, and there too to whoever is there (steedos #1965)', async () => {
    const { tell, fill, inboxOf } = await notifications();
    const path = await makeRequest(approvals, { department: undefined });
    const { body } = await approvals.send('GET', path, { as: investor });
    expect(body).toMatchObject({ department: 'leading-group-office' });
    await fill('leading-group-office', 'clerk', 'coordinator-1');
    await tell('approvals.assignment.opened.v1');
    expect(await inboxOf('coordinator-1')).toHaveLength(1);
  });
});
