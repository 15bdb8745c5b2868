import { failure } from '../../../shared/outcome.ts';
import type { FunctionBlueprint } from '../template/blueprint-types.ts';
import { startWorker, type FunctionSurroundings, type FunctionWorker } from './function-worker.ts';
import type { InvocationOutcome } from './pending-invocations.ts';

type FunctionCounts = {
  readonly invocations: number;
  readonly failures: number;
  readonly timeouts: number;
  readonly crashes: number;
  readonly starts: number;
  readonly inFlight: number;
};

/** A function of the platform: always ready, whatever became of the worker thread that ran it last. */
export type LocalFunction = {
  readonly name: string;
  /** The table it writes to; null where it has none. */
  readonly tableName: string | null;
  /** Calls back whenever an invocation has ended, however it did: it may have written. */
  readonly whenEnded: (callback: () => void) => void;
  readonly ready: () => Promise<void>;
  readonly invoke: (event: unknown) => Promise<InvocationOutcome>;
  readonly counts: () => FunctionCounts;
  /** Ends the worker thread at once, whatever it does; the next event finds a fresh one. */
  readonly terminate: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const faultCounts = { thrown: 'failures', 'timed-out': 'timeouts', crashed: 'crashes' } as const;

type Runner = {
  readonly attempt: (event: unknown) => Promise<InvocationOutcome>;
  readonly ready: () => Promise<InvocationOutcome>;
  readonly terminate: () => Promise<void>;
};

/** Keeps one worker thread, and replaces it when it is spoilt. */
const createRunner = (
  declared: FunctionBlueprint,
  surroundings: FunctionSurroundings,
  started: () => void,
): Runner => {
  let current: FunctionWorker | null = null;
  const worker = (): FunctionWorker => {
    if (current?.isUsable() === true) return current;
    started();
    current = startWorker(declared, surroundings);
    return current;
  };
  return {
    ready: () => worker().loaded,
    terminate: () => current?.terminate() ?? Promise.resolve(),
    attempt: async (event) => {
      const chosen = worker();
      const loaded = await chosen.loaded;
      if (!loaded.ok) {
        // A bundle that does not load is tried afresh with the next event, as Lambda does.
        await chosen.terminate();
        return loaded;
      }
      return chosen.isUsable()
        ? chosen.invoke(event)
        : failure({ fault: 'crashed', message: 'The function ended.' });
    },
  };
};

export const createLocalFunction = (
  declared: FunctionBlueprint,
  surroundings: FunctionSurroundings,
): LocalFunction => {
  const counts = { invocations: 0, failures: 0, timeouts: 0, crashes: 0, starts: 0, inFlight: 0 };
  const runner = createRunner(declared, surroundings, () => (counts.starts += 1));
  let closed = false;
  const endings: (() => void)[] = [];
  const record = (outcome: InvocationOutcome): InvocationOutcome => {
    if (outcome.ok || closed) return outcome;
    counts[faultCounts[outcome.error.fault]] += 1;
    surroundings.log.note(`ERROR ${outcome.error.fault}: ${outcome.error.message}`);
    return outcome;
  };
  return {
    name: declared.name,
    tableName: declared.environment['TABLE_NAME'] ?? null,
    whenEnded: (callback) => void endings.push(callback),
    counts: () => ({ ...counts }),
    ready: async () => void record(await runner.ready()),
    invoke: async (event) => {
      counts.invocations += 1;
      counts.inFlight += 1;
      const outcome = await runner.attempt(event);
      counts.inFlight -= 1;
      for (const callback of endings) callback();
      return record(outcome);
    },
    terminate: runner.terminate,
    close: async () => {
      closed = true;
      await runner.terminate();
      await surroundings.log.close();
    },
  };
};
