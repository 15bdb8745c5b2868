import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { eventItems } from '../../../shared/dynamo/event-items.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { silentLog } from '../../../shared/log.ts';
import { publishEvents } from '../../../shared/messaging/publish-events.ts';
import { createSendBatch, sendLimits, type SendBatch } from '../../../shared/messaging/send-batch.ts';
import { leadIdSchema, subjectSchema } from '../../../shared/identifiers.ts';
import { principalOf } from '../../support/service-client.ts';
import { toInstant } from '../../../shared/time/clock.ts';

const context = {
  county: principalOf({}).county,
  actor: principalOf({}).subject,
  correlationId: 'correlation-1',
  now: toInstant(new Date('2026-03-02T01:00:00Z')),
};

const stageChanged = (lead: string, version: number) => {
  const leadId = leadIdSchema.parse(lead);
  return eventItems('leads', context, { kind: 'lead', id: lead, root: lead }, version, [
    {
      type: 'leads.lead.stage-changed.v1',
      audience: [],
      fact: {
        leadId,
        enterpriseName: '虚构',
        officer: subjectSchema.parse('o'),
        from: 'lead',
        to: 'screening',
      },
    },
  ])[0]!;
};

const record = (sequenceNumber: string, item: Record<string, unknown>): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: sequenceNumber,
    NewImage: marshall(item, { removeUndefinedValues: true }) as never,
  },
});

const leads = ['01HZZZZZZZZZZZZZZZZZZZZZZA', '01HZZZZZZZZZZZZZZZZZZZZZZB', '01HZZZZZZZZZZZZZZZZZZZZZZC'];

const rememberCounty = () => Promise.resolve();

describe('publishing a batch of the stream', () => {
  it('sends each event to every subscriber, grouped by its root', async () => {
    const sent: string[] = [];
    const send: SendBatch = (inbox, events) => {
      sent.push(...events.map(({ envelope }) => `${inbox} ${envelope.id}`));
      return Promise.resolve(new Set());
    };
    const answer = await publishEvents({ send, rememberCounty, log: silentLog })({
      Records: leads.map((lead, index) => record(String(100 + index), stageChanged(lead, 2))),
    });
    expect(answer.batchItemFailures).toEqual([]);
    expect(sent.sort()).toEqual(
      leads.flatMap((lead) => [`approvals ${lead}.2.1`, `notifications ${lead}.2.1`]).sort(),
    );
  });

  it('reports the first record that an inbox did not take, so that the stream comes back from there', async () => {
    const send: SendBatch = (inbox) => Promise.resolve(new Set(inbox === 'approvals' ? [2] : [1]));
    const answer = await publishEvents({ send, rememberCounty, log: silentLog })({
      Records: leads.map((lead, index) => record(String(9 + index), stageChanged(lead, 2))),
    });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '10' }]);
  });

  it('reports an event item it cannot read and sends what stood before it', async () => {
    const sent: string[] = [];
    const send: SendBatch = (inbox, events) => {
      sent.push(...events.map(({ envelope }) => `${inbox} ${envelope.id}`));
      return Promise.resolve(new Set());
    };
    const answer = await publishEvents({ send, rememberCounty, log: silentLog })({
      Records: [
        record('1', stageChanged(leads[0]!, 2)),
        record('2', { pk: 'x', sk: 'event#1', entity: 'event', envelope: { nonsense: true } }),
        record('3', stageChanged(leads[1]!, 2)),
      ],
    });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '2' }]);
    expect(new Set(sent)).toEqual(new Set([`approvals ${leads[0]}.2.1`, `notifications ${leads[0]}.2.1`]));
  });
});

describe('sending to an inbox', () => {
  const envelopes = Array.from({ length: 23 }, (_, index) => {
    const item = stageChanged(leads[index % 3]!, index + 1) as { envelope: never };
    return { envelope: item.envelope, deduplicationId: `d${index}` };
  });

  it('carries ten events a call, each in the group of its county and root', async () => {
    const calls: { Id: string; MessageGroupId: string }[][] = [];
    const client = {
      send: (command: { input: { Entries: { Id: string; MessageGroupId: string }[] } }) => {
        calls.push(command.input.Entries);
        return Promise.resolve({ Failed: [] });
      },
    };
    await createSendBatch(client as never, { approvals: 'http://127.0.0.1/approvals' })(
      'approvals',
      envelopes,
    );
    expect(calls.map((entries) => entries.length)).toEqual([10, 10, 3]);
    expect(calls[0]![1]!.MessageGroupId).toBe(`500236.${leads[1]}`);
  });

  it('stops at a refusal and reports all that was not sent', async () => {
    let calls = 0;
    const client = {
      send: () => {
        calls += 1;
        return Promise.resolve({ Failed: calls === 2 ? [{ Id: '13' }] : [] });
      },
    };
    const refused = await createSendBatch(client as never, { approvals: 'http://127.0.0.1/a' })(
      'approvals',
      envelopes,
    );
    expect([...refused]).toEqual([13, 20, 21, 22]);
    expect(calls).toBe(2);
  });

  const ofBytes = (bytes: number, position: number) => {
    const { envelope } = envelopes[position % envelopes.length]! as { envelope: Envelope };
    const fact = (padding: string) => ({ ...envelope, data: { ...envelope.data, fact: { padding } } });
    const bare = Buffer.byteLength(JSON.stringify(fact('')));
    // A Chinese letter is three bytes: what counts is what goes over the wire, not what a string is long.
    const letters = Math.floor((bytes - bare) / 3);
    const padding = '招'.repeat(letters) + 'x'.repeat(bytes - bare - 3 * letters);
    return { envelope: fact(padding), deduplicationId: `d${position}` };
  };
  const bytesOf = (entries: readonly { MessageBody: string }[]): number =>
    entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(MessageBody), 0);
  const recording = (refusedIn = 0) => {
    const calls: { Id: string; MessageBody: string }[][] = [];
    const send = (command: { input: { Entries: { Id: string; MessageBody: string }[] } }) => {
      calls.push(command.input.Entries);
      const [first] = command.input.Entries;
      return Promise.resolve({ Failed: calls.length === refusedIn ? [{ Id: first!.Id }] : [] });
    };
    return { calls, sendBatch: createSendBatch({ send } as never, { approvals: 'http://127.0.0.1/a' }) };
  };

  it('packs a call by bytes as well as by number, keeping the order', async () => {
    const { calls, sendBatch } = recording();
    const twelve = Array.from({ length: 12 }, (_, position) => ofBytes(120 * 1024, position));
    expect(await sendBatch('approvals', twelve)).toEqual(new Set());
    expect(calls.map((entries) => bytesOf(entries) <= sendLimits.bytes)).toEqual(calls.map(() => true));
    expect(calls.map((entries) => entries.length)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(calls.flat().map(({ Id }) => Id)).toEqual(twelve.map((_, position) => String(position)));
  });

  it.each([
    [0, [2]],
    [-1, [2]],
    [1, [1, 1]],
  ])('fills a call to the last byte and no further (%i more)', async (more, expected) => {
    const { calls, sendBatch } = recording();
    const half = sendLimits.bytes / 2;
    await sendBatch('approvals', [ofBytes(half, 0), ofBytes(half + more, 1)]);
    expect(calls.map((entries) => entries.length)).toEqual(expected);
  });

  it('stops at the first refusal of calls packed by bytes', async () => {
    const { calls, sendBatch } = recording(3);
    const twelve = Array.from({ length: 12 }, (_, position) => ofBytes(120 * 1024, position));
    expect([...(await sendBatch('approvals', twelve))]).toEqual([4, 6, 7, 8, 9, 10, 11]);
    expect(calls).toHaveLength(3);
  });

  it('asks for no address where there is nothing to send', async () => {
    expect(await createSendBatch({} as never, {})('leads', [])).toEqual(new Set());
  });

  it('throws when the address of an inbox is not configured', async () => {
    await expect(createSendBatch({} as never, {})('leads', envelopes)).rejects.toThrow('leads');
  });
});
