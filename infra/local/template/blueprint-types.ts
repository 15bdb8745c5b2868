import type * as z from 'zod';
import type { FilterPattern } from '../sources/filter-pattern.ts';
import type { apiProperties, tableProperties } from './properties.ts';

export type TableBlueprint = { readonly name: string } & z.output<typeof tableProperties>;

export type QueueBlueprint = {
  readonly name: string;
  readonly arn: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export type BucketBlueprint = { readonly name: string };

export type FunctionBlueprint = {
  readonly name: string;
  readonly handler: string;
  readonly codeDirectory: string;
  readonly memoryMegabytes: number;
  readonly timeoutMilliseconds: number;
  readonly environment: Readonly<Record<string, string>>;
};

export type SourceBlueprint = {
  readonly functionName: string;
  readonly batchSize: number;
  readonly filters: readonly FilterPattern[];
  readonly reportsItemFailures: boolean;
};

export type QueueSourceBlueprint = SourceBlueprint & {
  readonly queueName: string;
  readonly maximumConcurrency: number;
};

export type StreamSourceBlueprint = SourceBlueprint & {
  readonly id: string;
  readonly tableName: string;
  readonly bisects: boolean;
  /** How often a failed batch is tried again; -1 for ever. */
  readonly maximumRetryAttempts: number;
  readonly failureQueueName: string | null;
};

export type ScheduleBlueprint = {
  readonly name: string;
  readonly functionName: string;
  readonly everyMilliseconds: number;
  readonly input: unknown;
};

export type Authoriser = { readonly issuer: string; readonly audience: readonly string[] };

export type RouteBlueprint = {
  readonly routeKey: string;
  readonly functionName: string;
  readonly authoriser: Authoriser | null;
  readonly scopes: readonly string[];
};

export type CorsBlueprint = NonNullable<z.output<typeof apiProperties>['CorsConfiguration']>;

/** Everything the templates declare, in the terms the runner works with. */
export type Blueprint = {
  readonly tables: readonly TableBlueprint[];
  readonly queues: readonly QueueBlueprint[];
  readonly buckets: readonly BucketBlueprint[];
  readonly functions: readonly FunctionBlueprint[];
  readonly queueSources: readonly QueueSourceBlueprint[];
  readonly streamSources: readonly StreamSourceBlueprint[];
  readonly schedules: readonly ScheduleBlueprint[];
  readonly routes: readonly RouteBlueprint[];
  readonly cors: CorsBlueprint | null;
};
