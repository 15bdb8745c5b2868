import * as z from 'zod';
import { localAccount, localRegion } from '../local-account.ts';
import { StartupFailure } from '../startup-failure.ts';
import { parsePattern } from '../sources/filter-pattern.ts';
import type {
  Authoriser,
  Blueprint,
  FunctionBlueprint,
  QueueBlueprint,
  QueueSourceBlueprint,
  RouteBlueprint,
  ScheduleBlueprint,
  SourceBlueprint,
  StreamSourceBlueprint,
} from './blueprint-types.ts';
import type { Assembly } from './assembly.ts';
import * as properties from './properties.ts';
import { resolveResources, type Addresses, type ResolvedResource } from './resolved-resources.ts';

// Lambda's own defaults and bounds: ten messages of a queue, a hundred records of a stream.
const defaultBatch = { queue: 10, stream: 100 } as const;
const defaultConcurrency = 10;

const lastPart = (arn: string): string => arn.split(':').at(-1) ?? arn;

/** The function an ARN, an invocation URI, an alias or a plain name speaks of. */
export const functionNameIn = (reference: string): string =>
  /:function:([A-Za-z0-9_-]+)/.exec(reference)?.[1] ?? reference;

/** The milliseconds of `rate(5 minutes)`; other expressions are refused. */
export const rateOf = (expression: string): number => {
  const unit = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const parsed = z
    .tuple([z.string(), z.coerce.number().int().positive(), z.enum(['minute', 'hour', 'day'])])
    .safeParse(match === null ? null : [...match]);
  if (!parsed.success)
    throw new StartupFailure(`The template schedules ${expression}; the local runner knows only rate(...).`);
  return parsed.data[1] * unit[parsed.data[2]];
};

const read = <Schema extends z.ZodType>(schema: Schema, resource: ResolvedResource): z.output<Schema> => {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartupFailure(
    `The template of ${resource.stack} declares ${resource.logicalId} (${resource.type}) in a way the local runner does not know: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  );
};

const queueUrlOnAws = new RegExp(`^https://sqs\\.${localRegion}\\.[^/]+/${localAccount}/([^/]+)$`);

/** Stacks name each other's queues by the URL these will have on AWS; here the queues answer elsewhere. */
const localValue = (value: string, addresses: Addresses): string => {
  const queueName = queueUrlOnAws.exec(value)?.[1];
  return queueName === undefined ? value : addresses.queueUrl(queueName);
};

const functionBlueprint = (
  resource: ResolvedResource,
  assembly: Assembly,
  addresses: Addresses,
): FunctionBlueprint => {
  const declared = read(properties.functionProperties, resource);
  const codeDirectory = assembly.assets.get(declared.Code.S3Key);
  if (codeDirectory === undefined)
    throw new StartupFailure(
      `The code of ${resource.identity.ref} (${declared.Code.S3Key}) was not bundled.`,
    );
  return {
    name: resource.identity.ref,
    handler: declared.Handler,
    codeDirectory,
    memoryMegabytes: declared.MemorySize,
    timeoutMilliseconds: declared.Timeout * 1000,
    environment: Object.fromEntries(
      Object.entries(declared.Environment?.Variables ?? {}).map(([name, value]) => [
        name,
        localValue(value, addresses),
      ]),
    ),
  };
};

const queueBlueprint = (resource: ResolvedResource): QueueBlueprint => ({
  name: resource.identity.attributes['QueueName'] ?? resource.logicalId,
  arn: resource.identity.attributes['Arn'] ?? '',
  attributes: Object.fromEntries(
    Object.entries(read(properties.queueProperties, resource)).flatMap(([name, value]) =>
      // SQS refuses the attribute FifoQueue when it is false.
      value === undefined || (name === 'FifoQueue' && value === 'false') ? [] : [[name, value]],
    ),
  ),
});

const sourceBlueprint = (
  declared: z.output<typeof properties.eventSourceMappingProperties>,
  defaultSize: number,
): SourceBlueprint => ({
  functionName: functionNameIn(declared.FunctionName),
  batchSize: declared.BatchSize ?? defaultSize,
  filters: declared.FilterCriteria?.Filters.map(({ Pattern }) => parsePattern(Pattern)) ?? [],
  reportsItemFailures: declared.FunctionResponseTypes.length > 0,
});

const queueSource = (resource: ResolvedResource): readonly QueueSourceBlueprint[] => {
  const declared = read(properties.eventSourceMappingProperties, resource);
  if (!declared.Enabled || !declared.EventSourceArn.includes(':sqs:')) return [];
  return [
    {
      ...sourceBlueprint(declared, defaultBatch.queue),
      queueName: lastPart(declared.EventSourceArn),
      maximumConcurrency: declared.ScalingConfig?.MaximumConcurrency ?? defaultConcurrency,
    },
  ];
};

const streamSource = (resource: ResolvedResource): readonly StreamSourceBlueprint[] => {
  const declared = read(properties.eventSourceMappingProperties, resource);
  const tableName = /:dynamodb:.*:table\/([^/]+)\/stream\//.exec(declared.EventSourceArn)?.[1];
  if (!declared.Enabled || tableName === undefined) return [];
  const destination = declared.DestinationConfig?.OnFailure?.Destination;
  return [
    {
      ...sourceBlueprint(declared, defaultBatch.stream),
      id: resource.identity.ref,
      tableName,
      bisects: declared.BisectBatchOnFunctionError,
      maximumRetryAttempts: declared.MaximumRetryAttempts,
      failureQueueName: destination?.includes(':sqs:') === true ? lastPart(destination) : null,
    },
  ];
};

const schedule = (resource: ResolvedResource): readonly ScheduleBlueprint[] => {
  const declared = read(properties.scheduleProperties, resource);
  if (declared.State === 'DISABLED') return [];
  return [
    {
      name: declared.Name ?? resource.identity.ref,
      functionName: functionNameIn(declared.Target.Arn),
      everyMilliseconds: rateOf(declared.ScheduleExpression),
      input: declared.Target.Input === undefined ? {} : JSON.parse(declared.Target.Input),
    },
  ];
};

const routes = (resources: readonly ResolvedResource[]): readonly RouteBlueprint[] => {
  const byRef = new Map(resources.map((resource) => [resource.identity.ref, resource]));
  const named = (ref: string, wanted: string): ResolvedResource => {
    const resource = byRef.get(ref);
    if (resource === undefined)
      throw new StartupFailure(`A route names the ${wanted} ${ref}, which is nowhere.`);
    return resource;
  };
  return resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map((resource) => {
      const route = read(properties.routeProperties, resource);
      const integration = named(route.Target.replace(/^integrations\//, ''), 'integration');
      return {
        routeKey: route.RouteKey,
        functionName: functionNameIn(read(properties.integrationProperties, integration).IntegrationUri),
        authoriser:
          route.AuthorizationType === 'JWT'
            ? authoriser(named(route.AuthorizerId ?? '', 'authoriser'))
            : null,
        scopes: route.AuthorizationScopes,
      };
    });
};

const authoriser = (resource: ResolvedResource): Authoriser => {
  const { JwtConfiguration } = read(properties.authorizerProperties, resource);
  return { issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience };
};

/** Turns synthesised templates into what to create and run; refuses what the runner cannot run. */
export const readBlueprint = (assembly: Assembly, addresses: Addresses): Blueprint => {
  const resources = resolveResources(assembly, addresses);
  const ofType = (...types: readonly string[]): readonly ResolvedResource[] =>
    resources.filter(({ type }) => types.includes(type));
  for (const stage of ofType('AWS::ApiGatewayV2::Stage')) read(properties.stageProperties, stage);
  const [api] = ofType('AWS::ApiGatewayV2::Api').map((resource) => read(properties.apiProperties, resource));
  return {
    tables: ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => ({
      name: resource.identity.ref,
      ...read(properties.tableProperties, resource),
    })),
    queues: ofType('AWS::SQS::Queue').map(queueBlueprint),
    buckets: ofType('AWS::S3::Bucket').map(({ identity }) => ({ name: identity.ref })),
    functions: ofType('AWS::Lambda::Function').map((resource) =>
      functionBlueprint(resource, assembly, addresses),
    ),
    queueSources: ofType('AWS::Lambda::EventSourceMapping').flatMap(queueSource),
    streamSources: ofType('AWS::Lambda::EventSourceMapping').flatMap(streamSource),
    schedules: ofType('AWS::Scheduler::Schedule').flatMap(schedule),
    routes: routes(resources),
    cors: api?.CorsConfiguration ?? null,
  };
};
