import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue, queueProtection } from './dead-letter-queue.ts';
import { inboxVisibilitySeconds } from '../function-kinds.ts';
import type { StageContext } from './stage-context.ts';
import type { ServiceName } from '../../shared/service-names.ts';

/** The most receives that a redrive policy may allow (SQS). */
export const mostReceives = 1000;

type InboxQueueProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly parkedCost: string;
};

/**
 * The events a service is told of, in order per root, with the queue beside it where unreadable and
 * often refused ones are parked. The publisher names each message's deduplication id, the event's own.
 * The function counts tries by their outcome and parks by hand: a receive alone, which a time-out or a kill ends, parks
 * nothing. So the queue's own count is set to the most that SQS allows.
 */
export class InboxQueue extends Construct {
  constructor(scope: Construct, id: string, { stage, service, parkedCost }: InboxQueueProps) {
    super(scope, id);
    const parked = new DeadLetterQueue(this, 'Parked', {
      stage,
      name: stage.names.parked(service),
      fifo: true,
      observation: `An event for ${service} is parked: unreadable, failed by the code five times, or kept from being handled for twelve hours; the attributes "parked" and "missing" of the message say which, and by what.`,
      cost: parkedCost,
    });
    new Queue(this, 'Queue', {
      ...queueProtection,
      queueName: stage.names.inbox(service),
      fifo: true,
      contentBasedDeduplication: false,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(inboxVisibilitySeconds),
      deadLetterQueue: { queue: parked.queue, maxReceiveCount: mostReceives },
    });
  }
}
