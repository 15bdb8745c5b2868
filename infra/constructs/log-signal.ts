import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlarmSignal } from '../../shared/log.ts';
import type { ServiceName } from '../../shared/service-names.ts';
import { raiseAlarm } from './alarm.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageContext } from './stage-context.ts';

type LogSignalProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly signal: AlarmSignal;
  /** Whose logs are watched. */
  readonly functions: readonly ServiceFunction[];
  /** What was seen, as a sentence. */
  readonly observation: string;
  /** What it costs people while nobody acts, as a sentence. */
  readonly cost: string;
};

/**
 * Watches the logs of functions for a signal and rings at the first one in five minutes. Signals are written as errors, so
 * that no log level of a stage silences them.
 */
export class LogSignal extends Construct {
  private readonly filters: readonly MetricFilter[];

  constructor(scope: Construct, id: string, props: LogSignalProps) {
    super(scope, id);
    const { stage, service, signal, functions, observation, cost } = props;
    this.filters = functions.map(
      ({ node, logGroup }) =>
        new MetricFilter(this, `Filter ${node.id}`, {
          logGroup,
          filterPattern: FilterPattern.stringValue('$.signal', '=', signal),
          metricNamespace: stage.names.metrics,
          metricName: `${service}-${signal}`,
          metricValue: '1',
        }),
    );
    raiseAlarm(this, stage, {
      subject: stage.names.logs(service),
      symptom: signal,
      metric: this.count(Duration.minutes(5)),
      rings: { atLeast: 1 },
      observation,
      cost,
    });
  }

  /** How often the signal was given within a period. */
  count(period: Duration): Metric {
    const [filter] = this.filters;
    if (filter === undefined) throw new Error('a signal is watched for in at least one log');
    return filter.metric({ period, statistic: 'Sum' });
  }
}
