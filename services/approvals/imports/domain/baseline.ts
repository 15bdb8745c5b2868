import * as z from 'zod';
import { upToEntries } from '../../../../shared/bounds.ts';
import { unpublishedYearBetween, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { startClock, type DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { dateOf, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays, earlierOf } from '../../../../shared/time/dates.ts';
import { keptLine } from '../../../../shared/text.ts';
import { figuresSchema } from '../../scorecards/domain/figures.ts';
import { standingAt, type OpenMatter } from '../../scorecards/domain/month-end.ts';
import { lastDayOf, monthOf, monthSchema, nextMonth, type Month } from '../../kernel/month.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';
import { decisionCounts } from '../../scorecards/domain/monthly-tally.ts';
import { timingOf } from '../../tasks/domain/task-facts.ts';
import { mostTransfers } from '../../transfers/domain/transfer-limits.ts';
import type { CaseImport } from './case-import.ts';
import { handOffsOf, type LoggedCase } from './logged-case.ts';

const count = z.int().min(0);

/** What a log tells of a department in a month: the figures of a scorecard, and what only a log tells. */
export const baselineFiguresSchema = z.strictObject({
  ...figuresSchema.shape,
  /** Working days over all decided cases, whether or not the law sets a limit. */
  workdaysUsed: count,
  /** Cases handed to another group; among them those to a group that had them before, and those after the second. */
  handedOn: count,
  returned: count,
  handedOnBeyondLimit: count,
  /** Decided cases whose days off are guessed, because no calendar of their years is published. */
  guessedCalendar: count,
});
export type BaselineFigures = Readonly<z.infer<typeof baselineFiguresSchema>>;

export const someBaselineSchema = baselineFiguresSchema.partial();
export type SomeBaseline = Readonly<z.infer<typeof someBaselineSchema>>;

export const noBaselineFigures: BaselineFigures = baselineFiguresSchema.parse(
  Object.fromEntries(Object.keys(baselineFiguresSchema.shape).map((figure) => [figure, 0])),
);

/** How many years before its start an import reads; what is older is a mistake of dates. */
export const yearsBack = 30;

const mostMonths = (yearsBack + 1) * 12;

/** The months of one group; what is nothing is left out. */
export const baselineSchema = z.object({
  group: keptLine(),
  months: upToEntries(z.record(monthSchema, someBaselineSchema), mostMonths),
});
export type Baseline = Readonly<z.infer<typeof baselineSchema>>;

/** What one case adds to a month of a group. */
export type BaselineShare = { readonly group: string; readonly month: Month; readonly adds: SomeBaseline };

/** What cases are reckoned by: the limits asked for, the county's calendar and rules, the end of the log. */
export type BaselineTerms = {
  readonly limits: CaseImport['limits'];
  readonly calendar: WorkCalendar;
  readonly rules: Pick<ScorecardRules, 'yellow'>;
  readonly lastInstant: Instant;
};

/** Has the cases for which a log names no group. */
export const unassignedGroup = '未分派';

/** A case that has a start, as it is reckoned. */
export type ReckonableCase = LoggedCase & { readonly start: Instant };

type Hold = { readonly group: string; readonly from: Instant; readonly until: Instant };

// What is logged before the start is taken over at the start, what is logged after the end is not counted (rulings 16).
const holdsOf = (logged: ReckonableCase, lastInstant: Instant): readonly Hold[] => {
  const { start, end } = logged;
  const { group, handOffs } = handOffsOf(logged);
  const later = handOffs
    .filter(({ at }) => end === null || at <= end)
    .map(({ at, group: to }) => ({ group: to, from: at < start ? start : at }));
  const holds = [{ group: group ?? unassignedGroup, from: start }, ...later];
  return holds.map((hold, index) => ({ ...hold, until: holds[index + 1]?.from ?? end ?? lastInstant }));
};

const monthsFrom = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
};

const monthAt = (at: Instant): Month => monthOf(dateOf(at));

const handOffsCounted = (holds: readonly Hold[]): readonly BaselineShare[] =>
  holds.slice(1).map((hold, index) => {
    const held = holds.slice(0, index + 1).map(({ group }) => group);
    return {
      group: held.at(-1) ?? hold.group,
      month: monthAt(hold.from),
      adds: {
        handedOn: 1,
        returned: held.includes(hold.group) ? 1 : 0,
        handedOnBeyondLimit: index + 1 > mostTransfers ? 1 : 0,
      },
    };
  });

/** H: in every month in which a group had the case it was in its hands once, however often it came back. */
const handledIn = (holds: readonly Hold[]): readonly BaselineShare[] => {
  const months = holds.flatMap(({ group, from, until }) =>
    monthsFrom(monthAt(from), monthAt(until)).map((month) => ({ group, month })),
  );
  const distinct = new Map(months.map((each) => [`${each.month} ${each.group}`, each]));
  return [...distinct.values()].map((each) => ({ ...each, adds: { handled: 1 } }));
};

const clockOf = ({ start }: ReckonableCase, { limits }: BaselineTerms): DeadlineClock => {
  const inWorkdays = (days: number) => ({ days, unit: 'workday' }) as const;
  return startClock(
    {
      acceptedOn: dateOf(start),
      promised: inWorkdays(limits.promisedDays),
      statutory: limits.statutoryDays === null ? null : inWorkdays(limits.statutoryDays),
    },
    start,
  );
};

const decisionIn = (
  { start, end }: ReckonableCase,
  clock: DeadlineClock,
  { calendar }: BaselineTerms,
  group: string,
): readonly BaselineShare[] => {
  if (end === null) return [];
  const on = dateOf(end);
  const timing = timingOf(clock, calendar, on);
  const guessed = unpublishedYearBetween(calendar, dateOf(start), on) !== null;
  return [
    {
      group,
      month: monthOf(on),
      adds: {
        ...decisionCounts({ timing }),
        workdaysUsed: timing.usedWorkdays,
        guessedCalendar: guessed ? 1 : 0,
      },
    },
  ];
};

/** Who has a case when a day is over. */
const holderAtEndOf = (on: LocalDate, holds: readonly Hold[]): string | null => {
  const over = startOf(addDays(on, 1));
  return holds.findLast(({ from }) => from < over)?.group ?? null;
};

/** Open and late at the end of a month, or of the log, counts against whoever has the case then. */
const openAtMonthEnds = (
  logged: ReckonableCase,
  clock: DeadlineClock,
  { calendar, rules, lastInstant }: BaselineTerms,
  holds: readonly Hold[],
): readonly BaselineShare[] => {
  const matter: OpenMatter = {
    id: logged.name,
    openedAt: logged.start,
    endedAt: logged.end,
    clock,
  };
  return monthsFrom(monthAt(logged.start), monthAt(logged.end ?? lastInstant)).flatMap((month) => {
    const on = earlierOf(lastDayOf(month), dateOf(lastInstant));
    const group = holderAtEndOf(on, holds);
    const { handled: _, ...late } = standingAt({ on, calendar, rules }, [matter], []);
    return group === null || late.openOverdue === 0 ? [] : [{ group, month, adds: late }];
  });
};

/** All that one case adds to the months of the groups that had it, as the log says they had it. */
export const contributionsOf = (logged: ReckonableCase, terms: BaselineTerms): readonly BaselineShare[] => {
  const holds = holdsOf(logged, terms.lastInstant);
  const clock = clockOf(logged, terms);
  const first = holds[0]?.group ?? unassignedGroup;
  const last = holds.at(-1)?.group ?? first;
  return [
    { group: first, month: monthAt(logged.start), adds: { accepted: 1 } },
    ...handledIn(holds),
    ...handOffsCounted(holds),
    ...decisionIn(logged, clock, terms, last),
    ...openAtMonthEnds(logged, clock, terms, holds),
  ];
};

/** Some figures filled up with nothing. */
export const filledUp = (some: SomeBaseline): BaselineFigures =>
  baselineFiguresSchema.parse({ ...noBaselineFigures, ...some });

/** The sum of some figures, without those that are nothing. */
export const plusBaseline = (one: SomeBaseline, other: SomeBaseline): SomeBaseline => {
  const sum = new Map<string, number>();
  for (const [figure, more = 0] of [...Object.entries(one), ...Object.entries(other)])
    sum.set(figure, (sum.get(figure) ?? 0) + more);
  return someBaselineSchema.parse(Object.fromEntries([...sum].filter(([, value]) => value !== 0)));
};

/** The baselines with what cases add to them; in whatever order cases come, the sum is the same. */
export const withContributions = (
  known: ReadonlyMap<string, Baseline>,
  contributions: readonly BaselineShare[],
): ReadonlyMap<string, Baseline> => {
  const months = new Map<string, Map<Month, SomeBaseline>>();
  for (const { group, month, adds } of contributions) {
    const before = known.get(group)?.months ?? {};
    const ofGroup = months.get(group) ?? new Map(monthEntries(before));
    ofGroup.set(month, plusBaseline(ofGroup.get(month) ?? {}, adds));
    months.set(group, ofGroup);
  }
  return new Map(
    [...months].map(([group, ofGroup]) => [group, { group, months: Object.fromEntries(ofGroup) }]),
  );
};

/** The months of a baseline, in order. */
export const monthEntries = (months: Baseline['months']): readonly (readonly [Month, SomeBaseline])[] =>
  Object.entries(months)
    .map(([month, figures]) => [monthSchema.parse(month), figures] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
