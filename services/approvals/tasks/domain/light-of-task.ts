import type { DeadlineClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { lightOf, type Light } from '../../../../shared/deadlines/reading.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { hasPassed } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { lightOfFollowUp, type FollowUp } from './follow-up.ts';
import type { TaskState } from './task.ts';

/** What of a task its light follows from. */
export type LitTask = {
  readonly state: TaskState;
  readonly clock: DeadlineClock | null;
  /** By when something is due: receiving while opened. */
  readonly dueOn: LocalDate;
  readonly decidedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** What must still follow its acceptance; null where nothing is owed. */
  readonly owed: Pick<FollowUp, 'since' | 'by'> | null;
};

/** The instant at which the work on a task ended: decided, or closed before; null until then. */
export const endOfWork = ({ decidedAt, closedAt }: Pick<LitTask, 'decidedAt' | 'closedAt'>): Instant | null =>
  decidedAt ?? closedAt;

const lightOfWork = (
  { state, clock, dueOn, ...task }: LitTask,
  { calendar, settings }: Pick<CountyRules, 'calendar' | 'settings'>,
  now: Instant,
): Light => {
  if (state === 'opened') return hasPassed({ date: dueOn }, calendar, now) ? 'red' : 'grey';
  return lightOf(clock, calendar, settings.ladder, dateOf(endOfWork(task) ?? now));
};

/**
 * The light 灯色 of a task as of an instant, or of its end (domain.md §5.1): grey until its clock starts, unless nobody
 * received it in time; documents owed or a commitment not verified past their day turn it red at once, whatever its clock says and after the
 * decision too (§2.5).
 */
export const lightOfTask = (
  task: LitTask,
  rules: Pick<CountyRules, 'calendar' | 'settings'>,
  now: Instant,
): Light => {
  const light = lightOfWork(task, rules, now);
  if (task.owed === null || light === 'red-star') return light;
  return lightOfFollowUp(task.owed, rules.calendar, rules.settings.ladder, now) === 'red' ? 'red' : light;
};
