import * as z from 'zod';
import { dayCountSchema, type DayCount } from '../../../../shared/calendar/due-date.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';

/**
 * Where the limit that lights go by comes from: shortened when the case was opened, promised in the catalogue, or, where nothing is
 * promised, the law's own; failing all of these, what the county allows.
 */
export const limitSources = ['entered', 'catalogue', 'statute', 'county'] as const;
export type LimitSource = (typeof limitSources)[number];

/** The limits of one matter as its case fixed them when it opened (rulings 4, domain.md §2.6.2). */
export const taskLimitsSchema = z.object({
  promised: dayCountSchema,
  statutory: dayCountSchema.nullable(),
  source: z.enum(limitSources),
});
export type TaskLimits = Readonly<z.infer<typeof taskLimitsSchema>>;

/** What a matter of a case asks of whom: the one department that answers for it, its post, and the limits (R146). */
export const matterWorkSchema = z.object({
  department: departmentIdSchema,
  departmentName: bilingualSchema,
  post: postIdSchema,
  limits: taskLimitsSchema,
});
export type MatterWork = Readonly<z.infer<typeof matterWorkSchema>>;

type KnownLimits = { readonly promised: DayCount | null; readonly statutory: DayCount | null };

/** The limits a task runs by, with the source of the promise; `entered` is a promise shortened when the case was opened. */
export const limitsFor = (
  entered: DayCount | undefined,
  { promised, statutory }: KnownLimits,
  countyDefault: DayCount,
): TaskLimits => {
  if (entered !== undefined) return { promised: entered, statutory, source: 'entered' };
  if (promised !== null) return { promised, statutory, source: 'catalogue' };
  if (statutory !== null) return { promised: statutory, statutory, source: 'statute' };
  return { promised: countyDefault, statutory, source: 'county' };
};
