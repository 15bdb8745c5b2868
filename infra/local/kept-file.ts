import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type * as z from 'zod';

/** What a file held: nothing where there is none, or where it was not what the platform wrote and has been set aside. */
export type KeptFile<Content> =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'kept'; readonly content: Content };

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

const parsed = <Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> | undefined => {
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    return data;
  } catch {
    return undefined;
  }
};

/**
 * Reads a JSON file. One that is empty, torn or of another form is set aside, never thrown away, and said in one line with
 * what follows: everything that is kept this way can be made anew.
 * @param consequence what it means that the file is made anew, as the end of a sentence
 */
export const readKept = <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  consequence: string,
): KeptFile<z.output<Schema>> => {
  const text = textOf(file);
  if (text === null) return { state: 'absent' };
  const content = parsed(text, schema);
  if (content !== undefined) return { state: 'kept', content };
  const aside = `${file}.unreadable`;
  renameSync(file, aside);
  console.error(
    `${file} cannot be read as the platform wrote it; it is kept as ${aside} and made anew: ${consequence}.`,
  );
  return { state: 'unreadable' };
};

/** Writes a file so that a reader finds the old content or the new, never half of it. */
export const writeWhole = (file: string, content: unknown): void => {
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
};

/** The same for what is written seldom: the content is on the disk before the file takes its name, also when power fails. */
export const writeDurably = (file: string, content: unknown): void => {
  const handle = openSync(`${file}.new`, 'w');
  try {
    writeFileSync(handle, JSON.stringify(content));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
};
