import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../shared/log.ts';
import { consumeEvents, on, type EventHandler } from '../../../shared/messaging/consume-events.ts';

const envelope = (id: string, root: string, overrides: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id,
  source: '/zhaoshang/leads',
  type: 'leads.lead.amended.v1',
  time: '2026-03-02T01:00:00.000Z',
  subject: root,
  datacontenttype: 'application/json',
  partitionkey: root,
  sequence: 1,
  county: '500236',
  actor: 'officer-1',
  correlationid: 'correlation-1',
  data: { audience: [], fact: { leadId: '01HZZZZZZZZZZZZZZZZZZZZZZA', changed: ['source'] } },
  ...overrides,
});

const message = (messageId: string, group: string, body: unknown): SQSRecord =>
  ({
    messageId,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: { MessageGroupId: group },
  }) as SQSRecord;

const setup = (poison: ReadonlySet<string> = new Set()) => {
  const handled: string[] = [];
  const parked: string[] = [];
  const handlers: EventHandler[] = [
    on('leads.lead.amended.v1', (event) => {
      if (poison.has(event.id)) return Promise.reject(new Error('cannot'));
      handled.push(event.id);
      return Promise.resolve();
    }),
  ];
  const consume = consumeEvents({
    handlers,
    park: (record, reason) => {
      parked.push(`${record.messageId} ${reason}`);
      return Promise.resolve();
    },
    log: silentLog,
  });
  return { handled, parked, consume };
};

describe('consuming a batch', () => {
  it('reports a failure in the middle of a group with the rest of that group, and goes on with other groups', async () => {
    const { handled, consume } = setup(new Set(['a2']));
    const answer = await consume({
      Records: [
        message('m1', 'A', envelope('a1', 'A')),
        message('m2', 'A', envelope('a2', 'A')),
        message('m3', 'B', envelope('b1', 'B')),
        message('m4', 'A', envelope('a3', 'A')),
        message('m5', 'B', envelope('b2', 'B')),
      ],
    });
    expect(handled).toEqual(['a1', 'b1', 'b2']);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['m2', 'm4']);
  });

  it('answers a batch in which everything failed without throwing', async () => {
    const { consume } = setup(new Set(['a1']));
    const answer = await consume({ Records: [message('m1', 'A', envelope('a1', 'A'))] });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm1' }]);
  });

  it.each([
    ['text that is no JSON', 'not json', 'unparseable'],
    ['JSON that is no envelope', { hello: 'world' }, 'unparseable'],
    [
      'a fact without its published shape',
      envelope('x', 'A', { data: { audience: [], fact: { leadId: 1 } } }),
      'unparseable',
    ],
    ['a type nobody knows', envelope('x', 'A', { type: 'leads.lead.danced.v1' }), 'unparseable'],
    [
      'a type this service does not handle',
      envelope('x', 'A', { type: 'leads.lead.contacted.v1' }),
      'unknown-type',
    ],
  ])('parks %s at once, while its group goes on', async (_, body, reason) => {
    const { handled, parked, consume } = setup();
    const answer = await consume({
      Records: [message('m1', 'A', body), message('m2', 'A', envelope('a1', 'A'))],
    });
    expect(parked).toEqual([`m1 ${reason}`]);
    expect(handled).toEqual(['a1']);
    expect(answer.batchItemFailures).toEqual([]);
  });
});
