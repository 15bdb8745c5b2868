import { isWorkday, packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { DayCount } from '../../../shared/calendar/due-date.ts';
import { dateSchema, type LocalDate } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';

/**
 * A clock by the plainest reading of the rules: every question walks day after day from acceptance. It shares with the
 * product nothing but which days are worked.
 */
export type ReferenceClock = {
  acceptedOn: LocalDate;
  readonly promised: DayCount;
  readonly statutory: DayCount | null;
  /** Whether exceeding the law's limit breaks the law; one that is only remembered breaks none. */
  readonly proven: boolean;
  extension: { readonly days: number; readonly grantedOn: LocalDate } | null;
  readonly pauses: ReferencePause[];
  /** When what the matter depends on had failed; shared with the task, which may be stopped before its clock starts. */
  readonly halts: ReferenceHalt[];
};

export type ReferenceHalt = { readonly from: LocalDate; until: LocalDate | null };

export type ReferencePause = {
  readonly kind: string;
  readonly from: LocalDate;
  readonly fixed: boolean;
  readonly length: DayCount;
  resumedOn: LocalDate | null;
};

const known = new Map<LocalDate, boolean>();
export const worked = (day: LocalDate): boolean => {
  const answer = known.get(day) ?? isWorkday(packagedCalendar, day);
  known.set(day, answer);
  return answer;
};
export const lastPublished = packagedCalendar.publishedThrough;

const farthest = 2000;

/** The first of the days from one on that satisfies a condition. */
const firstDay = (from: LocalDate, holds: (day: LocalDate) => boolean): LocalDate => {
  let day = from;
  for (let walked = 0; walked < farthest; walked += 1) {
    if (holds(day)) return day;
    day = addDays(day, 1);
  }
  throw new Error(`nothing found in ${farthest} days from ${from}`);
};

/** The working day on which a small limit of so many working days ends, counted from the next day. */
export const workdaysLater = (from: LocalDate, days: number): LocalDate => {
  let left = days;
  return firstDay(days === 0 ? from : addDays(from, 1), (day) => {
    if (worked(day)) left -= 1;
    return worked(day) && left <= 0;
  });
};

/** The last day which a pause takes out of the clock, were it not to be resumed any more. */
export const lastDayOfPause = ({ from, length, resumedOn }: ReferencePause): LocalDate => {
  let left = length.days;
  const bound = firstDay(addDays(from, 1), (day) => {
    if (length.unit === 'calendar-day' || worked(day)) left -= 1;
    return left <= 0;
  });
  return resumedOn !== null && resumedOn <= bound ? resumedOn : bound;
};

const isHaltedOn = ({ halts }: ReferenceClock, day: LocalDate): boolean =>
  halts.some(({ from, until }) => day > from && (until === null || day <= until));

/** Whether a pause or a halt takes a day out; the day of acceptance itself is none of the clock's days. */
export const isOut = (clock: ReferenceClock, day: LocalDate): boolean =>
  day > clock.acceptedOn &&
  (isHaltedOn(clock, day) || clock.pauses.some((pause) => day > pause.from && day <= lastDayOfPause(pause)));

/** Whether a day counts: after acceptance, in no pause and, where working days count, worked. */
const counts = (clock: ReferenceClock, unit: DayCount['unit'], day: LocalDate): boolean =>
  day > clock.acceptedOn && !isOut(clock, day) && (unit === 'calendar-day' || worked(day));

const usedDays = (clock: ReferenceClock, unit: DayCount['unit'], on: LocalDate): number => {
  let used = 0;
  for (let day = addDays(clock.acceptedOn, 1); day <= on; day = addDays(day, 1))
    if (counts(clock, unit, day)) used += 1;
  return used;
};

export const usedWorkdays = (clock: ReferenceClock, on: LocalDate): number => usedDays(clock, 'workday', on);

const never = dateSchema.parse('9999-12-31');

/** The first worked day outside any pause on which so many days are used; never where the matter is stopped before. */
const dayOfUse = (clock: ReferenceClock, { days, unit }: DayCount): LocalDate => {
  let used = 0;
  const stopped = clock.halts.find(({ until }) => until === null)?.from;
  const last = firstDay(clock.acceptedOn, (day) => {
    if (stopped !== undefined && day > stopped && day > clock.acceptedOn) return true;
    if (counts(clock, unit, day)) used += 1;
    return worked(day) && !isOut(clock, day) && used >= days;
  });
  return stopped !== undefined && last > stopped && last > clock.acceptedOn ? never : last;
};

const isPast = (clock: ReferenceClock, limit: DayCount, on: LocalDate): boolean => {
  const until = on < lastPublished ? on : lastPublished;
  const last = dayOfUse(clock, limit);
  if (last >= until) return false;
  for (let day = addDays(last, 1); day <= until; day = addDays(day, 1))
    if (counts(clock, limit.unit, day)) return true;
  return false;
};

const promise = (clock: ReferenceClock): DayCount => {
  const { extension, promised } = clock;
  if (extension === null || isPast(clock, promised, extension.grantedOn)) return promised;
  return { ...promised, days: promised.days + extension.days };
};

/** The law's limit as it is known, proven or not. */
const knownLaw = ({ statutory, extension }: ReferenceClock): DayCount | null =>
  statutory === null ? null : { ...statutory, days: statutory.days + (extension?.days ?? 0) };

const law = (clock: ReferenceClock): DayCount | null => (clock.proven ? knownLaw(clock) : null);

export const isOverdue = (clock: ReferenceClock, on: LocalDate): boolean => isPast(clock, promise(clock), on);

export const isInBreach = (clock: ReferenceClock, on: LocalDate): boolean => {
  const limit = law(clock);
  return limit !== null && isPast(clock, limit, on);
};

export const isPaused = (clock: ReferenceClock, on: LocalDate): boolean =>
  clock.halts.some(({ from, until }) => from <= on && (until === null || until > on)) ||
  clock.pauses.some(
    (pause) =>
      pause.from <= on && (pause.resumedOn === null || pause.resumedOn > on) && on <= lastDayOfPause(pause),
  );

/** The clock as though whatever stands still today were resumed today. */
const resumedToday = (clock: ReferenceClock, on: LocalDate): ReferenceClock => ({
  ...clock,
  halts: clock.halts.map((halt) => (halt.until === null ? { ...halt, until: on } : halt)),
  pauses: clock.pauses.map((pause) =>
    isPaused({ ...clock, pauses: [pause], halts: [] }, on) ? { ...pause, resumedOn: on } : pause,
  ),
});

/** The day shown as due: the earlier of promise and law. */
export const dueShown = (clock: ReferenceClock, on: LocalDate): LocalDate => {
  const resumed = resumedToday(clock, on);
  const limit = law(resumed);
  const promised = dayOfUse(resumed, promise(resumed));
  const statutory = limit === null ? promised : dayOfUse(resumed, limit);
  return statutory < promised ? statutory : promised;
};

/** The law's own last day, proven or remembered; null where it sets none. */
export const lawsLastDay = (clock: ReferenceClock, on: LocalDate): LocalDate | null => {
  const resumed = resumedToday(clock, on);
  const limit = knownLaw(resumed);
  return limit === null ? null : dayOfUse(resumed, limit);
};

const workdaysUsedAt = (clock: ReferenceClock, limit: DayCount): number =>
  usedWorkdays(clock, dayOfUse(clock, limit));

/** Y: how many working days before the due date a light turns yellow. */
const yellowDays = (clock: ReferenceClock): number =>
  Math.max(1, Math.ceil(0.3 * workdaysUsedAt(clock, clock.promised)));

const workdaysToDue = (clock: ReferenceClock): number => {
  const limit = law(clock);
  const promised = workdaysUsedAt(clock, promise(clock));
  return limit === null ? promised : Math.min(promised, workdaysUsedAt(clock, limit));
};

export const lightOf = (clock: ReferenceClock, on: LocalDate): string => {
  if (isInBreach(clock, on)) return 'red-star';
  if (isOverdue(clock, on)) return 'red';
  if (isPaused(clock, on)) return 'blue';
  return workdaysToDue(clock) - usedWorkdays(clock, on) <= yellowDays(clock) ? 'yellow' : 'green';
};

export type ReferenceFall = { readonly rung: number; readonly on: LocalDate; readonly statutory: boolean };

const daysPast = [1, 3, 5, 10, 15] as const;

/** The day each rung falls as the clock stands, lowest first; a breach of law jumps to rung 4 over those below it. */
export const fallsOf = (clock: ReferenceClock): readonly ReferenceFall[] => {
  // Nobody is pressed to decide what may not be decided.
  if (clock.halts.some(({ until }) => until === null)) return [];
  const dayUsing = (days: number): LocalDate => dayOfUse(clock, { days, unit: 'workday' });
  const limit = workdaysUsedAt(clock, promise(clock));
  const byPromise = [workdaysToDue(clock) - yellowDays(clock), ...daysPast.map((days) => limit + days)].map(
    (days, rung): ReferenceFall => ({ rung, on: dayUsing(days), statutory: false }),
  );
  const lawful = law(clock);
  const breach = lawful === null ? null : dayUsing(workdaysUsedAt(clock, lawful) + 1);
  const fourth = byPromise.find(({ rung }) => rung === 4);
  const falls =
    breach === null || fourth === undefined || fourth.on < breach
      ? byPromise
      : [
          ...byPromise.filter(({ rung, on }) => rung < 4 && on < breach),
          { rung: 4, on: breach, statutory: true },
          ...byPromise.filter(({ rung }) => rung > 4),
        ];
  return falls.filter(({ on }) => on <= lastPublished);
};
