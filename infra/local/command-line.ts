import { readWords, refuseWords } from '../command/words.ts';

export type CommandLine = { readonly port: number; readonly dataDirectory: string; readonly fresh: boolean };

/** Where the platform keeps its data unless told otherwise. */
export const usualDataDirectory = '.local';

const usualPort = '3000';

export const startUsage = `npm start -- [--port N] [--data DIRECTORY] [--fresh]
  runs the whole platform on this machine until Ctrl-C
  --port N          where it answers on 127.0.0.1; ${usualPort} unless told otherwise, 0 takes any free port
  --data DIRECTORY  where it keeps its data; ${usualDataDirectory} unless told otherwise
  --fresh           empties that directory first`;

/** Reads the command's words; refuses what it does not know in one sentence. */
export const readCommandLine = (words: readonly string[]): CommandLine => {
  const { values } = readWords(startUsage, words, {
    options: { port: { type: 'string' }, data: { type: 'string' }, fresh: { type: 'boolean' } },
  });
  const port = values.port ?? usualPort;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    refuseWords(startUsage, `--port ${port} is not a port, 0 to 65535.`);
  return {
    port: Number(port),
    dataDirectory: values.data ?? usualDataDirectory,
    fresh: values.fresh ?? false,
  };
};
