import { clerkOf, coordinator } from '../../../support/callers.ts';
import { approvalOf } from '../../../support/approval-body.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { approvalsHandlers } from '../../../../services/approvals/service.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { itemsOf, startApprovals, type Approvals } from '../../support/service.ts';
import {
  aSigning,
  decideNode,
  drainOwnInbox,
  eventsOf,
  nodeIn,
  oneMatter,
  openSignedCase,
  ownInbox,
  seeCase,
  signed,
} from '../../support/cases.ts';
import { putLimits } from '../../support/catalogue-changes.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

/** Brings a message until it is taken, as the queue does. */
const bring = async (envelope: Envelope): Promise<void> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      await approvals.handle(envelope);
      return;
    } catch {
      // The queue brings it again.
    }
  }
  throw new Error(`${envelope.id} was never taken`);
};

const typesOf = async () => {
  const counts = new Map<string, number>();
  for (const { type } of await approvals.announced()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries(counts);
};

describe('a project signed', () => {
  it('opens one case with its tasks in one write, however often and under however many ids it comes', async () => {
    const fact = aSigning();
    const first = signed(approvals, fact);
    await Promise.all(Array.from({ length: 5 }, () => bring(first)));
    await bring(signed(approvals, fact, 10));
    expect(await typesOf()).toEqual({
      'approvals.case.opened.v1': 1,
      'approvals.case.land-checklist-drawn.v1': 1,
      'approvals.task.opened.v1': 2,
    });
    const [opened] = await approvals.announced();
    expect(opened?.data.audience).toMatchObject([
      { kind: 'enterprise', creditCode: fact.enterprise.creditCode },
      { kind: 'person', subject: 'officer-7' },
    ]);
  });

  it('along a template the county lacks is told as refused to the office and the officer, however often it comes', async () => {
    const fact = aSigning({ template: 'none' });
    const event = signed(approvals, fact);
    await approvals.handle(event);
    await approvals.handle(event);
    expect(await typesOf()).toEqual({ 'approvals.case.refused.v1': 1 });
    const [refused] = await approvals.announced();
    expect(refused).toMatchObject({
      data: {
        audience: [
          { kind: 'post', department: 'leading-group-office', post: 'clerk', capacity: 'responsible' },
          { kind: 'person', subject: 'officer-7' },
        ],
        fact: { projectName: fact.projectName, template: 'none', code: 'TEMPLATE_UNKNOWN' },
      },
    });
  });

  it('that was refused is mended by opening a case for the project by hand', async () => {
    const fact = aSigning({ template: 'none' });
    const event = signed(approvals, fact);
    await approvals.handle(event);
    const { projectId, projectName, enterprise } = fact;
    const body = { projectId, projectName, enterprise, template: 'land-acquisition' };
    const opened = await approvals.send('POST', '/v1/cases', { as: coordinator, body });
    expect([opened.status, opened.body.projectId]).toEqual([201, projectId]);
    await approvals.handle(event);
    expect((await typesOf())['approvals.case.refused.v1']).toBe(1);
  });
});

/** A case of so many matters beside each other, each with a department of its own to decide it. */
const beside = async (size: number): Promise<string> => {
  const codes = startingCatalogue.catalogue.matters
    .map(({ code }) => code)
    .filter((code) => !startingCatalogue.catalogue.dependencies.some(({ to }) => to === code))
    .slice(0, size);
  const nodes = codes.map((matter) => ({ matter, department: 'development-and-reform' }));
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: { ...oneMatter(), nodes },
  });
  return body.id;
};

describe('departments that finish together', () => {
  it.each([2, 4, 8])(
    '%i at once, each told several times and shuffled, complete a case once',
    async (size) => {
      const id = await beside(size);
      const view = await seeCase(approvals, id);
      expect(view.counts).toMatchObject({ total: size, open: size });
      await Promise.all(view.nodes.map((node: any) => decideNode(approvals, node)));
      const decisions = (await ownInbox(approvals)).filter(
        ({ type }) => type === 'approvals.task.decided.v1',
      );
      expect(decisions).toHaveLength(size);
      await Promise.all([...decisions, ...decisions.toReversed(), ...decisions].map(bring));
      const after = await seeCase(approvals, id);
      expect(after).toMatchObject({ standing: 'completed', counts: { approved: size, open: 0 } });
      expect(await eventsOf(approvals, 'approvals.case.completed.v1', id)).toHaveLength(1);
      expect(await eventsOf(approvals, 'approvals.case.progressed.v1', id)).toHaveLength(size);
    },
  );

  it('deciding one task at once: one wins, the other is told the state and loses nothing', async () => {
    const id = await openSignedCase(approvals);
    const { taskId, department } = nodeIn(await seeCase(approvals, id), 'A01');
    const as = clerkOf(department);
    await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as });
    const approve = approvals.send('POST', `/v1/tasks/${taskId}/approve`, {
      as,
      body: approvalOf('A01'),
    });
    const reject = approvals.send('POST', `/v1/tasks/${taskId}/reject`, {
      as: { ...as, subject: 'another' },
      body: { reasons: ['甲'], remedies: '行政复议' },
    });
    const answers = await Promise.all([approve, reject]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('TASK_WRONG_STATE');
    expect(await eventsOf(approvals, 'approvals.task.decided.v1', id)).toHaveLength(1);
  });
});

describe('a case along a template', () => {
  it('runs from signing to completion with nobody clicking but the departments', async () => {
    const id = await openSignedCase(approvals, aSigning({ template: 'start-upon-land' }));
    const reach = async (milestone: string) => {
      const { status } = await approvals.send('POST', `/v1/cases/${id}/milestones/${milestone}/reach`, {
        as: coordinator,
        body: { reachedOn: '2026-03-02', proof: `证明-${milestone}` },
      });
      expect([milestone, status]).toEqual([milestone, 200]);
    };
    const milestones: string[] = [];
    for (let round = 0; round < 40; round += 1) {
      const { nodes } = await seeCase(approvals, id);
      const open = nodes.filter(({ taskState }) => taskState === 'opened');
      for (const { code } of open) await decideNode(approvals, nodeIn({ nodes }, code));
      const milestone = nodes.find(({ kind, state }) => kind === 'milestone' && state === 'open');
      if (open.length === 0) {
        if (milestone === undefined) break;
        milestones.push(milestone.code);
        await reach(milestone.code);
      }
      await drainOwnInbox(approvals);
    }
    expect(milestones).toEqual([
      'start-of-works',
      'works-completed',
      'works-accepted',
      'put-into-use',
      'start-of-production',
    ]);
    const view = await seeCase(approvals, id);
    expect(view).toMatchObject({ standing: 'completed', counts: { total: 23, approved: 23 } });
    expect(nodeIn(view, 'start-of-works')).toMatchObject({
      state: 'approved',
      proof: '证明-start-of-works',
    });
    expect(await eventsOf(approvals, 'approvals.case.completed.v1', id)).toHaveLength(1);
    expect(await eventsOf(approvals, 'approvals.task.opened.v1', id)).toHaveLength(23);
  });

  it('is not moved by a decision that comes again after the once-key is gone', async () => {
    const id = await openSignedCase(approvals);
    await decideNode(approvals, nodeIn(await seeCase(approvals, id), 'A06'));
    await drainOwnInbox(approvals);
    approvals.clock.set('2026-06-01T02:00:00.000Z');
    const [decided] = await ownInbox(approvals);
    await approvals.handle(decided!);
    expect(await eventsOf(approvals, 'approvals.case.progressed.v1', id)).toHaveLength(1);
    expect(await eventsOf(approvals, 'approvals.task.opened.v1', id)).toHaveLength(4);
  });

  it('recorded by a function that was stopped is recorded when the message comes back', async () => {
    const id = await openSignedCase(approvals);
    await decideNode(approvals, nodeIn(await seeCase(approvals, id), 'A06'));
    const [decided] = await ownInbox(approvals);
    const stopping = approvalsHandlers({
      ...approvals.foundations,
      table: {
        ...approvals.foundations.table,
        commit: () => Promise.reject(new Error('stopped')),
      },
    });
    const work = stopping.find(({ type }) => type === decided!.type)!.prepare(decided!)!;
    await expect(work()).rejects.toThrow('stopped');
    expect(nodeIn(await seeCase(approvals, id), 'A06').state).toBe('open');
    await approvals.handle(decided!);
    expect(nodeIn(await seeCase(approvals, id), 'A06').state).toBe('approved');
  });

  it('whose neighbours always came first is given back to the queue after a few rounds', async () => {
    const id = await openSignedCase(approvals);
    await decideNode(approvals, nodeIn(await seeCase(approvals, id), 'A06'));
    const [decided] = await ownInbox(approvals);
    let rounds = 0;
    const losing = approvalsHandlers({
      ...approvals.foundations,
      table: {
        ...approvals.foundations.table,
        commit: () => {
          rounds += 1;
          return Promise.resolve({ ok: false, error: { kind: 'stale' } });
        },
      },
    });
    const work = losing.find(({ type }) => type === decided!.type)!.prepare(decided!)!;
    await expect(work()).rejects.toThrow('stale');
    expect(rounds).toBe(4);
  });
});

describe('the deadlines of tasks', () => {
  it('fall all in order in one jump of thirty days, once under checks that repeat and overlap', async () => {
    await putLimits(approvals, { statutoryLimit: null });
    const { body } = await approvals.send('POST', '/v1/cases', {
      as: coordinator,
      body: { ...oneMatter(), nodes: [oneMatter().nodes[0], { matter: 'A01' }] },
    });
    const { taskId } = nodeIn(body, 'B03');
    await approvals.send('POST', `/v1/tasks/${taskId}/accept`, {
      as: clerkOf('planning-and-natural-resources'),
    });
    approvals.clock.set('2026-04-01T02:00:00.000Z');
    await Promise.all([approvals.check(), approvals.check(), approvals.check()]);
    expect(await approvals.check()).toMatchObject({ settled: 0, failed: [] });
    const rungs = await eventsOf(approvals, 'approvals.task.rung-raised.v1', body.id);
    expect(rungs.map(({ data }) => data.fact)).toMatchObject(
      ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5'].map((rung) => ({ rung })),
    );
    expect(new Set(rungs.map(({ sequence }) => sequence)).size).toBe(1);
    expect(rungs[0]?.data.audience).toMatchObject([{ post: 'clerk' }, { post: 'deputy-clerk' }]);
    expect(await eventsOf(approvals, 'approvals.task.receiving-late.v1', body.id)).toHaveLength(1);
    const { body: task } = await approvals.send('GET', `/v1/tasks/${taskId}`, { as: coordinator });
    expect(task).toMatchObject({ light: 'red', clock: { overdue: true, nextCheckAt: null } });
    expect(task.clock.rungsRaised).toHaveLength(6);
  });

  it('follow an imported calendar year, of accepted and of unreceived tasks', async () => {
    approvals.clock.set('2026-12-30T02:00:00.000Z');
    const { body } = await approvals.send('POST', '/v1/cases', {
      as: coordinator,
      body: { ...oneMatter(), nodes: [oneMatter().nodes[0], { matter: 'A01' }] },
    });
    const accepted = nodeIn(body, 'B03').taskId;
    await approvals.send('POST', `/v1/tasks/${accepted}/accept`, {
      as: clerkOf('planning-and-natural-resources'),
    });
    approvals.clock.set('2027-02-01T02:00:00.000Z');
    expect(await approvals.check()).toMatchObject({ failed: [] });
    for (const fallen of ['rung-raised', 'receiving-late'])
      expect(await eventsOf(approvals, `approvals.task.${fallen}.v1`, body.id)).toEqual([]);
    const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
    await approvals.send('POST', '/v1/calendar-years', {
      as: { subject: 'admin-1', roles: ['admin'] },
      body: {
        year: 2027,
        noticeNumber: '（虚构）〔2026〕27号',
        holidays: fixed.map((day) => `2027-${day}`),
        workdays: [],
      },
    });
    const own = new Set(['approvals.calendar.imported.v1', 'approvals.reprojection.advanced.v1']);
    for (const brought = new Set<string>(); ;) {
      const fresh = (await approvals.announced()).filter(({ id, type }) => own.has(type) && !brought.has(id));
      if (fresh.length === 0) break;
      for (const envelope of fresh) {
        brought.add(envelope.id);
        await approvals.handle(envelope);
      }
    }
    expect(await eventsOf(approvals, 'approvals.task.due-moved.v1', body.id)).toMatchObject([
      { data: { fact: { to: { date: '2027-01-07', provisional: false } } } },
    ]);
    expect((await eventsOf(approvals, 'approvals.task.rung-raised.v1', body.id)).length).toBeGreaterThan(0);
    expect(await eventsOf(approvals, 'approvals.task.receiving-late.v1', body.id)).toHaveLength(1);
  });

  it('leave nothing due behind a delivery', async () => {
    const id = await openSignedCase(approvals);
    const node = nodeIn(await seeCase(approvals, id), 'A06');
    await decideNode(approvals, node);
    await approvals.send('POST', `/v1/tasks/${node.taskId}/deliver`, {
      as: clerkOf(node.department),
      body: { receivedBy: '李工', method: 'post' },
    });
    const items = await itemsOf(approvals, `500236#task#${node.taskId}`);
    expect(items.find(({ sk }) => sk === 'state')).not.toHaveProperty('duePk');
  });
});
