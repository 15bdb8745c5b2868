import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../shared/log.ts';
import { LostRace } from '../../../shared/dynamo/lost-race.ts';
import { consumeEvents, on, type EventHandler } from '../../../shared/messaging/consume-events.ts';
import { createPark } from '../../../shared/messaging/park-message.ts';
import {
  createTryRecord,
  type TriedMessage,
  type Tries,
  type TryRecord,
} from '../../../shared/messaging/tries.ts';
import { delaySeconds, isGivenUp } from '../../../shared/messaging/try-again.ts';
import { causeOf } from '../../../shared/messaging/why-it-failed.ts';
import { table as definition } from '../../../services/leads/kernel/table.ts';
import { toInstant, type Instant } from '../../../shared/time/clock.ts';
import { createTestClock, principalOf } from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';

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

const message = (messageId: string, group: string, body: unknown, receives = 1): SQSRecord =>
  ({
    messageId,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: { MessageGroupId: group, ApproximateReceiveCount: String(receives) },
  }) as SQSRecord;

/** The record of tries as the table keeps it, in memory. */
const memoryTries = (): TryRecord => {
  const kept = new Map<string, Tries>();
  const note = (message: TriedMessage, now: Instant, change: (known: Tries) => Tries): Tries => {
    const known = kept.get(message.messageId) ?? { firstFailedAt: now, codeFailures: 0, lastBeganAt: null };
    kept.set(message.messageId, change(known));
    return known;
  };
  const after = (message: TriedMessage): Tries => kept.get(message.messageId)!;
  return {
    begin: (message, now) => Promise.resolve(note(message, now, (known) => ({ ...known, lastBeganAt: now }))),
    failedByCode: (message, now) => {
      note(message, now, (known) => ({ ...known, codeFailures: known.codeFailures + 1 }));
      return Promise.resolve(after(message));
    },
    failedByDependency: (message, now) => {
      note(message, now, (known) => known);
      return Promise.resolve(after(message));
    },
  };
};

const setup = (poison: ReadonlySet<string> = new Set(), failure: () => Error = () => new Error('cannot')) => {
  const handled: string[] = [];
  const parked: string[] = [];
  const missed: (string | undefined)[] = [];
  const delayed: [string, number][] = [];
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  const tries = memoryTries();
  const handlers: EventHandler[] = [
    on('leads.lead.amended.v1', (event) => {
      if (poison.has(event.id)) return Promise.reject(failure());
      handled.push(event.id);
      return Promise.resolve();
    }),
  ];
  const consume = consumeEvents({
    handlers,
    park: (record, reason, missing) => {
      parked.push(`${record.messageId} ${reason}`);
      missed.push(missing);
      return Promise.resolve();
    },
    delay: (record, seconds) => {
      delayed.push([record.messageId, seconds]);
      return Promise.resolve();
    },
    tries,
    clock,
    log: silentLog,
  });
  return { handled, parked, missed, delayed, clock, tries, consume };
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

const throttled = () =>
  Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException', $fault: 'client', $metadata: {} });

describe('a message on which the code itself fails', () => {
  it('is parked after the fifth failure and not before, with what went wrong', async () => {
    const { parked, missed, consume } = setup(new Set(['a1']));
    for (const receives of [1, 2, 3, 4]) {
      const answer = await consume({ Records: [message('m1', 'A', envelope('a1', 'A'), receives)] });
      expect(answer.batchItemFailures).toHaveLength(1);
    }
    expect(parked).toEqual([]);
    const answer = await consume({ Records: [message('m1', 'A', envelope('a1', 'A'), 5)] });
    expect(answer.batchItemFailures).toEqual([]);
    expect(parked).toEqual(['m1 failed']);
    expect(missed).toEqual(['Error: cannot']);
  });

  it('is not parked for tries that were cut off: those do not count as its failures', async () => {
    const { parked, consume } = setup(new Set(['a1']));
    await consume({ Records: [message('m1', 'A', envelope('a1', 'A'), 160)] });
    expect(parked).toEqual([]);
  });

  it('lets its group go on once it is parked', async () => {
    const { handled, consume } = setup(new Set(['a1']));
    const batch = (receives: number) => ({
      Records: [
        message('m1', 'A', envelope('a1', 'A'), receives),
        message('m2', 'A', envelope('a2', 'A'), receives),
      ],
    });
    for (const receives of [1, 2, 3, 4]) await consume(batch(receives));
    expect(handled).toEqual([]);
    expect((await consume(batch(5))).batchItemFailures).toEqual([]);
    expect(handled).toEqual(['a2']);
  });
});

describe('a message that something else keeps from being handled', () => {
  const until = async (moment: string, failure: () => Error) => {
    const { parked, missed, clock, handled, consume } = setup(new Set(['a1']), failure);
    const receive = (receives: number) =>
      consume({ Records: [message('m1', 'A', envelope('a1', 'A'), receives)] });
    await receive(1);
    for (let receives = 2; receives < 40; receives += 1) await receive(receives);
    clock.set(moment);
    await receive(40);
    return { parked, missed, handled };
  };

  it.each([
    ['a second before twelve hours', '2026-03-02T12:59:59.000Z', []],
    ['at twelve hours', '2026-03-02T13:00:00.000Z', ['m1 dependency']],
    ['a second after', '2026-03-02T13:00:01.000Z', ['m1 dependency']],
  ])('is parked after twelve hours, however often it failed: %s', async (_, moment, expected) => {
    const { parked, missed } = await until(moment, throttled);
    expect(parked).toEqual(expected);
    expect(missed).toEqual(expected.map(() => 'ThrottlingException: Rate exceeded'));
  });

  it('is not parked for races it lost', async () => {
    const { parked } = await until('2026-03-02T12:59:59.000Z', () => new LostRace('stale'));
    expect(parked).toEqual([]);
  });

  it('by time-outs and kills, which leave no word, has a last try after twelve hours and is parked at the next', async () => {
    const record = memoryTries();
    const aMessage = { county: principalOf({}).county, messageId: 'm1' };
    const began = async (time: string): Promise<boolean> =>
      isGivenUp(await record.begin(aMessage, toInstant(new Date(time))));
    expect(await began('2026-03-02T01:00:00.000Z')).toBe(false);
    for (let n = 0; n < 160; n += 1) expect(await began('2026-03-02T02:00:00.000Z')).toBe(false);
    expect(await began('2026-03-02T12:59:59.999Z')).toBe(false);
    expect(await began('2026-03-02T13:00:00.000Z')).toBe(false);
    expect(await began('2026-03-02T13:15:00.000Z')).toBe(true);
  });

  it('is parked unhandled where its last try was cut off, too', async () => {
    const { parked, handled, clock, tries, consume } = setup();
    const aMessage = { county: principalOf({}).county, messageId: 'm1' };
    await tries.begin(aMessage, clock.now());
    clock.set('2026-03-02T13:00:00.000Z');
    await tries.begin(aMessage, clock.now());
    await consume({
      Records: [message('m1', 'A', envelope('a1', 'A'), 60), message('m2', 'A', envelope('a2', 'A'))],
    });
    expect(parked).toEqual(['m1 interrupted']);
    expect(handled).toEqual(['a2']);
  });
});

describe('the wait for the next try', () => {
  it('grows from thirty seconds to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1000].map(delaySeconds)).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is that of the message that failed, and of what stands behind it in its group', async () => {
    const { delayed, consume } = setup(new Set(['a2']), throttled);
    await consume({
      Records: [
        message('m1', 'A', envelope('a1', 'A')),
        message('m2', 'A', envelope('a2', 'A'), 3),
        message('m3', 'B', envelope('b1', 'B')),
        message('m4', 'A', envelope('a3', 'A')),
      ],
    });
    expect(delayed).toEqual([
      ['m2', 120],
      ['m4', 120],
    ]);
  });
});

describe('telling a fault of the code from one of what it depends on', () => {
  const aws = (name: string, more: object = {}) =>
    Object.assign(new Error(name), { name, $fault: 'client', $metadata: {}, ...more });
  it.each([
    ['throttling', aws('ProvisionedThroughputExceededException'), 'dependency'],
    ['a server error of AWS', aws('InternalServerError', { $fault: 'server' }), 'dependency'],
    ['a right that is missing', aws('AccessDeniedException'), 'dependency'],
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'dependency'],
    ['a time-out of the client', Object.assign(new Error('slow'), { name: 'TimeoutError' }), 'dependency'],
    ['a lost race', new LostRace('the write was refused: contended'), 'dependency'],
    ['one of these as the cause', new Error('while saving', { cause: throttled() }), 'dependency'],
    ['a request that AWS finds malformed', aws('ValidationException'), 'code'],
    [
      'a transaction with a malformed item',
      aws('TransactionCanceledException', { CancellationReasons: [{ Code: 'ValidationError' }] }),
      'code',
    ],
    [
      'a transaction in conflict',
      aws('TransactionCanceledException', { CancellationReasons: [{ Code: 'TransactionConflict' }] }),
      'dependency',
    ],
    ['anything else that is thrown', new TypeError('undefined is not a function'), 'code'],
    ['what is no error at all', 'text', 'code'],
  ])('%s', (_, error, cause) => {
    expect(causeOf(error)).toBe(cause);
  });
});

describe('the record of tries', () => {
  const message = { county: principalOf({}).county, messageId: 'm-1' };
  const at = (time: string) => toInstant(new Date(`2026-03-02T${time}Z`));

  it('keeps the first failure, counts those of the code alone, and knows when the try before began', async () => {
    const tries = createTryRecord(await createTestTable('leads', definition));
    expect(await tries.failedByDependency(message, at('01:00:00'))).toEqual({
      firstFailedAt: at('01:00:00'),
      codeFailures: 0,
      lastBeganAt: null,
    });
    expect(await tries.begin(message, at('01:01:00'))).toMatchObject({ lastBeganAt: null });
    expect(await tries.failedByCode(message, at('01:01:01'))).toMatchObject({ codeFailures: 1 });
    expect(await tries.begin(message, at('01:02:00'))).toEqual({
      firstFailedAt: at('01:00:00'),
      codeFailures: 1,
      lastBeganAt: at('01:01:00'),
    });
    expect(await tries.failedByCode(message, at('01:02:01'))).toMatchObject({ codeFailures: 2 });
  });
});

describe('parking', () => {
  it('says on the message why, and what was missing, in a form that a queue takes', async () => {
    const sent: { input: { MessageAttributes: Record<string, { StringValue: string }> } }[] = [];
    const client = {
      send: (command: (typeof sent)[number]) => {
        sent.push(command);
        return Promise.resolve({});
      },
    };
    const record = message('m1', 'A', envelope('a1', 'A'));
    await createPark(client as never, 'http://127.0.0.1/parked')(
      record,
      'dependency',
      `Error: no\n${'x'.repeat(900)}`,
    );
    const { parked, missing } = sent[0]!.input.MessageAttributes;
    expect(parked!.StringValue).toBe('dependency');
    expect(missing!.StringValue).toMatch(/^Error: no x{490}$/);
  });
});
