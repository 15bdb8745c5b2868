import { GetQueueUrlCommand, QueueDoesNotExist, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Ask } from '../../shared/dynamo/ask.ts';
import { openDatabase } from '../../shared/dynamo/database.ts';
import type { ServiceName } from '../../shared/service-names.ts';
import { CommandFailure } from '../command/command-failure.ts';
import { enginesRunningOn } from '../local/data-directory.ts';
import { localAccount, localCredentials, localRegion } from '../local/local-account.ts';
import { localStageName } from '../local/local-stage.ts';
import { naming } from '../naming.ts';

/** Tables and inboxes of a stage, found by their names. */
export type StageConnection = {
  readonly ask: Ask;
  /** For what no function of the product asks. */
  readonly client: DynamoDBDocumentClient;
  readonly sqs: SQSClient;
  /** The address of a service's inbox; throws, in words, where the stage has none. */
  readonly inboxUrl: (service: ServiceName) => Promise<string>;
};

const deployed = (stage: string): StageConnection => {
  // The region decides where to call; the address of a queue names it, and no host of its own.
  const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
  return {
    ask: openDatabase(),
    client: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    sqs,
    inboxUrl: async (service) => {
      const QueueName = naming(stage).inbox(service);
      const missing = `There is no queue ${QueueName} in this account and region; is the stage called ${stage}?`;
      try {
        const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
        if (QueueUrl === undefined) throw new CommandFailure(missing);
        return QueueUrl;
      } catch (error) {
        throw error instanceof QueueDoesNotExist ? new CommandFailure(missing, { cause: error }) : error;
      }
    },
  };
};

const onThisMachine = (dataDirectory: string): StageConnection => {
  const engines = enginesRunningOn(dataDirectory);
  if (engines === null)
    throw new CommandFailure(
      `No platform runs on ${dataDirectory}; start it with npm start, or name its --data.`,
    );
  const shared = { region: localRegion, credentials: localCredentials };
  return {
    ask: openDatabase({ ...shared, endpoint: engines.database }),
    client: DynamoDBDocumentClient.from(new DynamoDBClient({ ...shared, endpoint: engines.database })),
    sqs: new SQSClient({ ...shared, endpoint: engines.queues }),
    inboxUrl: (service) =>
      Promise.resolve(`${engines.queues}/${localAccount}/${naming(localStageName).inbox(service)}`),
  };
};

/**
 * Connects to a stage: the one on this machine where it is called `local`, else the one in the account and region of the
 * caller's credentials.
 */
export const connectToStage = (stage: string, dataDirectory: string): StageConnection =>
  stage === localStageName ? onThisMachine(dataDirectory) : deployed(stage);
