import * as z from 'zod';
import { projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { passedAt } from './short-limit.ts';

/** How a step with a limit of its own, beside the clock of the matter, stands or ended; late is told once. */
export const smallLimitOutcome = { date: dateSchema, provisional: z.boolean(), lateTold: z.boolean() };

/** The limit of a step still to be done, with the calendar by which it was reckoned. */
export const smallLimitSchema = z.object({ ...smallLimitOutcome, calendarVersion: keptLine() });
export type SmallLimit = Readonly<z.infer<typeof smallLimitSchema>>;

/** By when a step that began on a day is to be done; counting begins on the next day (domain.md §2.6.2). */
export const smallLimitFrom = (since: LocalDate, limit: DayCount, calendar: WorkCalendar): SmallLimit => ({
  ...projectedDueDate(calendar, since, limit),
  lateTold: false,
  calendarVersion: calendar.version,
});

/** When a step is late, as a short limit has passed; null once told. */
export const lateAt = (
  { date, lateTold }: Pick<SmallLimit, 'date' | 'lateTold'>,
  calendar: WorkCalendar,
): Instant | null => (lateTold ? null : passedAt({ date }, calendar));
