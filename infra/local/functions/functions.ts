import type { Closing } from '../closing.ts';
import type { DataDirectory } from '../data-directory.ts';
import type { Engines } from '../engines/engines.ts';
import type { FunctionBlueprint } from '../template/blueprint-types.ts';
import type { CompiledHost } from './compile-host.ts';
import { openFunctionLog } from './function-log.ts';
import { createLocalFunction, type LocalFunction } from './local-function.ts';

export type FunctionsParts = {
  readonly data: DataDirectory;
  readonly engines: Engines;
  readonly host: CompiledHost;
  readonly clockOffset: SharedArrayBuffer;
  readonly show: (line: string) => void;
  readonly closing: Closing;
};

/** Starts every declared function in a worker thread of its own; answers when all have loaded, or failed to. */
export const startFunctions = async (
  declared: readonly FunctionBlueprint[],
  { data, engines, host, clockOffset, show, closing }: FunctionsParts,
): Promise<ReadonlyMap<string, LocalFunction>> => {
  // The SDK finds the engines by its own documented variables; the product needs no hook.
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: engines.database.endpoint,
    AWS_ENDPOINT_URL_SQS: engines.server.endpoint,
    AWS_ENDPOINT_URL_S3: engines.server.endpoint,
  };
  const functions = new Map(
    declared.map((blueprint): [string, LocalFunction] => {
      const log = openFunctionLog(data.path('logs'), blueprint.name, show);
      return [blueprint.name, createLocalFunction(blueprint, { host, clockOffset, endpoints, log })];
    }),
  );
  const all = [...functions.values()];
  closing.add(() => Promise.all(all.map((one) => one.close())));
  await Promise.all(all.map((one) => one.ready()));
  return functions;
};
