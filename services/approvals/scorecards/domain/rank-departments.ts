import type { Assessment } from './assessment.ts';

/** A department's place among those ranked in a month; equal scores share a place. */
export type Rank = { readonly place: number; readonly of: number };

type Ranked = Pick<Assessment, 'scoreTenths' | 'finding'>;

const rankable = ({ scoreTenths, finding }: Ranked): boolean =>
  scoreTenths !== null && !finding.sampleTooSmall;

/** The place by published score; null for whom the sample hides it (rulings 23). */
export const rankOf = (one: Ranked, all: readonly Ranked[]): Rank | null => {
  const { scoreTenths } = one;
  if (scoreTenths === null || !rankable(one)) return null;
  const ranked = all.filter(rankable);
  const ahead = ranked.filter((other) => other.scoreTenths !== null && other.scoreTenths > scoreTenths);
  return { place: ahead.length + 1, of: ranked.length };
};
