import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf, openTestCounty, startTestPlatform } from '../support/platform.ts';
import { leadInScreening } from '../support/screening.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
let county: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  county = await openTestCounty(platform, [
    'investment-promotion',
    'supervision-office',
    'leading-group-office',
    'leading-group',
  ]);
});

afterAll(() => platform.stop());

const officer = () => ({ subject: 'officer-1', county, roles: ['officer'] as const });
const inboxOf = async (department: string, post: string, state = 'all') => {
  const as = holderOf(county, department, post);
  return (await platform.send('GET', `/v1/inbox-items?state=${state}&limit=100`, { as })).body.items;
};

describe('one fact, all the way', () => {
  it('a lead that moves to screening opens an assignment, which its post finds in the inbox and acknowledges', async () => {
    const leadId = await leadInScreening(platform, officer());
    await platform.drain();

    const clerk = holderOf(county, 'investment-promotion', 'clerk');
    const { body: assignments } = await platform.send('GET', '/v1/assignments', { as: clerk });
    const assignment = assignments.items.find((item: { title: { zh: string } }) =>
      item.title.zh.includes('夔门光学'),
    );
    expect(assignment).toMatchObject({ kind: 'screening', state: 'opened', dueOn: '2026-03-09' });

    const items = await inboxOf('investment-promotion', 'clerk');
    const told = items.filter((item: { subject: string }) => item.subject === assignment.id);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      type: 'approvals.assignment.opened.v1',
      capacity: 'responsible',
      acknowledgedAt: null,
    });

    const acknowledged = await platform.send('POST', `/v1/inbox-items/${told[0].inboxItemId}/acknowledge`, {
      as: clerk,
    });
    expect(acknowledged.status).toBe(200);
    expect(acknowledged.body.acknowledgedAt).toMatch(/^2026-03-02T/);

    const { body: timeline } = await platform.send('GET', `/v1/leads/${leadId}/timeline`, { as: officer() });
    expect(timeline.items.map((entry: { type: string }) => entry.type)).toEqual([
      'leads.lead.registered.v1',
      'leads.lead.contacted.v1',
      'leads.lead.stage-changed.v1',
    ]);
  });

  it('shows a supervisor who was told of an event, and who was not, with the reason', async () => {
    await leadInScreening(platform, officer());
    await platform.drain();
    const item = (await inboxOf('investment-promotion', 'clerk'))[0];
    const supervisor = { subject: 'supervisor-1', county, roles: ['supervisor'] as const };
    const { status, body } = await platform.send('GET', `/v1/notices/${item.eventId}`, { as: supervisor });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('investment-promotion.clerk');
  });

  it('keeps counties apart on the whole way', async () => {
    const elsewhere = {
      subject: 'investment-promotion.clerk',
      county: '500101',
      department: 'investment-promotion',
      roles: ['clerk'] as const,
    };
    await leadInScreening(platform, officer());
    await platform.drain();
    const { body } = await platform.send('GET', '/v1/inbox-items?state=all', { as: elsewhere });
    expect(body.items).toEqual([]);
  });
});

describe('an assignment on which nobody acts', () => {
  const raised = async (department: string, post: string, assignmentId: string): Promise<string[]> =>
    (await inboxOf(department, post))
      .filter(
        (item: { subject: string; type: string }) =>
          item.subject === assignmentId && item.type.includes('rung'),
      )
      .map((item: { occurredAt: string }) => item.occurredAt.slice(0, 10));

  it('climbs to the right superiors, each rung once, also when a check comes late and twice', async () => {
    await leadInScreening(platform, officer());
    await platform.drain();
    const clerk = holderOf(county, 'investment-promotion', 'clerk');
    const { body } = await platform.send('GET', '/v1/assignments?limit=100', { as: clerk });
    const assignmentId = body.items[0].id;

    // Due 2026-03-09: rung-1 falls on 03-10, rung-2 on 03-12, rung-3 on 03-16.
    await platform.moveClock({ now: '2026-03-10T01:00:00.000Z' });
    await platform.drain();
    expect(await raised('investment-promotion', 'section-head', assignmentId)).toHaveLength(1);
    expect(await raised('investment-promotion', 'deputy-head', assignmentId)).toHaveLength(0);

    await platform.moveClock({ now: '2026-03-17T01:00:00.000Z' });
    await platform.moveClock({ advance: 'PT1M' });
    await platform.drain();
    expect(await raised('investment-promotion', 'section-head', assignmentId)).toHaveLength(1);
    expect(await raised('investment-promotion', 'deputy-head', assignmentId)).toHaveLength(1);
    expect(await raised('supervision-office', 'clerk', assignmentId)).toHaveLength(1);
    expect(await raised('leading-group', 'head', assignmentId)).toHaveLength(0);
  });

  it('raises every missed rung once and in order after a jump of thirty days, with two checks at once', async () => {
    await leadInScreening(platform, officer());
    await platform.drain();
    const clerk = holderOf(county, 'investment-promotion', 'clerk');
    const { body } = await platform.send('GET', '/v1/assignments?limit=100', { as: clerk });
    const assignmentId = body.items[0].id;
    await Promise.all([
      platform.moveClock({ advance: 'P30D' }),
      platform.invoke('zhaoshang-local-approvals-check-deadlines', {}),
      platform.invoke('zhaoshang-local-approvals-check-deadlines', {}),
    ]);
    await platform.drain();
    const { body: timeline } = await platform.send(
      'GET',
      `/v1/assignments/${assignmentId}/timeline?limit=100`,
      { as: clerk },
    );
    const rungs = timeline.items
      .filter((entry: { type: string }) => entry.type === 'approvals.assignment.rung-raised.v1')
      .map((entry: { fact: { rung: string } }) => entry.fact.rung);
    expect(rungs).toEqual(['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5']);
    for (const [department, post] of [
      ['investment-promotion', 'section-head'],
      ['investment-promotion', 'deputy-head'],
      ['leading-group', 'head'],
    ] as const) {
      expect(await raised(department, post, assignmentId)).toHaveLength(1);
    }
  });
});
