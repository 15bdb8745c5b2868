import * as z from 'zod';
import { workdaysBetween, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Opinion } from '../../consultations/domain/opinion.ts';
import { monthSchema, type Month } from '../../kernel/month.ts';

/** How many were done in a month, and the working days they took together. */
const takenSchema = z.object({ count: z.int().min(0), workdays: z.int().min(0) });
export type Taken = Readonly<z.infer<typeof takenSchema>>;

export const durationKinds = ['adjudications', 'consultations'] as const;
export type DurationKind = (typeof durationKinds)[number];

/** How long a county took in a month to adjudicate transfers 裁定时长 and to answer its departments 会商时长 (R149). */
export const coordinationDurationsSchema = z.object({
  month: monthSchema,
  adjudications: takenSchema,
  consultations: takenSchema,
});
export type CoordinationDurations = Readonly<z.infer<typeof coordinationDurationsSchema>>;

const nothing: Taken = { count: 0, workdays: 0 };

/** A month in which nothing was adjudicated or answered yet. */
export const noDurations = (month: Month): CoordinationDurations => ({
  month,
  adjudications: nothing,
  consultations: nothing,
});

/** The month with one more of a kind; in whatever order news comes, the sums are the same. */
export const withTaken = (
  durations: CoordinationDurations,
  kind: DurationKind,
  workdays: number,
): CoordinationDurations => {
  const { count, workdays: sum } = durations[kind];
  return { ...durations, [kind]: { count: count + 1, workdays: sum + workdays } };
};

/** The working days after the day of the question, up to the day of the answer. */
export const answeringWorkdays = (
  { asked }: Pick<Opinion, 'asked'>,
  answeredOn: LocalDate,
  calendar: WorkCalendar,
): number => workdaysBetween(calendar, dateOf(asked.at), answeredOn);

/** The average in working days, to a hundredth; null where there was nothing to average. */
export const averageOf = ({ count, workdays }: Taken): number | null =>
  count === 0 ? null : Math.round((100 * workdays) / count) / 100;

/** Whether the average, unrounded, keeps a target 是否达标; null where there was nothing to average. */
export const keeps = ({ count, workdays }: Taken, targetWorkdays: number): boolean | null =>
  count === 0 ? null : workdays <= targetWorkdays * count;
