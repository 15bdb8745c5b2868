import type { FunctionKind } from '../function-kinds.ts';
import type { TableDefinition } from '../../shared/dynamo/table-definition.ts';
import type { ServiceName } from '../../shared/service-names.ts';

/** What a service needs where it hands files in and out. */
export type FilesDefinition = {
  /** The resources below /v1 that do so. */
  readonly resources: readonly string[];
  /** What it costs people while they cannot, as a sentence. */
  readonly errorImpact: string;
};

/** What distinguishes one service's stack from another's. */
export type ServiceDefinition = {
  readonly service: ServiceName;
  readonly table: TableDefinition;
  /** The resources below /v1 it answers for. */
  readonly resources: readonly string[];
  /** What it costs people while a function fails or what it should have done lies undone, as a sentence each. */
  readonly errorImpact: { readonly [K in FunctionKind]: string };
  readonly files?: FilesDefinition;
  /** Whether requests change parts of items where they stand; all others put and delete whole ones. */
  readonly apiUpdates?: boolean;
};
