import * as z from 'zod';

// Only what the runner acts on; all else in a resource is AWS's business and passes by unread.

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const projection = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const secondaryIndex = z.object({ IndexName: z.string(), KeySchema: keySchema, Projection: projection });

export const tableProperties = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(secondaryIndex).default([]),
  LocalSecondaryIndexes: z.array(secondaryIndex).default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
});

const attributeValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const redrivePolicy = z
  .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().positive() })
  .transform((policy) => JSON.stringify(policy));

export const queueProperties = z.object({
  FifoQueue: attributeValue.optional(),
  ContentBasedDeduplication: attributeValue.optional(),
  DeduplicationScope: attributeValue.optional(),
  FifoThroughputLimit: attributeValue.optional(),
  VisibilityTimeout: attributeValue.optional(),
  MessageRetentionPeriod: attributeValue.optional(),
  MaximumMessageSize: attributeValue.optional(),
  ReceiveMessageWaitTimeSeconds: attributeValue.optional(),
  DelaySeconds: attributeValue.optional(),
  RedrivePolicy: redrivePolicy.optional(),
});

export const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  MemorySize: z.coerce.number().int().default(128),
  Timeout: z.coerce.number().int().default(3),
  Environment: z.object({ Variables: z.record(z.string(), attributeValue).default({}) }).optional(),
});

export const eventSourceMappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().int().positive().optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().int().default(-1),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.coerce.number().int().positive() }).optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

export const scheduleProperties = z.object({
  Name: z.string().optional(),
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

export const apiProperties = z.object({
  ProtocolType: z.literal('HTTP').default('HTTP'),
  CorsConfiguration: z
    .object({
      AllowOrigins: z.array(z.string()).default([]),
      AllowMethods: z.array(z.string()).default([]),
      AllowHeaders: z.array(z.string()).default([]),
      ExposeHeaders: z.array(z.string()).default([]),
      AllowCredentials: z.boolean().default(false),
      MaxAge: z.coerce.number().int().optional(),
    })
    .optional(),
});

export const stageProperties = z.object({ StageName: z.literal('$default') });

export const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

export const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

export const authorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});
