import { ruleIds, type Rule, type RuleEntry, type RuleId } from './rule.ts';
import { rulesOfCoordination } from './rules-of-coordination.ts';
import { rulesOfMatters } from './rules-of-matters.ts';

const edition = '2026.1';

const entries: Readonly<Record<RuleId, RuleEntry>> = { ...rulesOfMatters, ...rulesOfCoordination };

/** All rules in their order. */
export const ruleBook: readonly Rule[] = ruleIds.map((id) => ({
  id,
  version: edition,
  figures: [],
  refusals: [],
  events: [],
  setting: null,
  ...entries[id],
}));

/** The rule by which a figure is reckoned, a refusal given or something fell; null where it follows from none. */
export const ruleOfFigure = (figure: string): RuleId | null =>
  ruleBook.find(({ figures }) => figures.includes(figure))?.id ?? null;

export const ruleOfRefusal = (code: string): RuleId | null =>
  ruleBook.find(({ refusals }) => refusals.some((each) => each === code))?.id ?? null;

export const ruleOfEvent = (type: string): RuleId | null =>
  ruleBook.find(({ events }) => events.some((each) => each === type))?.id ?? null;
