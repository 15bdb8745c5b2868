import type { PlatformOptions } from './ground.ts';
import { greeting } from './greeting.ts';
import { startPlatform, type Platform } from './platform.ts';
import { whenLauncherEnds } from './process/launcher-watch.ts';

/** Ends the process once, with everything it started. */
const ending = (platform: Platform): ((code: number) => void) => {
  let stopping = false;
  return (code) => {
    if (stopping) return;
    stopping = true;
    void platform.stop().then(() => process.exit(code));
  };
};

/**
 * Runs the platform until a signal ends it; throws when it cannot start. Until everything is up a signal simply ends the
 * process, and the database engine with it.
 */
export const runUntilStopped = async (options: PlatformOptions): Promise<void> => {
  const platform = await startPlatform({
    ...options,
    killPlatform: () => process.kill(process.pid, 'SIGKILL'),
  });
  const end = ending(platform);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  whenLauncherEnds(() => end(0));
  void platform.failed.then(() => end(1));
  console.log(greeting(platform, options.dataDirectory));
};
