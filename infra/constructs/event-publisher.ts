import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { raiseAlarm } from './alarm.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';
import type { ServiceTable } from './service-table.ts';
import type { StageContext } from './stage-context.ts';
import type { ServiceName } from '../../shared/service-names.ts';

type EventPublisherProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly table: ServiceTable;
  readonly publisher: ServiceFunction;
  readonly unpublishedCost: string;
};

/** An event item is written once and never changed, so its insertion is the fact. */
const insertedEvents = {
  eventName: ['INSERT'],
  dynamodb: { NewImage: { entity: { S: ['event'] } } },
};

/** Leads the event items of a table's stream to the function that publishes them. */
export class EventPublisher extends Construct {
  constructor(scope: Construct, id: string, props: EventPublisherProps) {
    super(scope, id);
    const { stage, service, table, publisher, unpublishedCost } = props;
    const unpublished = new DeadLetterQueue(this, 'Unpublished', {
      stage,
      name: stage.names.unpublished(service),
      fifo: false,
      observation: `Events of ${service} could not be published; this queue holds where in the stream they stand.`,
      cost: unpublishedCost,
    });
    publisher.followsStreamOf(table).mayBeFollowedBy(unpublished.queue.queueArn);
    new EventSourceMapping(this, 'Mapping', {
      target: publisher.function,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      filters: [{ pattern: JSON.stringify(insertedEvents) }],
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 10,
      // Half of the stream's 24 hours: what is given up then can still be read at the place the failure names.
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: unpublished.queue.queueArn }) },
    });
    raiseAlarm(this, stage, {
      subject: stage.names.function(service, 'publish-events'),
      symptom: 'behind',
      metric: publisher.function.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      rings: { atLeast: Duration.minutes(15).toMilliseconds() },
      observation: `The publisher of ${service} is 15 minutes or more behind its table; the stream forgets after 24 hours.`,
      cost: unpublishedCost,
    });
  }
}
