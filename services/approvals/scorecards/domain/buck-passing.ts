import type { Figures } from './figures.ts';
import { fraction, lesser, type Fraction } from './fraction.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';

const ceiling = fraction(100);

/**
 * The buck-passing index 推诿指数, 0…100: min(100, 100 × (3a + 3c + s + 2r + 2i) / (3H)), and null where the department
 * had nothing in hand (domain.md §5.4). A silence counts as s and never as c (rulings 15).
 */
export const buckPassingIndex = (
  figures: Figures,
  { buckPassing: weights }: Pick<ScorecardRules, 'buckPassing'>,
): Fraction | null => {
  if (figures.handled === 0) return null;
  const shirked =
    weights.improperTransfer * figures.improperTransfers +
    weights.overruledRefusal * figures.overruledRefusals +
    weights.silence * figures.silences +
    weights.repeatedNotice * figures.repeatedNotices +
    weights.invalidPause * figures.invalidPauses;
  return lesser(ceiling, fraction(100 * shirked, weights.perMatter * figures.handled));
};
