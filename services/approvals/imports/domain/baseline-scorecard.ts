import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { assess, type Assessment } from '../../scorecards/domain/assessment.ts';
import type { Figures } from '../../scorecards/domain/figures.ts';
import { lastDayOf, monthOf, nextMonth, type Month } from '../../kernel/month.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';
import { filledUp, monthEntries, type Baseline, type BaselineFigures } from './baseline.ts';

/** What a log tells of a month beyond the figures of a scorecard. */
export type LoggedFigures = Omit<BaselineFigures, keyof Figures>;

/** A month of a past the platform did not see, reckoned like a scorecard of today. It is published nowhere. */
export type BaselineScorecard = {
  readonly group: string;
  readonly month: Month;
  /** The log ends within the month. */
  readonly isPartial: boolean;
  readonly figures: Figures;
  readonly logged: LoggedFigures;
  readonly assessment: Assessment;
};

const endsWithin = (month: Month, lastInstant: Instant): boolean =>
  monthOf(dateOf(lastInstant)) === month && dateOf(lastInstant) < lastDayOf(month);

/** The scorecards of a group from its first month to its last, under the rules that hold for scorecards now. */
export const scorecardsOf = (
  { group, months }: Baseline,
  rules: ScorecardRules,
  lastInstant: Instant,
): readonly BaselineScorecard[] => {
  const known = new Map(monthEntries(months));
  const [first] = known.keys();
  const last = [...known.keys()].at(-1);
  const scorecards: BaselineScorecard[] = [];
  if (first === undefined || last === undefined) return scorecards;
  for (let month = first; month <= last; month = nextMonth(month)) {
    const { workdaysUsed, handedOn, returned, handedOnBeyondLimit, guessedCalendar, ...figures } = filledUp(
      known.get(month) ?? {},
    );
    const yellowMonthsBefore = scorecards.at(-1)?.assessment.finding.yellowMonths ?? 0;
    scorecards.push({
      group,
      month,
      isPartial: endsWithin(month, lastInstant),
      figures,
      logged: { workdaysUsed, handedOn, returned, handedOnBeyondLimit, guessedCalendar },
      assessment: assess(figures, rules, yellowMonthsBefore),
    });
  }
  return scorecards;
};
