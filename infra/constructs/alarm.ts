import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { StageContext } from './stage-context.ts';

type AlarmDefinition = {
  readonly subject: string;
  readonly symptom: string;
  readonly metric: IMetric;
  readonly rings: { readonly atLeast: number } | { readonly below: number; readonly orSilent: true };
  /** What was seen, as a sentence. */
  readonly observation: string;
  /** What it costs people while nobody acts, as a sentence. */
  readonly cost: string;
};

/** The words that open the second half of every alarm's description. */
export const costHeading = 'Cost while it rings:';

/** An alarm that tells the stage's alarm topic, whose description says what it costs while it rings. */
export const raiseAlarm = (scope: Construct, { names }: StageContext, definition: AlarmDefinition): Alarm => {
  const { subject, symptom, metric, rings, observation, cost } = definition;
  const alarm = new Alarm(scope, `Alarm-${subject}-${symptom}`, {
    alarmName: names.alarm(subject, symptom),
    alarmDescription: `${observation} ${costHeading} ${cost}`,
    metric,
    evaluationPeriods: 1,
    ...('atLeast' in rings
      ? {
          threshold: rings.atLeast,
          comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        }
      : {
          threshold: rings.below,
          comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
          treatMissingData: TreatMissingData.BREACHING,
        }),
  });
  const topicArn = Stack.of(scope).formatArn({
    service: 'sns',
    resource: names.alarmTopic,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  const topic = Topic.fromTopicArn(scope, `Topic-${subject}-${symptom}`, topicArn);
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
  return alarm;
};
