import { whenLauncherEnds } from '../local/process/launcher-watch.ts';

/** Aborts when a signal asks the command to end, or whoever launched it is gone. */
export const whenInterrupted = (): AbortSignal => {
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  whenLauncherEnds(interrupt);
  return interruption.signal;
};
