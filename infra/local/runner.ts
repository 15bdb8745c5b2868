import { roles } from '../../shared/auth/roles.ts';
import { readCommandLine } from './command-line.ts';
import type { Synthesise } from './local-stage.ts';
import { startPlatform, type Platform } from './platform.ts';
import { whenLauncherEnds } from './process/launcher-watch.ts';
import { StartupFailure } from './startup-failure.ts';

const greeting = ({ baseUrl, startedInMilliseconds, clock, parked }: Platform): string =>
  [
    `招商 Zhaoshang runs at ${baseUrl} (started in ${(startedInMilliseconds / 1000).toFixed(1)} s)`,
    `  API reference   ${baseUrl}/docs`,
    `  business time   ${clock.now()}, moved by: curl -X POST ${baseUrl}/_local/clock -d '{"advance":"P1D"}'`,
    '  tokens, valid for 15 minutes:',
    ...roles.map(
      (role) => `    ${role.padEnd(13)} curl -s '${baseUrl}/_local/token?role=${role}&format=text'`,
    ),
    `  more            curl -s ${baseUrl}/_local`,
    ...parked().map((line) => `  not handled     ${line}; sent back by: /_local/queues/{name}/redrive`),
    'Ctrl-C stops it; the data stay.',
  ].join('\n');

/** Ends the process once, with everything it started. */
const ending = (platform: Platform): ((code: number) => void) => {
  let stopping = false;
  return (code) => {
    if (stopping) return;
    stopping = true;
    void platform.stop().then(() => process.exit(code));
  };
};

const start = async (words: readonly string[], synthesise?: Synthesise): Promise<void> => {
  const platform = await startPlatform({
    ...readCommandLine(words),
    ...(synthesise === undefined ? { seed: true } : { synthesise }),
    killPlatform: () => process.kill(process.pid, 'SIGKILL'),
  });
  const end = ending(platform);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  whenLauncherEnds(() => end(0));
  void platform.failed.then(() => end(1));
  console.log(greeting(platform));
};

/**
 * Runs the platform until a signal ends it. What keeps it from starting is said in one sentence, with exit code 1. Until
 * everything is up a signal simply ends the process, and the database engine with it.
 */
export const runUntilStopped = async (words: readonly string[], synthesise?: Synthesise): Promise<void> => {
  try {
    await start(words, synthesise);
  } catch (error) {
    console.error(error instanceof StartupFailure ? error.message : error);
    process.exit(1);
  }
};
