import type { ParseArgsOptionsConfig } from 'node:util';
import type * as z from 'zod';
import { readWords, refuseWords } from './words.ts';

/** Reads a command's words and what they must be; all that is wrong with them is refused at once. */
export const checkedWords = <Schema extends z.ZodType>(
  usage: string,
  schema: Schema,
  words: readonly string[],
  options: ParseArgsOptionsConfig,
): z.output<Schema> => {
  const checked = schema.safeParse(readWords(usage, words, { options }).values);
  return checked.success
    ? checked.data
    : refuseWords(
        usage,
        checked.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}.`).join(' '),
      );
};
