import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundledHandler } from '../bundle.ts';
import { raiseAlarm } from './alarm.ts';
import { removalOfData } from './keeping.ts';
import type { FilesBucket } from './files-bucket.ts';
import type { FunctionProfile } from '../function-kinds.ts';
import type { NamedQueue } from './named-queue.ts';
import type { ServiceTable } from './service-table.ts';
import type { StageContext } from './stage-context.ts';
import { countiesPartition } from '../../shared/dynamo/counties.ts';

type ServiceFunctionProps = {
  readonly stage: StageContext;
  readonly functionName: string;
  readonly description: string;
  /** Where its bundle stands. */
  readonly directory: string;
  readonly profile: FunctionProfile;
  readonly environment: Readonly<Record<string, string>>;
  /** What it costs people while this function fails, as a sentence; the alarms repeat it. */
  readonly errorImpact: string;
};

const itemActions = ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'] as const;

/** A function with a role of its own that may do only what the methods below were called for. */
export class ServiceFunction extends Construct {
  readonly function: Function;
  /** Where all it says stands. */
  readonly logGroup: LogGroup;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { stage, functionName, description, directory, profile, environment } = props;
    const { settings } = stage;
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: settings.logRetentionDays,
      removalPolicy: removalOfData(settings),
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logGroup.logGroupArn]);
    this.function = new Function(this, 'Function', {
      functionName,
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(directory),
      handler: bundledHandler,
      memorySize: profile.memoryMegabytes,
      timeout: Duration.seconds(profile.timeoutSeconds),
      role: this.role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel[settings.logLevel],
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      environment: { ...environment },
    });
    Validations.of(this.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes trace segments for no named resource; these two actions read nothing.',
    });
    this.addAlarms(props);
  }

  private addAlarms({ stage, functionName: subject, errorImpact: cost }: ServiceFunctionProps): void {
    const period = Duration.minutes(5);
    raiseAlarm(this, stage, {
      subject,
      symptom: 'errors',
      metric: this.function.metricErrors({ period, statistic: 'Sum' }),
      rings: { atLeast: 1 },
      observation: `${subject} threw, timed out or ran out of memory in the last five minutes.`,
      cost,
    });
    raiseAlarm(this, stage, {
      subject,
      symptom: 'throttles',
      metric: this.function.metricThrottles({ period, statistic: 'Sum' }),
      rings: { atLeast: 1 },
      observation: `AWS refused to run ${subject} because the account's concurrency was used up.`,
      cost,
    });
  }

  private allow(actions: readonly string[], resources: readonly string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  private knows(table: ServiceTable): void {
    this.function.addEnvironment('TABLE_NAME', table.table.tableName);
  }

  /** Items of the table by key and by partition, the named indexes, and whole items put and deleted, alone or in a transaction. */
  readsAndWrites(table: ServiceTable, indexes: readonly string[]): this {
    this.knows(table);
    this.allow(
      itemActions.map((action) => `dynamodb:${action}`),
      [table.table.tableArn],
    );
    if (indexes.length > 0) {
      this.allow(
        ['dynamodb:Query'],
        indexes.map((name) => table.indexArn(name)),
      );
    }
    return this;
  }

  /** Parts of items changed where they stand. */
  updates(table: ServiceTable): this {
    this.allow(['dynamodb:UpdateItem'], [table.table.tableArn]);
    return this;
  }

  /**
   * Single files of the bucket, to put and to fetch, in the function's own name or in that of whoever holds an address it
   * signed. Listing is what makes S3 say that a file is not there, instead of that it may not be seen.
   */
  putsAndFetches({ bucket, objectsArn, logicalId }: FilesBucket, variable: string): this {
    this.function.addEnvironment(variable, bucket.bucketName);
    this.allow(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'], [objectsArn]);
    this.allow(['s3:ListBucket'], [bucket.bucketArn]);
    Validations.of(this.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason: 'Each file has a key of its own, made as it is announced; the bucket holds nothing else.',
    });
    return this;
  }

  /** What is written to the table, as it is written, and the list of counties put beside it. */
  followsStreamOf(table: ServiceTable): this {
    this.knows(table);
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [table.table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [countiesPartition] } },
      }),
    );
    this.allow(
      ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
        (action) => `dynamodb:${action}`,
      ),
      [table.streamArn],
    );
    return this;
  }

  /** Sends to a queue, whose URL the function finds in `variable`. */
  sendsTo(queue: NamedQueue, variable: string): this {
    this.function.addEnvironment(variable, queue.url);
    return this.mayBeFollowedBy(queue.arn);
  }

  /** Lambda sends there, in the function's name, what the function failed on. */
  mayBeFollowedBy(queueArn: string): this {
    this.allow(['sqs:SendMessage'], [queueArn]);
    return this;
  }

  /** Lambda receives from the queue in the function's name; the function, which finds the URL in `variable`, may make a message wait. */
  receivesFrom(queue: NamedQueue, variable: string): this {
    this.function.addEnvironment(variable, queue.url);
    this.allow(
      ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'ChangeMessageVisibility'].map(
        (action) => `sqs:${action}`,
      ),
      [queue.arn],
    );
    return this;
  }
}
