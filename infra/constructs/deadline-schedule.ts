import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { raiseAlarm } from './alarm.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { LogSignal } from './log-signal.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageContext } from './stage-context.ts';
import { alarmSignals } from '../../shared/log.ts';
import type { ServiceName } from '../../shared/service-names.ts';

type DeadlineScheduleProps = {
  readonly stage: StageContext;
  readonly service: ServiceName;
  readonly checker: ServiceFunction;
  readonly missedCost: string;
};

/** Three checks in a row that did not finish are no accident any more. */
const checksUntilAlarm = 3;

const rate = (minutes: number): string => (minutes === 1 ? 'rate(1 minute)' : `rate(${minutes} minutes)`);

/** Calls a service's deadline check at the stage's rate, and rings when none has finished for three rounds. */
export class DeadlineSchedule extends Construct {
  constructor(scope: Construct, id: string, props: DeadlineScheduleProps) {
    super(scope, id);
    const { stage, service, checker, missedCost } = props;
    const missed = new DeadLetterQueue(this, 'Missed', {
      stage,
      name: stage.names.missedChecks(service),
      fifo: false,
      observation: `The scheduler could not call the deadline check of ${service}.`,
      cost: missedCost,
    });
    const minutes = stage.settings.deadlineCheckMinutes;
    // A round that cannot be delivered before the next one is due is superseded by it.
    const seconds = Duration.minutes(minutes).toSeconds();
    checker.function.configureAsyncInvoke({ maxEventAge: Duration.seconds(seconds), retryAttempts: 1 });
    new CfnSchedule(this, 'Schedule', {
      name: stage.names.schedule(service),
      description: `Looks for what falls due in ${service}`,
      scheduleExpression: rate(minutes),
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: checker.function.functionArn,
        roleArn: this.callingRole(checker, missed).roleArn,
        deadLetterConfig: { arn: missed.queue.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: seconds, maximumRetryAttempts: 3 },
      },
    });
    this.addDeadManAlarm(props, this.addSignals(props));
  }

  private callingRole(checker: ServiceFunction, missed: DeadLetterQueue): Role {
    const { account, partition, region } = Stack.of(this);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': account,
            'aws:SourceArn': `arn:${partition}:scheduler:${region}:${account}:schedule-group/default`,
          },
        },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [checker.function.functionArn] }),
    );
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [missed.queue.queueArn] }),
    );
    return role;
  }

  private addSignals({ stage, service, checker, missedCost }: DeadlineScheduleProps): LogSignal {
    const watched = { stage, service, functions: [checker] };
    new LogSignal(this, 'Unsettled', {
      ...watched,
      signal: alarmSignals.unsettled,
      observation: `A deadline check of ${service} could not settle something that is due; its log names each item and why.`,
      cost: `what the log names stays due and is tried at every check; for these items ${missedCost}`,
    });
    return new LogSignal(this, 'Unfinished', {
      ...watched,
      signal: alarmSignals.unfinished,
      observation: `A deadline check of ${service} ran out of time, or settled nothing of what was due.`,
      cost: `what it did not reach waits for the next check; if they all end so, ${missedCost}`,
    });
  }

  private addDeadManAlarm(
    { stage, service, checker, missedCost }: DeadlineScheduleProps,
    unfinished: LogSignal,
  ): void {
    const period = Duration.minutes(checksUntilAlarm * stage.settings.deadlineCheckMinutes);
    raiseAlarm(this, stage, {
      subject: stage.names.function(service, 'check-deadlines'),
      symptom: 'silent',
      metric: new MathExpression({
        label: 'Checks that finished',
        expression: 'invocations - FILL(errors, 0) - FILL(unfinished, 0)',
        usingMetrics: {
          invocations: checker.function.metricInvocations({ period, statistic: 'Sum' }),
          errors: checker.function.metricErrors({ period, statistic: 'Sum' }),
          unfinished: unfinished.count(period),
        },
        period,
      }),
      rings: { below: 1, orSilent: true },
      observation: `No deadline check of ${service} has finished for ${period.toMinutes()} minutes.`,
      cost: missedCost,
    });
  }
}
