import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { raiseAlarm } from './alarm.ts';
import { namedQueue } from './named-queue.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageContext } from './stage-context.ts';
import { messageIsParked } from '../../shared/messaging/consume-events.ts';
import type { ParkingReason } from '../../shared/messaging/try-again.ts';
import type { ServiceName } from '../../shared/service-names.ts';

type InboxConsumerProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly consumer: ServiceFunction;
  readonly parkedCost: string;
};

/** An alarm for each kind of parking: who has to act differs, and each says what is missing. */
export const parkingAlarms: readonly {
  readonly symptom: string;
  readonly reasons: readonly ParkingReason[];
  /** What is missing, as it follows "An event is parked". */
  readonly missing: string;
}[] = [
  {
    symptom: 'parked-unreadable',
    reasons: ['unparseable', 'unknown-type'],
    missing: 'because its consumer does not know its form: a producer was deployed before its consumer',
  },
  {
    symptom: 'parked-failed',
    reasons: ['failed'],
    missing: 'because the code failed on it five times: a corrected version is missing',
  },
  {
    symptom: 'parked-unreached',
    reasons: ['dependency', 'interrupted'],
    missing:
      'because for twelve hours something it depends on did not answer, or each try was cut off by the time-out: a table, a right or capacity is missing',
  },
];

/** Leads a service's inbox to the function that acts on events; that function also parks what it cannot handle. */
export class InboxConsumer extends Construct {
  constructor(scope: Construct, id: string, props: InboxConsumerProps) {
    super(scope, id);
    const { stage, service, consumer } = props;
    const inbox = namedQueue(this, stage.names.inbox(service));
    consumer
      .receivesFrom(inbox, 'INBOX_URL')
      .sendsTo(namedQueue(this, stage.names.parked(service)), 'PARKING_QUEUE_URL');
    new EventSourceMapping(this, 'Mapping', {
      target: consumer.function,
      eventSourceArn: inbox.arn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: stage.settings.inboxConcurrency,
    });
    this.addParkingAlarms(props);
  }

  private addParkingAlarms({ stage, service, consumer, parkedCost }: InboxConsumerProps): void {
    for (const { symptom, reasons, missing } of parkingAlarms) {
      const isParked = FilterPattern.stringValue('$.message', '=', messageIsParked);
      const why = FilterPattern.any(
        ...reasons.map((reason) => FilterPattern.stringValue('$.reason', '=', reason)),
      );
      const filter = new MetricFilter(this, `Filter-${symptom}`, {
        logGroup: consumer.logGroup,
        filterPattern: FilterPattern.all(isParked, why),
        metricNamespace: stage.names.metrics,
        metricName: `${service}-${symptom}`,
        metricValue: '1',
      });
      raiseAlarm(this, stage, {
        subject: stage.names.function(service, 'on-event'),
        symptom,
        metric: filter.metric({ period: Duration.minutes(5), statistic: 'Sum' }),
        rings: { atLeast: 1 },
        observation: `An event for ${service} is parked ${missing}; the attribute "missing" of the message names it.`,
        cost: parkedCost,
      });
    }
  }
}
