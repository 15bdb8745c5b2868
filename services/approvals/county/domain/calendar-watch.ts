import * as z from 'zod';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, dateSchema, instantSchema, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays, laterOf, yearOf } from '../../../../shared/time/dates.ts';
import type { CountyRules } from './county.ts';

/** A county's watch over the calendar year it lacks: when it was last reminded, and when it is looked at again. */
export const calendarWatchSchema = z.object({
  remindedOn: dateSchema.nullable(),
  nextCheckAt: instantSchema,
});
export type CalendarWatch = Readonly<z.infer<typeof calendarWatchSchema>>;

const missingYearOf = ({ publishedThrough }: WorkCalendar): number => yearOf(publishedThrough) + 1;

/** When the next reminder falls: on the first day of reminding, or on the day after the last reminder. */
const nextReminderAt = (
  remindedOn: CalendarWatch['remindedOn'],
  { calendar, settings }: CountyRules,
): Instant => {
  const from = dateSchema.parse(`${missingYearOf(calendar) - 1}-${settings.calendarWatch.from}`);
  return startOf(remindedOn === null ? from : laterOf(from, addDays(remindedOn, 1)));
};

/** Begins to watch; what is due already falls at the next check. */
export const beginCalendarWatch = (rules: CountyRules): CalendarWatch => ({
  remindedOn: null,
  nextCheckAt: nextReminderAt(null, rules),
});

/** A watch as of an instant, and the reminder that fell. */
export type SettledCalendarWatch = {
  readonly watch: CalendarWatch;
  readonly events: readonly DomainEvent[];
};

/**
 * Reminds once a day from 1 November while the next year's arrangement is not imported (rulings 1). The days that no
 * check looked at are one reminder, not many: it says what is missing now.
 */
export const settleCalendarWatch = (
  watch: CalendarWatch,
  rules: CountyRules,
  until: Instant,
): SettledCalendarWatch => {
  const due = nextReminderAt(watch.remindedOn, rules);
  if (due > until) return { watch: { ...watch, nextCheckAt: due }, events: [] };
  const remindedOn = dateOf(until);
  const { coordinatingDepartment, calendarWatch } = rules.settings;
  return {
    watch: { remindedOn, nextCheckAt: nextReminderAt(remindedOn, rules) },
    events: [
      {
        type: 'approvals.calendar.missing.v1',
        audience: [
          {
            kind: 'post',
            capacity: 'responsible',
            department: coordinatingDepartment,
            post: calendarWatch.post,
          },
        ],
        fact: {
          missingYear: missingYearOf(rules.calendar),
          publishedThrough: rules.calendar.publishedThrough,
        },
      },
    ],
  };
};
