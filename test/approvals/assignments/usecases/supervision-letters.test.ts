import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import type { LeadId } from '../../../../shared/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { oneMatter } from '../../support/cases.ts';
import { bringThrough } from '../../support/requests.ts';
import {
  anotherLead,
  openScreening,
  screeningConcluded,
  seedDepartment,
  startApprovals,
  type Approvals,
} from '../../support/service.ts';

let approvals: Approvals;
let path: string;
let leadId: LeadId;

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
  leadId = anotherLead();
  path = `/v1/assignments/${await openScreening(approvals, leadId)}`;
});

const heard =
  /^approvals\.(assignment\.(rung-raised|completed|closed|overtaken)|task\.(receiving-)?rung-raised)\.v1$/;

/** Brings approvals what it announced to itself, each twice, as a queue may. */
const runInbox = async (): Promise<void> => {
  const brought = new Set<string>();
  for (;;) {
    const fresh = (await approvals.announced()).filter(
      ({ id, type }: Envelope) => heard.test(type) && !brought.has(id),
    );
    if (fresh.length === 0) return;
    for (const envelope of fresh) {
      brought.add(envelope.id);
      await approvals.handle(envelope);
      await approvals.handle(envelope);
    }
  }
};

const checkAt = async (now: string) => {
  approvals.clock.set(now);
  await approvals.check();
  await runInbox();
};

const letters = async () =>
  (await approvals.send('GET', '/v1/assignments?kind=supervision-letter', { as: supervisor })).body.items;

describe('a supervision letter', () => {
  it('is issued when rung 3 falls and not before, once, to be answered in three working days', async () => {
    await checkAt('2026-10-11T15:59:59.999Z');
    expect(await letters()).toEqual([]);
    await checkAt('2026-10-11T16:00:00.000Z');
    await runInbox();
    expect(await letters()).toMatchObject([
      {
        kind: 'supervision-letter',
        department: 'investment-promotion',
        state: 'opened',
        dueOn: '2026-10-15',
        title: { zh: '督办函：选资：夔门光学（虚构）' },
      },
    ]);
  });

  it('climbs a ladder of its own, and there is no letter about a letter', async () => {
    await checkAt('2026-10-11T16:00:00.000Z');
    const [{ id }] = await letters();
    await checkAt('2026-11-20T02:00:00.000Z');
    const raised = (await approvals.announced()).filter(
      ({ type, subject }) => subject === id && type.endsWith('rung-raised.v1'),
    );
    expect(raised).toHaveLength(6);
    expect(await letters()).toHaveLength(1);
  });

  it('is closed as overtaken when what it is about is finished, not when it is received', async () => {
    await checkAt('2026-10-11T16:00:00.000Z');
    await bringThrough(approvals, path, 'receive');
    await runInbox();
    expect(await letters()).toMatchObject([{ state: 'opened' }]);
    await approvals.handle(screeningConcluded(approvals, leadId, 3));
    await runInbox();
    expect(await letters()).toMatchObject([{ state: 'overtaken' }]);
  });

  it('is issued for a late task too, to the department that has it, and closed with the decision', async () => {
    await seedDepartment(approvals, 'planning-and-natural-resources');
    const { body } = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
    const as = clerkOf('planning-and-natural-resources');
    const taskId = body.nodes[0].taskId;
    await approvals.send('POST', `/v1/tasks/${taskId}/accept`, { as });
    await checkAt('2026-10-11T16:00:00.000Z');
    const about = async () =>
      (await approvals.announced()).filter(
        ({ type, data }) =>
          type === 'approvals.assignment.opened.v1' &&
          JSON.stringify(data.fact).includes(`"taskId":"${taskId}"`),
      );
    const [opened, ...others] = await about();
    expect(others).toEqual([]);
    const approved = { as, body: { documentNumber: 'FJ-2026-1' } };
    await approvals.send('POST', `/v1/tasks/${taskId}/approve`, approved);
    const decided = (await approvals.announced()).find(({ type }) => type === 'approvals.task.decided.v1')!;
    await approvals.handle(decided);
    const letter = await approvals.send('GET', `/v1/assignments/${opened!.subject}`, { as: supervisor });
    expect(letter.body).toMatchObject({
      kind: 'supervision-letter',
      state: 'overtaken',
      subject: { taskId },
    });
  });

  it('is issued to a department that never receives what came to it, whose light is red', async () => {
    await seedDepartment(approvals, 'planning-and-natural-resources');
    const { body } = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
    const as = clerkOf('planning-and-natural-resources');
    const { taskId } = body.nodes[0];
    const light = async () => (await approvals.send('GET', `/v1/tasks/${taskId}`, { as })).body.light;
    expect(await light()).toBe('grey');
    await checkAt('2026-09-22T16:00:00.000Z');
    expect(await light()).toBe('red');
    const seen = (await approvals.send('GET', `/v1/cases/${body.id}`, { as: coordinator })).body;
    expect(seen.nodes[0].light).toBe('red');
    const lettersAbout = async () =>
      (await letters()).filter(({ department }: { department: string }) => department === as.department);
    // Opened on Monday the 21st, due on the 22nd; the fifth working day past it is the 30th.
    await checkAt('2026-09-29T15:59:59.999Z');
    expect(await lettersAbout()).toEqual([]);
    await checkAt('2026-09-29T16:00:00.000Z');
    expect(await lettersAbout()).toMatchObject([
      { title: { zh: '督办函：建设工程规划许可证（单件（虚构））' } },
    ]);
    await approvals.send('POST', `/v1/tasks/${taskId}/receive`, { as });
    expect(await light()).toBe('grey');
  });
});
