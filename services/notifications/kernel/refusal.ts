import type { CodedError } from '../../../shared/coded-error.ts';
import type { Bilingual } from '../../../shared/language.ts';

/** A refusal of a capability with its words, and the field at fault where there is one. */
export const refusalIn =
  <Code extends string>(words: Readonly<Record<Code, Bilingual>>) =>
  (code: Code, pointer?: string): CodedError<Code> => ({
    code,
    detail: words[code],
    ...(pointer === undefined ? {} : { faults: [{ pointer, detail: words[code] }] }),
  });
