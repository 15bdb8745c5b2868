import type { Subject } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { ExaminedClause } from '../../kernel/evidence.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { plainClause } from '../../kernel/plain-clause.ts';

/** By what a clause is examined: the words that hold in the county, and what of the lead was held before. */
export type Examination = {
  readonly fairCompetition: LeadPolicy['fairCompetition'];
  readonly examined: readonly ExaminedClause[];
};

/** Who acts on a clause, and when. */
export type ActOnClause = { readonly by: Subject; readonly now: Instant };

/** The first of some words that a clause holds, in whichever script either is written, or null (R132). */
export const suspiciousWord = (clause: string, words: readonly string[]): string | null => {
  const plain = plainClause(clause);
  return words.find((word) => plain.includes(plainClause(word))) ?? null;
};

/** The same clause as it was held before, however it is spaced, signed or written. */
export const heldBefore = (
  clause: string,
  { examined }: Pick<Examination, 'examined'>,
): ExaminedClause | undefined => {
  const plain = plainClause(clause);
  return examined.find((each) => plainClause(each.clause) === plain);
};
