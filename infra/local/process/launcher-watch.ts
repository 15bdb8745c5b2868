import { commandOf, parentOf } from './process-identity.ts';

const watchMilliseconds = 500;
const mostLaunchers = 4;

const isNpm = (pid: number): boolean => /^(npm|\S*node\S* \S*npm-cli\.js) /.test(`${commandOf(pid)} `);

/**
 * The runner and the processes between it and the command that was typed: the TypeScript launcher, the shell of an npm
 * script and npm. Who started npm does not matter; a terminal may be closed on purpose.
 */
const launchChain = (): readonly number[] => {
  const chain = [process.pid];
  for (
    let pid = parentOf(process.pid);
    pid !== null && pid > 1 && chain.length <= mostLaunchers;
    pid = parentOf(pid)
  ) {
    chain.push(pid);
    if (isNpm(pid)) return chain;
  }
  return chain.slice(0, 2);
};

/**
 * Calls back when one of the launchers is gone. `kill -9` of npm leaves the runner behind without a word; it would hold
 * the port and the data for ever.
 */
export const whenLauncherEnds = (ended: () => void): (() => void) => {
  const chain = launchChain();
  const timer = setInterval(() => {
    if (
      chain.every((pid, position) => position === chain.length - 1 || parentOf(pid) === chain[position + 1])
    )
      return;
    clearInterval(timer);
    ended();
  }, watchMilliseconds);
  timer.unref();
  return () => clearInterval(timer);
};
