import type { FieldFault } from '../../../shared/coded-error.ts';

/** One thing a gate misses: where it stands in the lead, and what is wrong with it. */
export const lacking = (pointer: string, zh: string, en: string): FieldFault => ({
  pointer,
  detail: { zh, en },
});
