import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import {
  isOverdue,
  isStatutorilyOverdue,
  promisedLimit,
  used,
  type DeadlineClock,
} from '../../../../shared/deadlines/deadline-clock.ts';
import { workdaysOf } from '../../../../shared/deadlines/reading.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Standing } from './figures.ts';
import type { ScorecardRules } from '../../county/domain/scorecard-rules.ts';

/** A matter of a department that was, or may have been, open when a month ended. */
export type OpenMatter = {
  readonly id: string;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  /** Null before acceptance. */
  readonly clock: DeadlineClock | null;
  /** Until when nobody had received it 签收, and the clock of that; absent where no receipt is known. */
  readonly receiving?: { readonly clock: DeadlineClock; readonly receivedAt: Instant | null };
};

export type MonthEnd = {
  /** The day at whose end it is reckoned: the last of a month, or an earlier one while the month goes on. */
  readonly on: LocalDate;
  readonly calendar: WorkCalendar;
  readonly rules: Pick<ScorecardRules, 'yellow'>;
};

const openOn = (matters: readonly OpenMatter[], on: LocalDate): readonly OpenMatter[] =>
  matters.filter(
    ({ openedAt, endedAt }) => dateOf(openedAt) <= on && (endedAt === null || dateOf(endedAt) > on),
  );

/** The clock that ran at the end of a day: that of receiving until then, so that what is never received is late, too. */
const clockOn = ({ clock, receiving }: OpenMatter, on: LocalDate): DeadlineClock | null =>
  receiving !== undefined && (receiving.receivedAt === null || dateOf(receiving.receivedAt) > on)
    ? receiving.clock
    : clock;

/** The matters open and past the limit of the law at the end of a day. */
export const openInBreachOn = (
  { on, calendar }: Pick<MonthEnd, 'on' | 'calendar'>,
  matters: readonly OpenMatter[],
): readonly OpenMatter[] =>
  openOn(matters, on).filter(({ clock }) => clock !== null && isStatutorilyOverdue(clock, calendar, on));

/** The figures that stand at the end of a day; `handled` are the matters of which the month brought news until then. */
export const standingAt = (
  { on, calendar, rules }: MonthEnd,
  matters: readonly OpenMatter[],
  handled: readonly string[],
): Standing => {
  const open = openOn(matters, on);
  const clocks = open.map((matter) => clockOn(matter, on)).filter((clock) => clock !== null);
  const inBreach = clocks.filter((clock) => isStatutorilyOverdue(clock, calendar, on));
  const overdue = clocks.filter((clock) => inBreach.includes(clock) || isOverdue(clock, calendar, on));
  const daysLate = (clock: DeadlineClock): number =>
    used(clock, calendar, on) - workdaysOf(clock, calendar, promisedLimit(clock, calendar));
  return {
    handled: new Set([...handled, ...open.map(({ id }) => id)]).size,
    openOverdue: overdue.length,
    openLongOverdue: overdue.filter((clock) => daysLate(clock) > rules.yellow.overdueWorkdays).length,
    openInBreach: inBreach.length,
  };
};
