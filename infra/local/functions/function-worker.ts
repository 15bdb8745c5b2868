import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { localAccount, localCredentials, localRegion } from '../local-account.ts';
import type { FunctionBlueprint } from '../template/blueprint-types.ts';
import type { CompiledHost } from './compile-host.ts';
import type { FunctionLog } from './function-log.ts';
import {
  createPendingInvocations,
  type InvocationFailure,
  type InvocationOutcome,
  type PendingInvocations,
} from './pending-invocations.ts';
import type { HostData, HostMessage, Invocation } from './protocol.ts';

export type FunctionSurroundings = {
  readonly host: CompiledHost;
  readonly clockOffset: SharedArrayBuffer;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly log: FunctionLog;
};

export type FunctionWorker = {
  readonly loaded: Promise<Outcome<null, InvocationFailure>>;
  readonly invoke: (event: unknown) => Promise<InvocationOutcome>;
  readonly terminate: () => Promise<void>;
  /** False once it has ended or a time-out has spoilt it. */
  readonly isUsable: () => boolean;
};

/** A Lambda environment holds the declared variables and the service's own; nothing of the machine's leaks in. */
const environmentOf = (
  declared: FunctionBlueprint,
  surroundings: FunctionSurroundings,
): Record<string, string> => ({
  ...declared.environment,
  ...surroundings.endpoints,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_REGION: localRegion,
  AWS_DEFAULT_REGION: localRegion,
  AWS_LAMBDA_FUNCTION_NAME: declared.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(declared.memoryMegabytes),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  LAMBDA_TASK_ROOT: declared.codeDirectory,
  TZ: 'UTC',
});

const startThread = (declared: FunctionBlueprint, surroundings: FunctionSurroundings): Worker => {
  const data: HostData = {
    codeDirectory: declared.codeDirectory,
    handler: declared.handler,
    functionName: declared.name,
    functionArn: `arn:aws:lambda:${localRegion}:${localAccount}:function:${declared.name}`,
    memoryMegabytes: declared.memoryMegabytes,
    clockOffset: surroundings.clockOffset,
  };
  const thread = new Worker(surroundings.host.host, {
    workerData: data,
    env: environmentOf(declared, surroundings),
    execArgv: ['--import', surroundings.host.clock.href],
    resourceLimits: { maxOldGenerationSizeMb: declared.memoryMegabytes },
    stdout: true,
    stderr: true,
  });
  surroundings.log.follow(thread.stdout, false);
  surroundings.log.follow(thread.stderr, true);
  return thread;
};

const listener =
  (loaded: (outcome: Outcome<null, InvocationFailure>) => void, pending: PendingInvocations) =>
  (message: HostMessage): void => {
    switch (message.kind) {
      case 'loaded':
        loaded(success(null));
        return;
      case 'broken':
        loaded(failure({ fault: 'crashed', message: message.message }));
        return;
      case 'result':
        pending.settle(message.id, success(JSON.parse(message.json)));
        return;
      case 'thrown':
        pending.settle(message.id, failure({ fault: 'thrown', message: message.message }));
        return;
    }
  };

/** Runs a function's bundle in a thread of its own. Events that overlap share it; a time-out spoils it for new ones. */
export const startWorker = (
  declared: FunctionBlueprint,
  surroundings: FunctionSurroundings,
): FunctionWorker => {
  const thread = startThread(declared, surroundings);
  const loading = Promise.withResolvers<Outcome<null, InvocationFailure>>();
  let usable = true;
  const pending = createPendingInvocations(declared.timeoutMilliseconds, {
    expired: () => (usable = false),
    // What else runs on a spoilt thread may end; then the thread goes.
    settled: (left) => void (!usable && left === 0 && thread.terminate()),
  });
  const end = (message: string): void => {
    usable = false;
    loading.resolve(failure({ fault: 'crashed', message }));
    pending.failAll({ fault: 'crashed', message });
  };
  thread.on('message', listener(loading.resolve, pending));
  thread.on('error', (error) => end(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  thread.on('exit', (code) => end(`The function ended itself with code ${code}.`));
  return {
    loaded: loading.promise,
    isUsable: () => usable,
    invoke: (event) =>
      pending.open((id, deadline) =>
        thread.postMessage({ id, requestId: randomUUID(), event, deadline } satisfies Invocation),
      ),
    terminate: async () => {
      usable = false;
      await thread.terminate();
    },
  };
};
