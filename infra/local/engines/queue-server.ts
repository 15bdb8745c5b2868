import { startFauxqs, type FauxqsServer } from 'fauxqs';
import { localAccount, localRegion } from '../local-account.ts';
import { StartupFailure } from '../startup-failure.ts';
import type { BucketBlueprint, QueueBlueprint } from '../template/blueprint-types.ts';
import { AwsError, createAwsJson, type AwsJson } from './aws-json.ts';

type QueueDepth = { readonly waiting: number; readonly inFlight: number };

type QueuedMessage = {
  readonly id: string;
  readonly group: string | null;
  readonly receives: number;
  /** Why a function parked it, and what was missing; null where none did. */
  readonly parked: string | null;
  readonly missing: string | null;
  readonly body: string;
};

export type QueueServer = {
  readonly endpoint: string;
  readonly queues: AwsJson;
  readonly urlOf: (queueName: string) => string;
  readonly depth: (queueName: string) => QueueDepth;
  readonly peek: (queueName: string) => readonly QueuedMessage[];
  readonly provision: (queues: readonly QueueBlueprint[]) => Promise<void>;
  readonly provisionBuckets: (buckets: readonly BucketBlueprint[]) => void;
  readonly stop: () => Promise<void>;
};

// A visibility time-out of 0 makes the server fail and locks the message's group for good when it keeps its data.
export const shortestVisibilitySeconds = 1;

const open = async (port: number, dataDir: string, s3StorageDir: string): Promise<FauxqsServer> => {
  try {
    return await startFauxqs({ port, logger: false, dataDir, s3StorageDir, defaultRegion: localRegion });
  } catch (error) {
    throw new StartupFailure(
      `The queue files cannot be read (${error instanceof Error ? error.message : String(error)}). They hold what was sent and not handled yet, and what is parked; nothing that was entered. Keep them with mv ${dataDir} ${dataDir}.kept, start again, and send the events of the last days anew with: npm run republish -- --stage local --from DAY --to DAY`,
    );
  }
};

const create = async (queues: AwsJson, url: string, queue: QueueBlueprint): Promise<void> => {
  try {
    await queues('CreateQueue', { QueueName: queue.name, Attributes: queue.attributes });
  } catch (error) {
    if (!(error instanceof AwsError) || !error.code.includes('QueueNameExists')) throw error;
    const changeable = Object.entries(queue.attributes).filter(([name]) => name !== 'FifoQueue');
    await queues('SetQueueAttributes', { QueueUrl: url, Attributes: Object.fromEntries(changeable) });
  }
};

/** All messages of a queue; one that somebody has in hand is still there. */
const messagesIn = (server: FauxqsServer, queueName: string) => {
  const messages = server.inspectQueue(queueName)?.messages;
  return [...(messages?.ready ?? []), ...(messages?.inflight ?? []).map(({ message }) => message)];
};

const depthOf = (server: FauxqsServer, queueName: string): QueueDepth => {
  const messages = server.inspectQueue(queueName)?.messages;
  return {
    waiting: (messages?.ready.length ?? 0) + (messages?.delayed.length ?? 0),
    inFlight: messages?.inflight.length ?? 0,
  };
};

/** Creating one that is there already leaves what it holds. */
const createBuckets =
  (server: FauxqsServer) =>
  (declared: readonly BucketBlueprint[]): void => {
    for (const { name } of declared) server.createBucket(name);
  };

/** Starts the server of queues and buckets on their files, in this process. */
export const startQueues = async (
  port: number,
  queueDirectory: string,
  fileDirectory: string,
): Promise<QueueServer> => {
  const server = await open(port, queueDirectory, fileDirectory);
  const endpoint = `http://127.0.0.1:${port}`;
  const queues = createAwsJson(endpoint, 'AmazonSQS', 'sqs');
  const urlOf = (queueName: string): string => `${endpoint}/${localAccount}/${queueName}`;

  // What a runner that was killed had received is held by nobody now; it need not wait for its visibility time-out.
  const releaseHeld = async (queueName: string): Promise<void> => {
    for (const { receiptHandle } of server.inspectQueue(queueName)?.messages.inflight ?? [])
      await queues('ChangeMessageVisibility', {
        QueueUrl: urlOf(queueName),
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: shortestVisibilitySeconds,
      });
  };

  return {
    endpoint,
    queues,
    urlOf,
    depth: (queueName) => depthOf(server, queueName),
    peek: (queueName) =>
      messagesIn(server, queueName).map((message) => ({
        id: message.messageId,
        group: message.messageGroupId ?? null,
        receives: message.approximateReceiveCount,
        parked: message.messageAttributes['parked']?.StringValue ?? null,
        missing: message.messageAttributes['missing']?.StringValue ?? null,
        body: message.body,
      })),
    provision: async (declared) => {
      // A queue that redrives names its dead-letter queue, which must be there first.
      const deadLettersFirst = [...declared].sort(
        (one, other) =>
          Number('RedrivePolicy' in one.attributes) - Number('RedrivePolicy' in other.attributes),
      );
      for (const queue of deadLettersFirst) {
        await create(queues, urlOf(queue.name), queue);
        await releaseHeld(queue.name);
      }
    },
    provisionBuckets: createBuckets(server),
    stop: () => server.stop(),
  };
};
