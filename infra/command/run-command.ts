import { CommandFailure } from './command-failure.ts';

const help: ReadonlySet<string> = new Set(['--help', '-h']);

/** Says where a defect came from, for whoever mends it. */
const traceSwitch = 'ZHAOSHANG_TRACE';

const causeOf = (error: Error): string => (error.cause instanceof Error ? ` (${error.cause.message})` : '');

/** What is said of whatever ended a command: one line. */
export const lastWords = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CommandFailure) return error.message;
  if (process.env[traceSwitch] !== undefined) return error.stack ?? error.message;
  const line = `${error.name}: ${error.message}${causeOf(error)}`.replaceAll(/\s*\n\s*/g, ' ');
  return `${line} – ${traceSwitch}=1 shows where.`;
};

const fail = (error: unknown): never => {
  console.error(lastWords(error));
  process.exit(1);
};

/**
 * Runs a command with the words that were typed: `--help` prints its usage, whatever ends it is said in one line, with exit
 * code 1. What a command stands on is imported by `run`, so that help and the first word come at once.
 */
export const runCommand = async (
  usage: string,
  run: (words: readonly string[]) => Promise<unknown>,
): Promise<void> => {
  const words = process.argv.slice(2);
  if (words.some((word) => help.has(word))) {
    console.log(`Usage: ${usage}`);
    return;
  }
  process.on('uncaughtException', fail);
  try {
    await run(words);
  } catch (error) {
    fail(error);
  }
};
