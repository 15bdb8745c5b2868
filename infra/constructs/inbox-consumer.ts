import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { namedQueue } from './named-queue.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageContext } from './stage-context.ts';
import type { ServiceName } from '../../shared/service-names.ts';

type InboxConsumerProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly consumer: ServiceFunction;
};

/** Leads a service's inbox to the function that acts on events; that function also parks what it cannot read. */
export class InboxConsumer extends Construct {
  constructor(scope: Construct, id: string, { stage, service, consumer }: InboxConsumerProps) {
    super(scope, id);
    const inbox = namedQueue(this, stage.names.inbox(service));
    consumer
      .receivesFrom(inbox.arn)
      .sendsTo(namedQueue(this, stage.names.parked(service)), 'PARKING_QUEUE_URL');
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.function,
      eventSourceArn: inbox.arn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: stage.settings.inboxConcurrency,
    });
  }
}
