import { nextWorkdayAfter, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Light } from '../../../../shared/deadlines/reading.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { earlierOf, laterOf } from '../../../../shared/time/dates.ts';
import { daysKept, type AgencyOrder } from './agency-order.ts';

/** The last day with a status; null before the first. */
export const lastStatusOn = ({ statuses }: AgencyOrder): LocalDate | null => statuses.at(-1)?.on ?? null;

/** The days of an opening or a handing over, which need no status. */
const daysExcused = ({ opened, handedOver }: AgencyOrder): ReadonlySet<LocalDate> =>
  new Set([opened, ...handedOver].map(({ at }) => dateOf(at)));

/** The day after which the order still carries what was recorded; of days before nothing is known. */
const knownAfter = ({ opened, statuses }: AgencyOrder): LocalDate => {
  const [earliest] = statuses;
  const openedOn = dateOf(opened.at);
  return statuses.length < daysKept || earliest === undefined ? openedOn : laterOf(openedOn, earliest.on);
};

/**
 * The working days that went by without a status 每日状态 (R100), the latest last, at most as many as an order carries. Today
 * is not missed before it is over, nor is the day on which the order was closed; a day recorded afterwards is missed no more.
 */
export const daysWithoutStatus = (
  order: AgencyOrder,
  calendar: WorkCalendar,
  today: LocalDate,
): readonly LocalDate[] => {
  const end = order.state === 'closed' ? earlierOf(today, dateOf(order.closed.at)) : today;
  const needless = new Set([...daysExcused(order), ...order.statuses.map(({ on }) => on)]);
  const missing: LocalDate[] = [];
  let day = nextWorkdayAfter(calendar, knownAfter(order));
  while (day < end) {
    if (!needless.has(day)) missing.push(day);
    day = nextWorkdayAfter(calendar, day);
  }
  return missing.slice(-daysKept);
};

/**
 * How a daily status is kept up (R100): green with one for the last working day or today, yellow with one working day
 * missed since the last, red with more; the opening and a handing over stand for a status of their day.
 */
export const statusLight = (order: AgencyOrder, calendar: WorkCalendar, today: LocalDate): Light => {
  if (order.state === 'closed') return 'grey';
  const last = lastStatusOn(order) ?? dateOf(order.opened.at);
  const missed = daysWithoutStatus(order, calendar, today).filter((day) => day > last).length;
  if (missed === 0) return 'green';
  return missed === 1 ? 'yellow' : 'red';
};
