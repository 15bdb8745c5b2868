import { admin, supervisor } from '../../../support/callers.ts';
import type { LeadId } from '../../../../shared/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  anotherLead,
  itemsOf,
  openScreening,
  screeningConcluded,
  seedDepartment,
  stageChanged,
  startApprovals,
  type Approvals,
} from '../../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-09-21T02:00:00.000Z');
  await seedDepartment(approvals, 'investment-promotion');
});

const typesOf = async (leadId: string) =>
  (await approvals.announced()).filter(({ partitionkey }) => partitionkey === leadId).map(({ type }) => type);

const listed = async () => {
  const { body } = await approvals.send('GET', '/v1/assignments', { as: supervisor });
  return body.items.map((item: { department: string; state: string }) => [item.department, item.state]);
};

describe('a lead that enters screening', () => {
  it('opens one assignment for the department that screens', async () => {
    await openScreening(approvals);
    expect(await listed()).toEqual([['investment-promotion', 'opened']]);
  });

  it('opens one assignment when the event comes twice', async () => {
    const leadId = anotherLead();
    const event = stageChanged(approvals, leadId, 'screening', 2);
    await approvals.handle(event);
    await approvals.handle(event);
    expect(await typesOf(leadId)).toEqual(['approvals.assignment.opened.v1']);
  });

  it('opens one assignment when the event comes twenty times at once', async () => {
    const leadId = anotherLead();
    const event = stageChanged(approvals, leadId, 'screening', 2);
    await Promise.allSettled(Array.from({ length: 20 }, () => approvals.handle(event)));
    // What was refused comes back from the queue.
    await approvals.handle(event);
    expect(await typesOf(leadId)).toEqual(['approvals.assignment.opened.v1']);
  });

  it('opens none when the news that it left came first', async () => {
    const leadId = anotherLead();
    await approvals.handle(stageChanged(approvals, leadId, 'negotiation', 3, 'screening'));
    await approvals.handle(stageChanged(approvals, leadId, 'screening', 2));
    expect(await typesOf(leadId)).toEqual([]);
  });

  it('goes to the office of the leading group, with the reason, when the department is not there', async () => {
    await seedDepartment(approvals, 'economy-and-information');
    const overrides = { screeningDepartment: 'economy-and-information' };
    expect((await approvals.send('PUT', '/v1/county-settings', { body: overrides, as: admin })).status).toBe(
      200,
    );
    await openScreening(approvals);
    const empty = await startApprovals('2026-09-21T02:00:00.000Z');
    const id = await openScreening(empty);
    const { body } = await empty.send('GET', `/v1/assignments/${id}`, { as: supervisor });
    expect(body).toMatchObject({
      department: 'leading-group-office',
      post: 'clerk',
      reason: { kind: 'department-missing', wanted: 'investment-promotion' },
    });
    expect(await listed()).toEqual([['economy-and-information', 'opened']]);
  });

  it('keeps the lead as the root of all facts about its assignment', async () => {
    const leadId = anotherLead();
    const id = await openScreening(approvals, leadId);
    const [event] = (await approvals.announced()).filter(({ subject }) => subject === id);
    expect(event).toMatchObject({ partitionkey: leadId, actor: 'officer-1', correlationid: 'correlation-1' });
  });
});

describe('a lead that leaves screening', () => {
  it('overtakes the assignment still open, and what fell late stays on record', async () => {
    const leadId = anotherLead();
    const id = await openScreening(approvals, leadId);
    approvals.clock.set('2026-09-30T02:00:00.000Z');
    await approvals.handle(stageChanged(approvals, leadId, 'negotiation', 5, 'screening'));
    const { body } = await approvals.send('GET', `/v1/assignments/${id}`, { as: supervisor });
    expect(body).toMatchObject({
      state: 'overtaken',
      overtaken: { leadMovedTo: 'negotiation' },
      clock: { light: 'red', used: 6, nextCheckAt: null },
    });
    expect(await typesOf(leadId)).toEqual([
      'approvals.assignment.opened.v1',
      'approvals.assignment.rung-raised.v1',
      'approvals.assignment.rung-raised.v1',
      'approvals.assignment.overtaken.v1',
    ]);
  });

  it('opens a fresh assignment when it comes back to screening', async () => {
    const leadId = anotherLead();
    await openScreening(approvals, leadId);
    await approvals.handle(stageChanged(approvals, leadId, 'lead', 3, 'screening'));
    await approvals.handle(stageChanged(approvals, leadId, 'screening', 4));
    expect(await listed()).toEqual([
      ['investment-promotion', 'opened'],
      ['investment-promotion', 'overtaken'],
    ]);
  });

  it('has no further effect when the same news comes again', async () => {
    const leadId = anotherLead();
    const id = await openScreening(approvals, leadId);
    const event = stageChanged(approvals, leadId, 'negotiation', 5, 'screening');
    await approvals.handle(event);
    const before = await itemsOf(approvals, `500236#assignment#${id}`);
    await approvals.handle(event);
    expect(await itemsOf(approvals, `500236#assignment#${id}`)).toEqual(before);
  });
});

describe('an acknowledged message about an assignment', () => {
  const acknowledged = (aboutSubject: string) =>
    approvals.envelopeOf({
      type: 'notifications.inbox-item.acknowledged.v1',
      subject: '01J0000000000000000000000Z',
      sequence: 2,
      fact: {
        inboxItemId: '01J0000000000000000000000Z',
        person: 'clerk-1',
        aboutEvent: `${aboutSubject}.1.1`,
        aboutSubject,
      } as never,
    });

  it('is noted beside it and changes nothing of it', async () => {
    const id = await openScreening(approvals);
    const path = `/v1/assignments/${id}`;
    const before = await approvals.send('GET', path, { as: supervisor });
    await approvals.handle(acknowledged(id));
    await approvals.handle(acknowledged(id));
    const after = await approvals.send('GET', path, { as: supervisor });
    expect(after.body).toEqual(before.body);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    const noted = await approvals.send('GET', `${path}/acknowledgements`, { as: supervisor });
    expect(noted.body.items).toEqual([
      { person: 'clerk-1', at: '2026-09-21T02:00:00.000Z', aboutEvent: `${id}.1.1` },
    ]);
  });

  it('concerns nobody here when it is about something else', async () => {
    const leadId = anotherLead();
    await approvals.handle(acknowledged(leadId));
    expect(await itemsOf(approvals, `500236#assignment#${leadId}`)).toEqual([]);
  });
});

describe('a verdict on a lead', () => {
  const concluded = (leadId: LeadId, sequence: number, verdict = {}) =>
    screeningConcluded(approvals, leadId, sequence, verdict);
  const standing = async (id: string) =>
    (await approvals.send('GET', `/v1/assignments/${id}`, { as: supervisor })).body;

  it('ends the screening, received or not, once', async () => {
    const leadId = anotherLead();
    const id = await openScreening(approvals, leadId);
    const event = concluded(leadId, 3);
    await Promise.allSettled(Array.from({ length: 8 }, () => approvals.handle(event)));
    await approvals.handle(event);
    expect(await standing(id)).toMatchObject({
      state: 'completed',
      completed: {
        by: 'officer-1',
        result: { text: '研判结论：A档，82–86分；县招商项目研判小组第 3 次会议' },
      },
    });
    expect(await typesOf(leadId)).toEqual([
      'approvals.assignment.opened.v1',
      'approvals.assignment.received.v1',
      'approvals.assignment.completed.v1',
    ]);
    // What moves on later finds nothing open.
    await approvals.handle(stageChanged(approvals, leadId, 'negotiation', 4, 'screening'));
    expect(await standing(id)).toMatchObject({ state: 'completed' });
  });

  it('that waits for facts ends nothing; a veto does, whatever the band', async () => {
    const leadId = anotherLead();
    const id = await openScreening(approvals, leadId);
    await approvals.handle(concluded(leadId, 3, { band: 'incomplete' }));
    expect(await standing(id)).toMatchObject({ state: 'opened' });
    await approvals.handle(concluded(leadId, 4, { band: 'incomplete', vetoes: ['V03'] }));
    expect(await standing(id)).toMatchObject({
      state: 'completed',
      completed: { result: { text: '研判结论：否决（V03）；县招商项目研判小组第 3 次会议' } },
    });
  });

  it('is the only way to complete a screening', async () => {
    const id = await openScreening(approvals);
    const clerk = { subject: 'clerk-1', roles: ['clerk'] as const, department: 'investment-promotion' };
    await approvals.send('POST', `/v1/assignments/${id}/receive`, { as: clerk });
    const answer = await approvals.send('POST', `/v1/assignments/${id}/complete`, {
      as: clerk,
      body: { result: '同意进入洽谈' },
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'SCREENING_NEEDS_VERDICT']);
    expect(await standing(id)).toMatchObject({ state: 'received' });
  });

  it('that is older than what was heard, or of a lead nobody knows, has no effect', async () => {
    const leadId = anotherLead();
    await approvals.handle(concluded(leadId, 3));
    expect(await typesOf(leadId)).toEqual([]);
    const id = await openScreening(approvals, leadId);
    await approvals.handle(concluded(leadId, 2));
    expect(await standing(id)).toMatchObject({ state: 'opened' });
  });
});
