import * as z from 'zod';

import { dateSchema, type LocalDate } from '../time/clock.ts';
import { fixedHolidays } from './statutory-holidays.ts';

const noticeNumberSchema = z.string().trim().min(1).max(100);

const touchesOnly = (year: number, date: LocalDate): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);

/**
 * The State Council's yearly arrangement as imported: the days off it names (weekends within them included) and the
 * weekend days worked in exchange. It speaks for its year and may also change days of the December before.
 */
export const yearNoticeSchema = z
  .strictObject({
    year: z.int().min(2004).max(2199),
    noticeNumber: noticeNumberSchema,
    holidays: z.array(dateSchema).max(100),
    workdays: z.array(dateSchema).max(50),
    /** Counts corrections of one year's import; the highest speaks. */
    version: z.int().min(1),
  })
  .check((context) => {
    const { year, holidays, workdays } = context.value;
    const complain = (path: string, message: string): void => {
      context.issues.push({ code: 'custom', path: [path], message, input: context.value });
    };
    if (![...holidays, ...workdays].every((date) => touchesOnly(year, date)))
      complain('year', 'a notice names days of its own year or of the December before');
    if (workdays.some((date) => holidays.includes(date)))
      complain('workdays', 'a day is either off or worked');
    const named = new Set<string>(holidays);
    if (!fixedHolidays.every((monthAndDay) => named.has(`${year}-${monthAndDay}`)))
      complain('holidays', 'the holidays which the law fixes to a date must be among them');
  });
export type YearNotice = z.infer<typeof yearNoticeSchema>;

const dayKinds = ['holiday', 'workday'] as const;

/** One day which a county changes for itself (flood, emergency), on the strength of a notice. */
export const dayAdjustmentSchema = z.strictObject({
  date: dateSchema,
  kind: z.enum(dayKinds),
  name: z.string().trim().min(1).max(100),
  noticeNumber: noticeNumberSchema,
});
export type DayAdjustment = z.infer<typeof dayAdjustmentSchema>;
