import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { raiseAlarm } from './alarm.ts';
import type { StageContext } from './stage-context.ts';

/**
 * Encryption with SQS's own key: the content is at rest under AES-256, and neither the scheduler nor an operator's redrive
 * needs a grant on a key besides the one on the queue. Messages carry no contact data.
 */
export const queueProtection = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

type DeadLetterQueueProps = {
  readonly stage: StageContext;
  readonly name: string;
  readonly fifo: boolean;
  /** What lies here, as a sentence; it opens the alarm's description. */
  readonly observation: string;
  readonly cost: string;
};

/** Keeps what could not be handled for 14 days, the longest SQS offers, and rings as soon as one thing lies in it. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { stage, name, fifo, observation, cost }: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      ...queueProtection,
      queueName: name,
      retentionPeriod: Duration.days(14),
      ...(fifo ? { fifo: true, contentBasedDeduplication: false } : {}),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is a dead-letter queue; an alarm rings as soon as anything lies in it.',
    });
    raiseAlarm(this, stage, {
      subject: name.replace('.fifo', ''),
      symptom: 'not-empty',
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      rings: { atLeast: 1 },
      observation,
      cost,
    });
  }
}
