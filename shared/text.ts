import * as z from 'zod';

// Letters of any script and line breaks; no other control characters, which corrupt spreadsheets, logs and letters.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u2028\u2029]/u;

/** A text people typed, trimmed, 1…max characters, well formed and free of control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed() && !forbidden.test(value), 'text:control-characters');
