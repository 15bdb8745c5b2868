import type { FieldFault } from '../../../shared/coded-error.ts';

/** One thing a gate misses: where it stands in the lead or project, and what is wrong with it. */
export const lacking = (pointer: string, zh: string, en: string): FieldFault => ({
  pointer,
  detail: { zh, en },
  onRecord: true,
});

/** One thing an entry itself leaves out or gets wrong. */
export const lackingInEntry = (pointer: string, zh: string, en: string): FieldFault => ({
  pointer,
  detail: { zh, en },
});
