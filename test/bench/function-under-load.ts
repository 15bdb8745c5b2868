import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { loadReportSchema, type LoadOrder, type LoadReport } from './load.ts';

/** A function in a process of its own that can be put under load. */
export type FunctionUnderLoad = {
  readonly load: (order: LoadOrder) => Promise<LoadReport>;
  readonly stop: () => void;
};

export const startFunction = async (
  bundle: string,
  authorization: string,
  env: Readonly<Record<string, string>>,
): Promise<FunctionUnderLoad> => {
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [bundle, authorization], {
    env: { ...env },
    execArgv: ['--import', 'tsx'],
  });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`a function under load ended with code ${code}`)));
  });
  ended.catch(() => undefined);
  const next = async (): Promise<unknown> => {
    const said: unknown[] = await Promise.race([once(child, 'message'), ended]);
    return said[0];
  };
  await next();
  return {
    load: (order) => {
      const report = next();
      child.send(order);
      return report.then((said) => loadReportSchema.parse(said));
    },
    stop: () => child.kill('SIGKILL'),
  };
};
