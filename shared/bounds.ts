import type * as z from 'zod';

type Bound = { readonly letters?: number; readonly entries?: number };
const bounds = new WeakMap<z.ZodType, Bound>();

/** What a schema may hold beside the bounds of its parts: letters of all its texts together, or entries of a record. */
export const boundOf = (schema: z.ZodType): Bound => bounds.get(schema) ?? {};

const full = { full: true } as const;

/** Whether all that is wrong with a value is that there is too much of it. */
export const isOverfull = ({ issues }: z.ZodError): boolean =>
  issues.every(
    (issue) =>
      (issue.code === 'too_big' && issue.origin === 'array') ||
      (issue.code === 'custom' && issue.params?.['full'] === true),
  );

const lettersOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((letters: number, each: unknown) => letters + lettersOf(each), 0);
};

/** A list or form whose texts may have so many letters together, however they are spread over it (DESIGN §4). */
export const together = <Schema extends z.ZodType>(schema: Schema, letters: number): Schema => {
  const limited = schema.refine((value) => lettersOf(value) <= letters, {
    error: `各项文字合计最多${letters}字 · all texts together have at most ${letters} letters`,
    params: full,
  });
  bounds.set(limited, { letters });
  return limited;
};

/** How many letters a list of documents asked for, or handed in, may have. */
export const lettersOfMaterials = 8000;

/** A record of so many entries at most. */
export const upToEntries = <Schema extends z.ZodType<object>>(schema: Schema, entries: number): Schema => {
  const limited = schema.refine((value) => Object.keys(value).length <= entries, {
    error: `最多${entries}项 · at most ${entries} entries`,
    params: full,
  });
  bounds.set(limited, { entries });
  return limited;
};
