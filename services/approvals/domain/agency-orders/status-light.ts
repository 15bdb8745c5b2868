import { isWorkday, workdaysBetween, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Light } from '../../../../shared/deadlines/reading.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { AgencyOrder } from './agency-order.ts';

/** The last day with a status; null before the first. */
export const lastStatusOn = ({ statuses }: AgencyOrder): LocalDate | null => statuses.at(-1)?.on ?? null;

/**
 * How a daily status is kept up (R100): green with one for the last working day or today, yellow with one working day
 * missed, red with more; the opening stands for a status of its day, and today is not missed before it is over.
 */
export const statusLight = (order: AgencyOrder, calendar: WorkCalendar, today: LocalDate): Light => {
  if (order.state === 'closed') return 'grey';
  const last = lastStatusOn(order) ?? dateOf(order.opened.at);
  const running = last < today && isWorkday(calendar, today) ? 1 : 0;
  const missed = workdaysBetween(calendar, last, today) - running;
  if (missed === 0) return 'green';
  return missed === 1 ? 'yellow' : 'red';
};
