import * as z from 'zod';
import { dayCountSchema, type DayCount } from '../../../../shared/calendar/due-date.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';

/**
 * Where the limit that lights go by comes from: entered with the case, promised in the catalogue, or, where nothing is
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

/** Limits entered with a case; what is absent the catalogue says, and null says that the law sets none. */
export type EnteredLimits = {
  readonly promised: DayCount | undefined;
  readonly statutory: DayCount | null | undefined;
};

type KnownLimits = { readonly promised: DayCount | null; readonly statutory: DayCount | null };

/** The limits a task runs by, with the source of the promise. */
export const limitsFor = (
  entered: EnteredLimits,
  known: KnownLimits,
  countyDefault: DayCount,
): TaskLimits => {
  const statutory = entered.statutory === undefined ? known.statutory : entered.statutory;
  if (entered.promised !== undefined) return { promised: entered.promised, statutory, source: 'entered' };
  if (known.promised !== null) return { promised: known.promised, statutory, source: 'catalogue' };
  if (statutory !== null) return { promised: statutory, statutory, source: 'statute' };
  return { promised: countyDefault, statutory, source: 'county' };
};
