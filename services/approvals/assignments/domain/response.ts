import * as z from 'zod';
import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { addWorkingHours, type WorkingHours } from '../../../../shared/calendar/working-hours.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { dateOf, instantSchema, startOf, toInstant, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { keptText } from '../../../../shared/text.ts';
import { passedAt } from '../../clocks/domain/short-limit.ts';
import { responseLimitSchema, type ResponseLimit } from '../../county/domain/request-rules.ts';

/** The first answer by a person that an enterprise waits for, with a clock of its own beside that of completion. */
export const responseSchema = z.object({
  within: responseLimitSchema,
  dueAt: instantSchema,
  provisional: z.boolean(),
  /** Late is told once. */
  lateTold: z.boolean(),
  given: z.object({ at: instantSchema, by: subjectSchema, text: keptText(2000) }).nullable(),
});
export type Response = Readonly<z.infer<typeof responseSchema>>;

/** By which calendar and office hours a first answer is timed. */
export type AnswerTimes = { readonly calendar: WorkCalendar; readonly workingHours: WorkingHours };

/** A limit in days ends with its day, one in working hours at its minute. */
const dueAtOf = (
  within: ResponseLimit,
  since: Instant,
  { calendar, workingHours }: AnswerTimes,
): Pick<Response, 'dueAt' | 'provisional'> => {
  if (within.unit === 'working-hour') {
    const { at, provisional } = addWorkingHours(calendar, workingHours, since, within.hours);
    return { dueAt: at, provisional };
  }
  const { date, provisional } = projectedDueDate(calendar, dateOf(since), within);
  return { dueAt: startOf(addDays(date, 1)), provisional };
};

const justAfter = (instant: Instant): Instant => toInstant(new Date(Date.parse(instant) + 1));

const dayBefore = (instant: Instant) => addDays(dateOf(instant), -1);

/**
 * When a first answer not given is late: the instant after its last minute, or 00:00 of the working day after its last
 * day. Null once it is given or told, and beyond the published calendar (rulings 1).
 */
export const responseLateAt = (response: Response | null, calendar: WorkCalendar): Instant | null => {
  if (response === null || response.given !== null || response.lateTold) return null;
  if (response.within.unit !== 'working-hour') return passedAt({ date: dayBefore(response.dueAt) }, calendar);
  return response.provisional ? null : justAfter(response.dueAt);
};

/** Starts to wait for a first answer. */
export const awaitResponse = (within: ResponseLimit, since: Instant, times: AnswerTimes): Response => ({
  within,
  ...dueAtOf(within, since, times),
  lateTold: false,
  given: null,
});

/** The first answer by the calendar and the office hours in force; one given or told as late stays as it was. */
export const responseAnew = (response: Response, since: Instant, times: AnswerTimes): Response =>
  response.given !== null || response.lateTold
    ? response
    : { ...response, ...dueAtOf(response.within, since, times) };
