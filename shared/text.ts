import * as z from 'zod';

// Letters of any script and line breaks; other control characters corrupt spreadsheets, logs and letters.
const allowedControls = new Set(['\t', '\n', '\r']);
const isForbidden = (letter: string): boolean =>
  /\p{Cc}|[\u2028\u2029]/u.test(letter) && !allowedControls.has(letter);

/** A text people typed, trimmed, 1…max characters, well formed and free of control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(
      (value) => value.isWellFormed() && !Array.from(value).some(isForbidden),
      'text:control-characters',
    );
