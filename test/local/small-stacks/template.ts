const attribute = (logicalId: string, name: string) => ({ 'Fn::GetAtt': [logicalId, name] });

const lambdaFunction = (name: string, timeoutSeconds: number, variables: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: name,
    Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::AccountId}' }, S3Key: `${name}.zip` },
    Handler: 'index.handler',
    MemorySize: 128,
    Timeout: timeoutSeconds,
    Role: attribute('Role', 'Arn'),
    Environment: { Variables: variables },
  },
});

const inboxUrl = {
  'Fn::Join': [
    '',
    [
      'https://sqs.',
      { Ref: 'AWS::Region' },
      '.amazonaws.com/',
      { Ref: 'AWS::AccountId' },
      '/small-inbox.fifo',
    ],
  ],
};

/** What the services share; the other stack imports the API from it. */
export const platformTemplate = (issuer: string, audience: string) => ({
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Parked: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'small-parked.fifo', FifoQueue: true } },
    Unsent: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'small-unsent' } },
    Inbox: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: 'small-inbox.fifo',
        FifoQueue: true,
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: attribute('Parked', 'Arn'), maxReceiveCount: 2 },
      },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'small', ProtocolType: 'HTTP' } },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: issuer, Audience: [audience] },
      },
    },
    Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { StageName: '$default', ApiId: { Ref: 'Api' } } },
  },
  Outputs: {
    Authorizer: { Value: { Ref: 'Authorizer' }, Export: { Name: 'small:authorizer' } },
    Api: { Value: { Ref: 'Api' }, Export: { Name: 'small:api' } },
    Unsent: { Value: attribute('Unsent', 'Arn'), Export: { Name: 'small:unsent' } },
    Inbox: { Value: attribute('Inbox', 'Arn'), Export: { Name: 'small:inbox' } },
  },
});

const route = (routeKey: string, secured: boolean) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: {
    ApiId: { 'Fn::ImportValue': 'small:api' },
    RouteKey: routeKey,
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
    ...(secured ? { AuthorizationType: 'JWT', AuthorizerId: { 'Fn::ImportValue': 'small:authorizer' } } : {}),
  },
});

/** One service: a table, an API, a publisher, a consumer and a schedule. */
export const serviceTemplate = {
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        TableName: 'small-notes',
        AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      },
    },
    Api: lambdaFunction('small-api', 1, { TABLE_NAME: { Ref: 'Table' } }),
    Publish: lambdaFunction('small-publish', 10, { INBOX_URL: inboxUrl }),
    Consume: lambdaFunction('small-consume', 10, { TABLE_NAME: { Ref: 'Table' } }),
    Check: lambdaFunction('small-check', 10),
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: attribute('Api', 'Arn'),
        PayloadFormatVersion: '2.0',
      },
    },
    Notes: route('ANY /v1/notes', true),
    Note: route('ANY /v1/notes/{id}', true),
    Echo: route('ANY /v1/echo/{proxy+}', true),
    Shaped: route('GET /v1/shaped', false),
    Times: route('GET /v1/times', false),
    Misbehave: route('GET /v1/misbehave/{how}', false),
    Stream: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: attribute('Table', 'StreamArn'),
        FunctionName: { Ref: 'Publish' },
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 10,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        FilterCriteria: {
          Filters: [
            {
              Pattern: JSON.stringify({
                eventName: ['INSERT'],
                dynamodb: { NewImage: { entity: { S: ['event'] } } },
              }),
            },
          ],
        },
        DestinationConfig: { OnFailure: { Destination: { 'Fn::ImportValue': 'small:unsent' } } },
      },
    },
    Queue: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::ImportValue': 'small:inbox' },
        FunctionName: { Ref: 'Consume' },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    Schedule: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        Name: 'small-check',
        ScheduleExpression: 'rate(5 minutes)',
        Target: { Arn: attribute('Check', 'Arn'), RoleArn: attribute('Role', 'Arn') },
      },
    },
  },
};
