import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandFailure } from './command-failure.ts';

/** Ends the command over its words, in one line with the first way to use it; `--help` tells the others. */
export const refuseWords = (usage: string, reason: string): never => {
  throw new CommandFailure(`${reason.replaceAll('\n', ' ')} Usage: ${usage.split('\n')[0] ?? usage}`);
};

/** Reads a command's words; what is none of its options is refused. */
export const readWords = <const Config extends Omit<ParseArgsConfig, 'args'>>(
  usage: string,
  words: readonly string[],
  config: Config,
) => {
  try {
    return parseArgs({ ...config, args: [...words] });
  } catch (error) {
    return refuseWords(usage, error instanceof Error ? error.message : String(error));
  }
};
