import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { StageContext } from './stage-context.ts';

/**
 * Where every alarm of the stage is told. Not encrypted with a key of its own: CloudWatch could then publish only with a grant on it,
 * and an alarm says nothing of persons or cases.
 */
export class AlarmTopic extends Construct {
  constructor(scope: Construct, id: string, { settings, names }: StageContext) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', { topicName: names.alarmTopic, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (settings.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(settings.alarmEmail));
  }
}
