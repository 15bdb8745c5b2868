import * as z from 'zod';

import { dateOf, instantAt, startOf, toInstant, type Instant, type LocalDate } from '../time/clock.ts';
import {
  nextWorkdayAfter,
  nextWorkdayOnOrAfter,
  settledThrough,
  type WorkCalendar,
} from './work-calendar.ts';

const minutesPerDay = 1440;

/** The office hours of a county's working days, as minutes after midnight in Asia/Shanghai, in order and apart. */
export const workingHoursSchema = z
  .array(
    z.strictObject({ opens: z.int().min(0).max(minutesPerDay), closes: z.int().min(0).max(minutesPerDay) }),
  )
  .min(1)
  .max(6)
  .refine(
    (spans) =>
      spans.every(
        ({ opens, closes }, index) =>
          opens < closes && opens >= (index === 0 ? 0 : (spans[index - 1]?.closes ?? 0)),
      ),
    '工作时段须按先后排列且不得重叠 · office hours stand in order and do not overlap',
  )
  .readonly();
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/** 09:00–12:00 and 14:00–18:00, unless a county says otherwise (rulings 7). */
export const defaultWorkingHours: WorkingHours = [
  { opens: 9 * 60, closes: 12 * 60 },
  { opens: 14 * 60, closes: 18 * 60 },
];

const millisecondsPerMinute = 60_000;

/**
 * The instant at which `hours` working hours have passed since `from`; hours ending with the morning end at its close,
 * not at the afternoon's opening. Zero hours end at once. Provisional when it leaves the published years.
 */
export const addWorkingHours = (
  calendar: WorkCalendar,
  workingHours: WorkingHours,
  from: Instant,
  hours: number,
): { at: Instant; provisional: boolean } => {
  const conclude = (milliseconds: number): { at: Instant; provisional: boolean } => {
    const at = toInstant(new Date(milliseconds));
    const on = dateOf(at);
    return { at, provisional: settledThrough(calendar, on) !== on };
  };
  let left = hours * 60 * millisecondsPerMinute;
  if (left <= 0) return conclude(Date.parse(from));
  let day: LocalDate = nextWorkdayOnOrAfter(calendar, dateOf(from));
  for (;;) {
    const reached = Math.max(Date.parse(from), Date.parse(startOf(day)));
    for (const { opens, closes } of workingHours) {
      const begins = Math.max(reached, Date.parse(instantAt(day, opens)));
      const open = Math.max(0, Date.parse(instantAt(day, closes)) - begins);
      if (open >= left) return conclude(begins + left);
      left -= open;
    }
    day = nextWorkdayAfter(calendar, day);
  }
};
