import { parseArgs } from 'node:util';
import { StartupFailure } from './startup-failure.ts';

export type CommandLine = { readonly port: number; readonly dataDirectory: string; readonly fresh: boolean };

const usage = 'npm start -- [--port N] [--data DIRECTORY] [--fresh]';

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      options: { port: { type: 'string' }, data: { type: 'string' }, fresh: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new StartupFailure(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`);
  }
};

/** Where the platform keeps its data unless told otherwise. */
export const usualDataDirectory = '.local';

/** Reads the command's words; refuses what it does not know in one sentence. */
export const readCommandLine = (words: readonly string[]): CommandLine => {
  const values = parse(words);
  const port = values.port ?? '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new StartupFailure(`--port ${port} is not a port, 0 to 65535. Usage: ${usage}`);
  return {
    port: Number(port),
    dataDirectory: values.data ?? usualDataDirectory,
    fresh: values.fresh ?? false,
  };
};
