import { beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../support/callers.ts';
import { createRememberCounty, listCounties } from '../../../shared/dynamo/counties.ts';
import { eventsOfDay } from '../../../shared/dynamo/event-days.ts';
import { republish, type Republication } from '../../../shared/messaging/republish.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import { leadsApi } from '../../../services/leads/service.ts';
import { table as definition } from '../../../services/leads/kernel/table.ts';
import { aRegistration } from '../../support/leads.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  principalOf,
} from '../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../support/test-table.ts';

const { county } = principalOf({});

let store: TestTable;
const sent: string[] = [];
const job = (overrides: Partial<Republication> = {}): Republication => ({
  eventsOfDay: (ofCounty, day) => eventsOfDay(store, ofCounty, day),
  counties: [county],
  from: dateSchema.parse('2026-03-02'),
  to: dateSchema.parse('2026-03-04'),
  type: null,
  toService: null,
  run: 'run-1',
  send: (inbox, events) => {
    sent.push(
      ...events.map(({ envelope, deduplicationId }) => `${inbox} ${envelope.type} ${deduplicationId}`),
    );
    return Promise.resolve(new Set());
  },
  ...overrides,
});

const moved: string[] = [];
beforeAll(async () => {
  store = await createTestTable('leads', definition);
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  const { send } = createServiceClient(leadsApi, foundationsOf(store, clock));
  for (const day of ['2026-03-02T15:59:59Z', '2026-03-02T16:00:00Z', '2026-03-05T01:00:00Z']) {
    clock.set(day);
    const { body } = await send('POST', '/v1/leads', { body: aRegistration(), as: officer });
    await send('POST', `/v1/leads/${body.id}/record-first-contact`, {
      body: { contactedOn: '2026-03-02', summary: '电话' },
      as: officer,
    });
    await send('POST', `/v1/leads/${body.id}/move-stage`, { body: { to: 'screening' }, as: officer });
    moved.push(body.id);
  }
});

describe('republishing', () => {
  it('sends the events of a span of Shanghai days to each subscriber again, under ids of the run', async () => {
    sent.length = 0;
    const report = await republish(job());
    const ofRun = (inbox: string) =>
      moved
        .slice(0, 2)
        .map((id) => `${inbox} leads.lead.stage-changed.v1 500236.zhaoshang.leads.${id}.3.1.run-1`);
    const contacts = moved
      .slice(0, 2)
      .map((id) => `notifications leads.contact-named.v1 500236.zhaoshang.leads.${id}.1.2.run-1`);
    expect(sent.sort()).toEqual([...ofRun('approvals'), ...ofRun('notifications'), ...contacts].sort());
    expect(report).toEqual({ read: 8, sent: { leads: 0, approvals: 2, notifications: 4 } });
  });

  it('can be held to one subscriber, one type and one day', async () => {
    sent.length = 0;
    const day = dateSchema.parse('2026-03-03');
    await republish(job({ from: day, to: day, toService: 'approvals', type: 'leads.lead.stage-changed.v1' }));
    expect(sent).toEqual([
      `approvals leads.lead.stage-changed.v1 500236.zhaoshang.leads.${moved[1]}.3.1.run-1`,
    ]);
  });

  it('stops with an error when an inbox refuses', async () => {
    await expect(republish(job({ send: () => Promise.resolve(new Set([0])) }))).rejects.toThrow(
      'run it again',
    );
  });
});

describe('the list of counties', () => {
  it('holds each county once, however often it is remembered', async () => {
    const other = principalOf({ county: '500101' }).county;
    for (const one of [county, other, county]) await createRememberCounty(store)(one);
    expect([...(await listCounties(store))].sort()).toEqual([other, county].sort());
  });
});
