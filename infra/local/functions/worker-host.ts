import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { HostData, HostMessage, Invocation } from './protocol.ts';

// The part of a Lambda execution environment that runs beside the function: it loads the bundle, hands events to its
// handler and answers what came of them. No parsing library here: it would be loaded once for every function.

type Handler = (event: unknown, context: object) => unknown;

const isHostData = (data: unknown): data is HostData =>
  typeof data === 'object' && data !== null && 'codeDirectory' in data && 'handler' in data;
const isInvocation = (message: unknown): message is Invocation =>
  typeof message === 'object' && message !== null && 'event' in message && 'deadline' in message;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const given: unknown = workerData;
if (!isHostData(given) || parentPort === null)
  throw new Error('A function runs in a worker thread of the runner.');
const host = given;
const port = parentPort;

const machineNow = (): number => performance.timeOrigin + performance.now();
const answer = (message: HostMessage): void => port.postMessage(message);
const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

const load = async (): Promise<Handler> => {
  const dot = host.handler.lastIndexOf('.');
  const file = join(host.codeDirectory, `${host.handler.slice(0, dot)}.mjs`);
  const bundle: unknown = await import(pathToFileURL(file).href);
  const handler: unknown =
    typeof bundle === 'object' && bundle !== null ? Reflect.get(bundle, host.handler.slice(dot + 1)) : null;
  if (!isHandler(handler)) throw new Error(`${file} exports no ${host.handler.slice(dot + 1)}.`);
  return handler;
};

const contextOf = (invocation: Invocation): object => ({
  awsRequestId: invocation.requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: host.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: host.functionArn,
  memoryLimitInMB: String(host.memoryMegabytes),
  logGroupName: `/aws/lambda/${host.functionName}`,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => Math.max(0, Math.round(invocation.deadline - machineNow())),
});

const run = async (handler: Handler, invocation: Invocation): Promise<void> => {
  try {
    const result = await handler(invocation.event, contextOf(invocation));
    answer({ kind: 'result', id: invocation.id, json: JSON.stringify(result ?? null) });
  } catch (error) {
    answer({ kind: 'thrown', id: invocation.id, message: traceOf(error) });
  }
};

try {
  const handler = await load();
  port.on('message', (message: unknown) => {
    if (isInvocation(message)) void run(handler, message);
  });
  answer({ kind: 'loaded' });
} catch (error) {
  answer({ kind: 'broken', message: traceOf(error) });
}
