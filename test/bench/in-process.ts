import type { SQSEvent } from 'aws-lambda';
import type { Foundations } from '../../shared/functions/dependencies.ts';
import type { ServiceApi } from '../../shared/functions/api-function.ts';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import { envelopeSchema, type Envelope } from '../../shared/events/envelope.ts';
import { silentLog } from '../../shared/log.ts';
import { consumeEvents, type EventHandler } from '../../shared/messaging/consume-events.ts';
import { createTryRecord } from '../../shared/messaging/tries.ts';
import { observeTable, type Observation, type ObservedTable } from '../support/observe-table.ts';
import { createServiceClient, createTestClock, foundationsOf, type Send } from '../support/service-client.ts';
import { createTestTable } from '../support/test-table.ts';

/** What one act or one event asked of database and queues. */
export type Asked = Observation & { readonly queueCalls: number };

/** A service in this process over a table of its own, with everything it asks for counted. */
export type CountedService = {
  readonly send: Send;
  readonly observed: ObservedTable;
  /** What a request asks for; throws when it is refused. */
  readonly request: (...request: Parameters<Send>) => Promise<Asked & { readonly body: any }>;
  /** What handling an event asks for; throws when it is not handled. */
  readonly consume: (envelope: Envelope) => Promise<Asked>;
  /** The newest event of a type. */
  readonly announced: (type: string) => Envelope;
};

type ServiceParts<Act extends string, Relation extends string> = {
  readonly api: ServiceApi<Act, Relation>;
  readonly handlers: (foundations: Foundations) => readonly EventHandler[];
  readonly definition: TableDefinition;
};

const delivery = (envelope: Envelope): SQSEvent => ({
  Records: [
    {
      messageId: envelope.id,
      receiptHandle: envelope.id,
      body: JSON.stringify(envelope),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'bench',
        ApproximateFirstReceiveTimestamp: '0',
        MessageGroupId: envelope.partitionkey,
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:local:000000000000:inbox.fifo',
      awsRegion: 'local',
    },
  ],
});

export const startCounted = async <Act extends string, Relation extends string>(
  { api, handlers, definition }: ServiceParts<Act, Relation>,
  now: string,
  endpoint: string,
): Promise<CountedService> => {
  const testTable = await createTestTable(api.service, definition, endpoint);
  const observed = observeTable(testTable, definition);
  const foundations = foundationsOf(testTable, createTestClock(now));
  const { send } = createServiceClient(api, foundations);
  let queueCalls = 0;
  const consumer = consumeEvents({
    handlers: handlers(foundations),
    park: () => {
      queueCalls += 1;
      return Promise.resolve();
    },
    delay: () => Promise.resolve(),
    tries: createTryRecord(testTable),
    clock: foundations.clock,
    log: silentLog,
  });
  const counted = async (run: () => Promise<unknown>): Promise<Asked> => {
    queueCalls = 0;
    const observation = await observed.during(run);
    return { ...observation, queueCalls };
  };
  return {
    send,
    observed,
    request: async (...request) => {
      let body: unknown;
      const asked = await counted(async () => {
        const answer = await send(...request);
        if (answer.status >= 300) throw new Error(`${request[1]}: ${JSON.stringify(answer.body)}`);
        body = answer.body;
      });
      return { ...asked, body };
    },
    consume: (envelope) =>
      counted(async () => {
        const { batchItemFailures } = await consumer(delivery(envelope));
        if (batchItemFailures.length > 0) throw new Error(`${envelope.type} could not be handled`);
      }),
    announced: (type) => {
      const envelopes = observed
        .items()
        .filter(({ entity }) => entity === 'event')
        .map(({ envelope }) => envelopeSchema.parse(envelope));
      const newest = envelopes.findLast((envelope) => envelope.type === type);
      if (newest === undefined) throw new Error(`${type} was not announced`);
      return newest;
    },
  };
};
