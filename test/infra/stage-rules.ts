import { costHeading } from '../../infra/constructs/alarm.ts';
import { serviceDefinitions } from '../../infra/synthesis.ts';
import {
  ofType,
  pointedAt,
  render,
  type Resource,
  type SynthesisedStage,
  first,
  label,
} from './templates.ts';
import type { Rule } from './rules.ts';

const alarms = (stage: SynthesisedStage) => ofType(stage, 'AWS::CloudWatch::Alarm');
const buckets = (stage: SynthesisedStage) => ofType(stage, 'AWS::S3::Bucket');
const tables = (stage: SynthesisedStage) => ofType(stage, 'AWS::DynamoDB::Table');

/** The resources an alarm of that metric watches. */
const watched = (
  stage: SynthesisedStage,
  metric: string,
  heeds: (alarm: Resource) => boolean = () => true,
): Resource[] =>
  alarms(stage)
    .filter(({ properties }) => properties.MetricName === metric)
    .filter(heeds)
    .flatMap((alarm) =>
      alarm.properties.Dimensions.map(({ Value }: { Value: unknown }) => pointedAt(stage, alarm, Value)),
    );

const publicRoutes =
  /^(\$default|GET \/docs(\/\{asset\})?|(GET|HEAD) \/v1\/(leads|approvals|notifications)\/openapi\.json)$/;

const isDeadMan = ({ properties }: Resource): boolean => properties.TreatMissingData === 'breaching';

/** The name that CloudFormation would choose, where nobody refers to the resource by it. */
const namedByUs = (resource: Resource): boolean =>
  typeof resource.properties.LogGroupName === 'string' || typeof resource.properties.BucketName === 'string';

export const stageRules: readonly Rule[] = [
  {
    sentence:
      'What outlives a stack has no name of ours, but for tables, which operators find by it, and access logs',
    violations: (stage) =>
      stage.resources
        .filter(namedByUs)
        .filter(({ properties }) => !render(properties.LogGroupName).startsWith('/aws/vendedlogs/'))
        .map(label),
    spoil: (stage) => {
      first(
        ofType(stage, 'AWS::Logs::LogGroup').filter((group) => !namedByUs(group)),
      ).properties.LogGroupName = 'ours';
    },
  },
  {
    sentence: 'Nothing is kept of a first deploy that failed',
    violations: (stage) =>
      stage.resources.filter(({ deletionPolicy }) => deletionPolicy === 'Retain').map(label),
    spoil: (stage) => {
      first(tables(stage)).deletionPolicy = 'Retain';
    },
  },
  {
    sentence: 'The bucket of a stage for development is emptied with its stack, and no other',
    violations: (stage) =>
      stage.texts
        .filter((text) => text.includes('AWS::S3::Bucket"'))
        .filter((text) => text.includes('Custom::S3AutoDeleteObjects') !== (stage.settings.stage === 'dev'))
        .map(() => stage.settings.stage),
    spoil: (stage) => {
      stage.texts = [...stage.texts, '"AWS::S3::Bucket" "Custom::S3AutoDeleteObjects"'];
    },
  },
  {
    sentence:
      'Every table can be restored to any second, is encrypted, streams new images and forgets what has expired',
    violations: (stage) =>
      tables(stage)
        .filter(
          ({ properties }) =>
            properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled !== true ||
            properties.SSESpecification?.SSEEnabled !== true ||
            properties.StreamSpecification?.StreamViewType !== 'NEW_IMAGE' ||
            properties.TimeToLiveSpecification?.AttributeName !== 'expiresAt' ||
            properties.BillingMode !== 'PAY_PER_REQUEST',
        )
        .map(label),
    spoil: (stage) => delete first(tables(stage)).properties.PointInTimeRecoverySpecification,
  },
  {
    sentence:
      'Every table of a stage that is not for development is protected from deletion and outlives its stack',
    violations: (stage) =>
      tables(stage)
        .filter(
          ({ properties, deletionPolicy }) =>
            stage.settings.stage !== 'dev' &&
            (properties.DeletionProtectionEnabled !== true || deletionPolicy !== 'RetainExceptOnCreate'),
        )
        .map(label),
    spoil: (stage) => {
      first(tables(stage)).deletionPolicy = 'Delete';
    },
  },
  {
    sentence:
      'Every bucket is closed to the public, encrypted, versioned and forgets what was replaced or never finished',
    violations: (stage) =>
      buckets(stage)
        .filter(
          ({ properties }) =>
            Object.values(properties.PublicAccessBlockConfiguration ?? {}).filter((closed) => closed === true)
              .length !== 4 ||
            properties.VersioningConfiguration?.Status !== 'Enabled' ||
            properties.BucketEncryption === undefined ||
            !properties.LifecycleConfiguration?.Rules.some(
              (rule: Record<string, unknown>) =>
                rule['Status'] === 'Enabled' &&
                rule['AbortIncompleteMultipartUpload'] !== undefined &&
                rule['NoncurrentVersionExpiration'] !== undefined,
            ),
        )
        .map(label),
    spoil: (stage) => {
      first(buckets(stage)).properties.PublicAccessBlockConfiguration.BlockPublicPolicy = false;
    },
  },
  {
    sentence: 'Every bucket refuses what does not come over TLS',
    violations: (stage) =>
      buckets(stage)
        .filter(
          (bucket) =>
            !ofType(stage, 'AWS::S3::BucketPolicy').some(
              (policy) =>
                pointedAt(stage, policy, policy.properties.Bucket) === bucket &&
                policy.properties.PolicyDocument.Statement.some(
                  (statement: any) =>
                    statement.Effect === 'Deny' &&
                    statement.Condition?.Bool?.['aws:SecureTransport'] === 'false',
                ),
            ),
        )
        .map(label),
    spoil: (stage) => {
      first(ofType(stage, 'AWS::S3::BucketPolicy')).properties.PolicyDocument.Statement.length = 0;
    },
  },
  {
    sentence: 'Every bucket of a stage that is not for development outlives its stack',
    violations: (stage) =>
      buckets(stage)
        .filter(
          ({ deletionPolicy }) => stage.settings.stage !== 'dev' && deletionPolicy !== 'RetainExceptOnCreate',
        )
        .map(label),
    spoil: (stage) => {
      first(buckets(stage)).deletionPolicy = 'Delete';
    },
  },
  {
    sentence: 'Browsers may send files from the pages the stage names, and from no other',
    violations: (stage) =>
      buckets(stage)
        .filter(({ properties }) => {
          const allowed = (properties.CorsConfiguration?.CorsRules ?? []).flatMap(
            (rule: { AllowedOrigins: string[] }) => rule.AllowedOrigins,
          );
          return allowed.join() !== stage.settings.uploadOrigins.join();
        })
        .map(label),
    spoil: (stage) => {
      first(buckets(stage)).properties.CorsConfiguration = { CorsRules: [{ AllowedOrigins: ['*'] }] };
    },
  },
  {
    sentence: 'Every alarm tells somebody, and says what it costs while it rings',
    violations: (stage) =>
      alarms(stage)
        .filter(({ properties }) => {
          const cost = render(properties.AlarmDescription).split(costHeading)[1] ?? '';
          return cost.trim().length < 40 || properties.AlarmActions?.length !== 1;
        })
        .map(label),
    spoil: (stage) => {
      first(alarms(stage)).properties.AlarmDescription = 'Something failed.';
    },
  },
  {
    sentence: 'Every function rings when it fails and when it is refused to run',
    violations: (stage) => {
      const [errors, throttles] = [watched(stage, 'Errors'), watched(stage, 'Throttles')];
      return ofType(stage, 'AWS::Lambda::Function')
        .filter((lambda) => !errors.includes(lambda) || !throttles.includes(lambda))
        .map(label);
    },
    spoil: (stage) => {
      first(
        alarms(stage).filter(({ properties }) => properties.MetricName === 'Throttles'),
      ).properties.MetricName = 'Other';
    },
  },
  {
    sentence: 'Every dead-letter queue rings as soon as one message lies in it',
    violations: (stage) => {
      const ringing = watched(
        stage,
        'ApproximateNumberOfMessagesVisible',
        ({ properties }) =>
          properties.Threshold === 1 && properties.ComparisonOperator === 'GreaterThanOrEqualToThreshold',
      );
      return ofType(stage, 'AWS::SQS::Queue')
        .filter(({ properties }) => properties.RedrivePolicy === undefined)
        .filter((queue) => !ringing.includes(queue))
        .map(label);
    },
    spoil: (stage) => {
      first(
        alarms(stage).filter((a) => a.properties.MetricName === 'ApproximateNumberOfMessagesVisible'),
      ).properties.Threshold = 100;
    },
  },
  {
    sentence: 'Every publisher rings when it is a quarter of an hour behind its table',
    violations: (stage) => {
      const ringing = watched(
        stage,
        'IteratorAge',
        ({ properties }) => properties.Threshold === 15 * 60 * 1000,
      );
      return ofType(stage, 'AWS::Lambda::Function')
        .filter(({ properties }) => render(properties.FunctionName).endsWith('-publish-events'))
        .filter((publisher) => !ringing.includes(publisher))
        .map(label);
    },
    spoil: (stage) => {
      first(alarms(stage).filter((a) => a.properties.MetricName === 'IteratorAge')).properties.Threshold = 15;
    },
  },
  {
    sentence:
      'Every deadline check is called at the rate of the stage, and its silence rings after three rounds',
    violations: (stage) => {
      const minutes = stage.settings.deadlineCheckMinutes;
      return ofType(stage, 'AWS::Lambda::Function')
        .filter(({ properties }) => render(properties.FunctionName).endsWith('-check-deadlines'))
        .filter((checker) => {
          const called = ofType(stage, 'AWS::Scheduler::Schedule').some(
            (schedule) =>
              pointedAt(stage, schedule, schedule.properties.Target.Arn) === checker &&
              schedule.properties.ScheduleExpression === `rate(${minutes} minutes)`,
          );
          const missed = alarms(stage)
            .filter(isDeadMan)
            .some((alarm) =>
              alarm.properties.Metrics.some(
                ({
                  MetricStat,
                }: {
                  MetricStat?: {
                    Metric: { MetricName: string; Dimensions: { Value: unknown }[] };
                    Period: number;
                  };
                }) =>
                  MetricStat?.Metric.MetricName === 'Invocations' &&
                  MetricStat.Period === 3 * minutes * 60 &&
                  pointedAt(stage, alarm, MetricStat.Metric.Dimensions[0]?.Value) === checker,
              ),
            );
          return !called || !missed;
        })
        .map(label);
    },
    spoil: (stage) => {
      first(alarms(stage).filter(isDeadMan)).properties.TreatMissingData = 'missing';
    },
  },
  {
    sentence: 'Every route asks for an access token, save the API reference and the documents it shows',
    violations: (stage) =>
      ofType(stage, 'AWS::ApiGatewayV2::Route')
        .filter(
          ({ properties }) =>
            properties.AuthorizationType !== 'JWT' && !publicRoutes.test(properties.RouteKey),
        )
        .map(label),
    spoil: (stage) => {
      first(
        ofType(stage, 'AWS::ApiGatewayV2::Route').filter((r) => r.properties.AuthorizationType === 'JWT'),
      ).properties.AuthorizationType = 'NONE';
    },
  },
  {
    sentence: 'Every resource of a service, and all below it, is led to that service',
    violations: (stage) => {
      const led = ofType(stage, 'AWS::ApiGatewayV2::Route').map(
        ({ stack, properties }) => `${stack} ${render(properties.RouteKey)}`,
      );
      return serviceDefinitions
        .flatMap(({ service, resources }) => {
          const stack = `zhaoshang-${stage.settings.stage}-${service}`;
          return [
            `${stack} GET /v1/${service}/openapi.json`,
            ...resources.flatMap((name) => [`${stack} ANY /v1/${name}`, `${stack} ANY /v1/${name}/{proxy+}`]),
          ];
        })
        .filter((route) => !led.includes(route));
    },
    spoil: (stage) => {
      first(
        ofType(stage, 'AWS::ApiGatewayV2::Route').filter((r) => r.properties.AuthorizationType === 'JWT'),
      ).properties.RouteKey = 'GET /elsewhere';
    },
  },
  {
    sentence: 'No two services answer for the same resource',
    violations: (stage) => {
      const keys = ofType(stage, 'AWS::ApiGatewayV2::Route').map(({ properties }) =>
        render(properties.RouteKey),
      );
      return keys.filter((key, index) => keys.indexOf(key) !== index);
    },
    spoil: (stage) => {
      for (const route of ofType(stage, 'AWS::ApiGatewayV2::Route'))
        route.properties.RouteKey = 'ANY /v1/leads';
    },
  },
  {
    sentence: 'The HTTP API is throttled and writes down who asked for what',
    violations: (stage) =>
      ofType(stage, 'AWS::ApiGatewayV2::Stage')
        .filter(
          ({ properties }) =>
            properties.DefaultRouteSettings?.ThrottlingRateLimit !==
              stage.settings.throttle.requestsPerSecond ||
            properties.DefaultRouteSettings.ThrottlingBurstLimit !== stage.settings.throttle.burst ||
            properties.AccessLogSettings?.DestinationArn === undefined,
        )
        .map(label),
    spoil: (stage) => delete first(ofType(stage, 'AWS::ApiGatewayV2::Stage')).properties.DefaultRouteSettings,
  },
  {
    sentence: 'No template names a partition, an account or a region',
    violations: (stage) =>
      stage.texts.flatMap((text) => {
        const ours = text.replaceAll(stage.settings.domain?.certificateArn ?? '\0', '');
        return (
          ours.match(
            /arn:aws[\w-]*:[^"]*|amazonaws\.com\/|\b[a-z]{2}-(?:north|south|east|west|central)\w*-\d\b/g,
          ) ?? []
        );
      }),
    spoil: (stage) => {
      stage.texts = [...stage.texts, '"Resource": "arn:aws:sqs:eu-west-1:123456789012:queue"'];
    },
  },
];
