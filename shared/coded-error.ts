import type { Bilingual } from './language.ts';

/** One field at fault: where it stands in what was entered (`/enterprise/creditCode`), and what is wrong with it. */
export type FieldFault = {
  readonly pointer: string;
  readonly detail: Bilingual;
  /** Set where it stands in what is on record instead, which the act needed otherwise. */
  readonly onRecord?: true;
};

/**
 * An expected refusal. `code` is stable and belongs to a closed union of its service; `faults` lists every field
 * or requirement at fault at once; `facts` are values a client may show (limits, current state), never personal data.
 */
export type CodedError<Code extends string = string> = {
  readonly code: Code;
  readonly detail: Bilingual;
  readonly faults?: readonly FieldFault[];
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
};
