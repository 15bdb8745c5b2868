import { dueDate, projectedDueDate } from '../../../shared/calendar/due-date.ts';
import { isWorkday, packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { addWorkingHours, defaultWorkingHours } from '../../../shared/calendar/working-hours.ts';
import { attributeClock } from '../../../shared/deadlines/attribution.ts';
import { startClock } from '../../../shared/deadlines/deadline-clock.ts';
import { defaultLadder } from '../../../shared/deadlines/ladder.ts';
import { readClock } from '../../../shared/deadlines/reading.ts';
import { settle } from '../../../shared/deadlines/settlement.ts';
import {
  dateOf,
  dateSchema,
  instantAt,
  minuteOfDay,
  startOf,
  type LocalDate,
} from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';

const readDay = (date: LocalDate) => {
  const matter = {
    acceptedOn: date,
    promised: { days: 5, unit: 'workday' },
    statutory: { days: 20, unit: 'calendar-day' },
  } as const;
  const length = { days: 5, unit: 'workday' } as const;
  const pause = { from: addDays(date, 2), resumedOn: addDays(date, 6), bound: 'at-most', length } as const;
  const clock = { ...startClock(matter, startOf(date)), pauses: [pause] };
  const later = addDays(date, 9);
  // Half past midnight and half past eleven at night in Shanghai fall on other days in most zones.
  const edges = [instantAt(date, 30), instantAt(date, 23 * 60 + 30)];
  return {
    date,
    worked: isWorkday(packagedCalendar, date),
    due: dueDate(packagedCalendar, date, matter.promised),
    projected: projectedDueDate(packagedCalendar, date, matter.statutory),
    reading: readClock(clock, packagedCalendar, defaultLadder, later),
    settlement: settle({ clock, raised: [] }, packagedCalendar, defaultLadder, startOf(later)),
    attribution: attributeClock(
      clock,
      packagedCalendar,
      { holder: 'department:housing', stretches: [] },
      later,
    ),
    hours: edges.map((edge) => addWorkingHours(packagedCalendar, defaultWorkingHours, edge, 4)),
    edges: edges.map((edge) => [edge, dateOf(edge), minuteOfDay(edge)]),
  };
};

/** What the calendar and the clocks answer for every day of 2026, to be compared between machines in different zones. */
export const readingsOfTheYear = () =>
  Array.from({ length: 365 }, (_, index) => readDay(addDays(dateSchema.parse('2026-01-01'), index)));
