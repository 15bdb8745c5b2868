import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue, queueProtection } from './dead-letter-queue.ts';
import { inboxVisibilitySeconds } from '../function-kinds.ts';
import type { StageContext } from './stage-context.ts';
import type { ServiceName } from '../../shared/service-names.ts';

type InboxQueueProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly parkedCost: string;
};

/**
 * The events a service is told of, in order per root, with the queue beside it where unreadable and
 * often refused ones are parked. The publisher names each message's deduplication id, the event's own.
 */
export class InboxQueue extends Construct {
  constructor(scope: Construct, id: string, { stage, service, parkedCost }: InboxQueueProps) {
    super(scope, id);
    const parked = new DeadLetterQueue(this, 'Parked', {
      stage,
      name: stage.names.parked(service),
      fifo: true,
      observation: `An event for ${service} was unreadable or failed five times and is parked.`,
      cost: parkedCost,
    });
    new Queue(this, 'Queue', {
      ...queueProtection,
      queueName: stage.names.inbox(service),
      fifo: true,
      contentBasedDeduplication: false,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(inboxVisibilitySeconds),
      deadLetterQueue: { queue: parked.queue, maxReceiveCount: 5 },
    });
  }
}
