import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../../infra/local/template/assembly.ts';
import { functionNameIn, rateOf, readBlueprint } from '../../../infra/local/template/blueprint.ts';
import { platformTemplate, serviceTemplate } from '../small-stacks/template.ts';

type Resources = Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;

const assembly = (more: Resources = {}): Assembly => {
  const platform = platformTemplate('http://issuer', 'audience');
  const stack = (name: string, resources: Resources, outputs: Assembly['stacks'][number]['outputs']) => ({
    name,
    resources: new Map(
      Object.entries(resources).map(([id, { Type, Properties }]) => [
        id,
        { type: Type, properties: Properties },
      ]),
    ),
    outputs,
    parameters: new Map(),
  });
  return {
    stacks: [
      stack('service', { ...serviceTemplate.Resources, ...more }, []),
      stack(
        'platform',
        platform.Resources,
        Object.values(platform.Outputs).map(({ Value, Export }) => ({
          value: Value,
          exportName: Export.Name,
        })),
      ),
    ],
    assets: new Map(
      ['api', 'publish', 'consume', 'check'].map((name) => [`small-${name}.zip`, `/code/${name}`]),
    ),
  };
};

const addresses = { queueUrl: (name: string) => `http://queues/${name}`, apiUrl: 'http://api' };

describe('the blueprint of templates', () => {
  const blueprint = readBlueprint(assembly(), addresses);

  it('gives a function its code, limits and environment, with queues where they answer here', () => {
    expect(blueprint.functions.find(({ name }) => name === 'small-publish')).toEqual({
      name: 'small-publish',
      handler: 'index.handler',
      codeDirectory: '/code/publish',
      memoryMegabytes: 128,
      timeoutMilliseconds: 10_000,
      environment: { INBOX_URL: 'http://queues/small-inbox.fifo' },
    });
  });

  it('follows references across stacks, whichever comes first', () => {
    expect(blueprint.routes.find(({ routeKey }) => routeKey === 'ANY /v1/notes')).toEqual({
      routeKey: 'ANY /v1/notes',
      functionName: 'small-api',
      authoriser: { issuer: 'http://issuer', audience: ['audience'] },
      scopes: [],
    });
    expect(blueprint.streamSources).toMatchObject([
      {
        tableName: 'small-notes',
        functionName: 'small-publish',
        bisects: true,
        failureQueueName: 'small-unsent',
      },
    ]);
    expect(blueprint.queueSources).toMatchObject([
      { queueName: 'small-inbox.fifo', functionName: 'small-consume' },
    ]);
  });

  it('hands a queue its attributes as text and its dead-letter queue by ARN', () => {
    expect(blueprint.queues.find(({ name }) => name === 'small-inbox.fifo')?.attributes).toEqual({
      FifoQueue: 'true',
      VisibilityTimeout: '60',
      RedrivePolicy:
        '{"deadLetterTargetArn":"arn:aws:sqs:cn-north-1:000000000000:small-parked.fifo","maxReceiveCount":2}',
    });
  });

  it.each<[string, Resources, string]>([
    [
      'a type nobody knows',
      { Cluster: { Type: 'AWS::EKS::Cluster', Properties: {} } },
      'Cluster of type AWS::EKS::Cluster',
    ],
    [
      'a schedule by cron',
      {
        Nightly: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: { ScheduleExpression: 'cron(0 2 * * ? *)', Target: { Arn: 'x' } },
        },
      },
      'knows only rate(...)',
    ],
    [
      'a reference to nowhere',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Gone' } } } },
      'Gone, which is nowhere',
    ],
    [
      'a name by way of itself',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Q' } } } },
      'by way of itself',
    ],
    [
      'an import nobody exports',
      { Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { 'Fn::ImportValue': 'gone' } } } },
      'which no stack exports',
    ],
  ])('refuses %s', (_, resources, sentence) => {
    expect(() => readBlueprint(assembly(resources), addresses)).toThrow(sentence);
  });

  it.each([
    ['rate(1 minute)', 60_000],
    ['rate(5 minutes)', 300_000],
    ['rate(2 hours)', 7_200_000],
    ['rate(1 day)', 86_400_000],
  ])('%s is every %i ms', (expression, milliseconds) => {
    expect(rateOf(expression)).toBe(milliseconds);
  });

  it.each([
    'arn:aws:lambda:cn-north-1:000000000000:function:leads-api',
    'arn:aws:lambda:cn-north-1:000000000000:function:leads-api:live',
    'arn:aws:apigateway:cn-north-1:lambda:path/2015-03-31/functions/arn:aws:lambda:cn-north-1:000000000000:function:leads-api/invocations',
    'leads-api',
  ])('%s names leads-api', (reference) => {
    expect(functionNameIn(reference)).toBe('leads-api');
  });
});
