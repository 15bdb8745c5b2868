import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf, openTestCounty, startTestPlatform } from '../support/platform.ts';
import { leadInScreening } from '../support/screening.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const open = () => openTestCounty(platform, ['investment-promotion']);
const clerkOf = (county: string) => holderOf(county, 'investment-promotion', 'clerk');

const effects = async (county: string) => {
  const assignments = await platform.send('GET', '/v1/assignments?limit=100', { as: clerkOf(county) });
  const items = await platform.send('GET', '/v1/inbox-items?state=all&limit=100', { as: clerkOf(county) });
  return {
    assignments: assignments.body.items.map(({ id }: { id: string }) => id).sort(),
    told: items.body.items
      .filter(({ type }: { type: string }) => type === 'approvals.assignment.opened.v1')
      .map(({ subject }: { subject: string }) => subject)
      .sort(),
  };
};

const message = (envelope: { id: string; partitionkey: string }, copy: number) => ({
  messageId: `${envelope.id}-${copy}`,
  receiptHandle: 'hand-built',
  body: JSON.stringify(envelope),
  attributes: { MessageGroupId: envelope.partitionkey },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
});

const stageChanged = async (county: string, leadId: string) => {
  const as = { subject: 'officer-1', county, roles: ['officer'] as const };
  const { body } = await platform.send('GET', `/v1/leads/${leadId}/timeline`, { as });
  const entry = body.items.find(({ type }: { type: string }) => type === 'leads.lead.stage-changed.v1');
  return {
    specversion: '1.0',
    id: entry.id,
    source: '/zhaoshang/leads',
    type: entry.type,
    time: entry.at,
    subject: leadId,
    datacontenttype: 'application/json',
    partitionkey: leadId,
    sequence: entry.version,
    county,
    actor: entry.actor,
    correlationid: 'hand-built-batch',
    data: { audience: [], fact: entry.fact },
  };
};

describe('a function that dies', () => {
  it.each([
    ['the publisher, between reading a stream record and sending', 'stream-read', 'leads-publish-events'],
    ['the publisher, while it sends', 'stream-invoking', 'leads-publish-events'],
    ['the publisher, after sending and before the stream knows', 'stream-invoked', 'leads-publish-events'],
    ['the consumer, before it sees a message', 'queue-received', 'approvals-on-event'],
    ['the consumer, while it handles a message', 'queue-invoking', 'approvals-on-event'],
    ['the consumer, after handling and before the queue knows', 'queue-invoked', 'approvals-on-event'],
    ['the second publisher, while it sends', 'stream-invoking', 'approvals-publish-events'],
    [
      'the second consumer, after handling and before the queue knows',
      'queue-invoked',
      'notifications-on-event',
    ],
  ])('%s: nothing is lost and nothing happens twice', async (_, point, name) => {
    const county = await open();
    await platform.drain();
    await platform.local('POST', '/faults', {
      point,
      function: `zhaoshang-local-${name}`,
      action: 'terminate-worker',
      times: 2,
    });
    await leadInScreening(platform, { subject: 'officer-1', county, roles: ['officer'] });
    await platform.drain();
    await platform.local('DELETE', '/faults');
    const { assignments, told } = await effects(county);
    expect(assignments).toHaveLength(1);
    expect(told).toEqual(assignments);
  });
});

describe('messages that come again', () => {
  it('have one effect when each comes up to five times, shuffled across roots, in batches side by side', async () => {
    const county = await open();
    const leads = [];
    for (let n = 0; n < 6; n += 1) {
      leads.push(await leadInScreening(platform, { subject: 'officer-1', county, roles: ['officer'] }));
    }
    await platform.drain();
    const before = await effects(county);
    const envelopes = await Promise.all(leads.map((leadId) => stageChanged(county, leadId)));
    const copies = envelopes.flatMap((envelope, index) =>
      Array.from({ length: (index % 5) + 1 }, (_, copy) => message(envelope, copy)),
    );
    const shuffled = copies.toSorted((a, b) => (a.messageId.slice(-7) < b.messageId.slice(-7) ? -1 : 1));
    const batches = Array.from({ length: Math.ceil(shuffled.length / 7) }, (_, n) =>
      shuffled.slice(n * 7, n * 7 + 7),
    );
    const answers = await Promise.all(
      [...batches, ...batches].map((Records) =>
        platform.invoke('zhaoshang-local-approvals-on-event', { Records }),
      ),
    );
    for (const { body } of answers) expect(body).toEqual({ ok: true, result: { batchItemFailures: [] } });
    await platform.drain();
    expect(await effects(county)).toEqual(before);
    expect(before.assignments).toHaveLength(6);
  });

  it('are parked when nobody can read them, while the rest of their group goes on', async () => {
    const county = await open();
    const leadId = await leadInScreening(platform, { subject: 'officer-1', county, roles: ['officer'] });
    await platform.drain();
    const good = await stageChanged(county, leadId);
    const parkedBefore = (await platform.local('GET', '/queues/zhaoshang-local-approvals-parked.fifo')).body
      .length;
    const Records = [
      { ...message(good, 1), messageId: `poison-${county}`, body: '{"specversion":"1.0","broken' },
      {
        ...message(good, 2),
        messageId: `unknown-${county}`,
        body: JSON.stringify({ ...good, type: 'leads.lead.danced.v1' }),
      },
      message(good, 3),
    ];
    const { body } = await platform.invoke('zhaoshang-local-approvals-on-event', { Records });
    expect(body).toEqual({ ok: true, result: { batchItemFailures: [] } });
    const parked = (await platform.local('GET', '/queues/zhaoshang-local-approvals-parked.fifo')).body;
    expect(parked.length - parkedBefore).toBe(2);
    expect((await effects(county)).assignments).toHaveLength(1);
  });
});
