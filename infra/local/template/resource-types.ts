import { localAccount, localRegion } from '../local-account.ts';

/** What a template may say of a resource once it is given a name: its `Ref` and the attributes of `Fn::GetAtt`. */
export type Identity = { readonly ref: string; readonly attributes: Readonly<Record<string, string>> };

export type Naming = {
  readonly stack: string;
  readonly logicalId: string;
  /** A property of the resource, resolved, when it is text. */
  readonly text: (property: string) => string | undefined;
  readonly queueUrl: (queueName: string) => string;
  readonly apiUrl: string;
};

const arn = (service: string, rest: string): string =>
  `arn:aws:${service}:${localRegion}:${localAccount}:${rest}`;

const generatedName = ({ stack, logicalId }: Naming): string => `${stack}-${logicalId}`;

const table = (naming: Naming): Identity => {
  const name = naming.text('TableName') ?? generatedName(naming);
  const tableArn = arn('dynamodb', `table/${name}`);
  // The runner follows a stream by its table; which label the engine gave it does not matter.
  return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/latest` } };
};

const queue = (naming: Naming): Identity => {
  const name = naming.text('QueueName') ?? generatedName(naming);
  const url = naming.queueUrl(name);
  return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
};

// Names of buckets are in lower case.
const bucket = (naming: Naming): Identity => {
  const name = naming.text('BucketName') ?? generatedName(naming).toLowerCase();
  return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
};

const lambdaFunction = (naming: Naming): Identity => {
  const name = naming.text('FunctionName') ?? generatedName(naming);
  return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
};

const functionVersion = (naming: Naming): Identity => {
  const version = `${naming.text('FunctionName') ?? ''}:1`;
  return { ref: version, attributes: { FunctionArn: version, Version: '1' } };
};

const functionAlias = (naming: Naming): Identity => {
  const name = `${naming.text('FunctionName') ?? ''}:${naming.text('Name') ?? ''}`;
  const aliasArn = name.startsWith('arn:') ? name : arn('lambda', `function:${name}`);
  return { ref: aliasArn, attributes: { AliasArn: aliasArn } };
};

const nameOnly = (naming: Naming): Identity => ({ ref: generatedName(naming), attributes: {} });

const httpApi = (naming: Naming): Identity => ({
  ref: generatedName(naming),
  attributes: { ApiEndpoint: naming.apiUrl, ApiId: generatedName(naming) },
});

/** The resource types the runner brings to life, each with how it is named. */
export const createdTypes: ReadonlyMap<string, (naming: Naming) => Identity> = new Map([
  ['AWS::DynamoDB::Table', table],
  ['AWS::DynamoDB::GlobalTable', table],
  ['AWS::SQS::Queue', queue],
  ['AWS::S3::Bucket', bucket],
  ['AWS::Lambda::Function', lambdaFunction],
  ['AWS::Lambda::Version', functionVersion],
  ['AWS::Lambda::Alias', functionAlias],
  ['AWS::Lambda::EventSourceMapping', nameOnly],
  ['AWS::Scheduler::Schedule', nameOnly],
  ['AWS::Scheduler::ScheduleGroup', nameOnly],
  ['AWS::ApiGatewayV2::Api', httpApi],
  ['AWS::ApiGatewayV2::Stage', nameOnly],
  ['AWS::ApiGatewayV2::Route', nameOnly],
  ['AWS::ApiGatewayV2::Integration', nameOnly],
  ['AWS::ApiGatewayV2::Authorizer', nameOnly],
]);

const noPermissions = 'the engines on one machine ask for no permission';
const noOperations =
  'one machine has no operator to call; errors appear on the console and in the logs directory';

/** The resource types that are known and left out on purpose, each with the reason. */
export const ignoredTypes: ReadonlyMap<string, string> = new Map([
  ['AWS::IAM::Role', noPermissions],
  ['AWS::IAM::Policy', noPermissions],
  ['AWS::IAM::ManagedPolicy', noPermissions],
  ['AWS::Lambda::Permission', noPermissions],
  ['AWS::Lambda::EventInvokeConfig', 'nothing here invokes a function asynchronously'],
  ['AWS::SQS::QueuePolicy', noPermissions],
  ['AWS::S3::BucketPolicy', noPermissions],
  ['AWS::SNS::TopicPolicy', noPermissions],
  ['AWS::KMS::Key', 'data on one machine is not encrypted by a service'],
  ['AWS::KMS::Alias', 'data on one machine is not encrypted by a service'],
  ['AWS::Logs::LogGroup', 'logs go to files in the logs directory'],
  ['AWS::Logs::ResourcePolicy', noPermissions],
  ['AWS::Logs::MetricFilter', noOperations],
  ['AWS::CloudWatch::Alarm', noOperations],
  ['AWS::CloudWatch::CompositeAlarm', noOperations],
  ['AWS::CloudWatch::Dashboard', noOperations],
  ['AWS::SNS::Topic', noOperations],
  ['AWS::SNS::Subscription', noOperations],
  ['AWS::ApiGatewayV2::DomainName', 'the platform answers at an address of this machine'],
  ['AWS::ApiGatewayV2::ApiMapping', 'the platform answers at an address of this machine'],
  ['AWS::CDK::Metadata', 'it describes the template, not the platform'],
]);

/** A placeholder identity for what is left out, so that what refers to it still resolves. */
export const ignoredIdentity = (naming: Naming): Identity => {
  const name = generatedName(naming);
  return { ref: name, attributes: { Arn: arn('local', name), TopicArn: arn('local', name) } };
};
