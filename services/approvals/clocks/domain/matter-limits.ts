import * as z from 'zod';
import { dayCountSchema, type DayCount } from '../../../../shared/calendar/due-date.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import { bindsByLaw, citationOf, type StatutoryLimit } from '../../catalogue/domain/limit.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { keptLine } from '../../../../shared/text.ts';
import { evidenceLevelSchema, type EvidenceLevel } from '../../../../shared/evidence.ts';

/**
 * Where the limit that lights go by comes from: shortened when the case was opened, planned by the template of a matter that no law limits (rulings 29), promised in the catalogue, or, where nothing is
 * promised, the law's own; failing all of these, what the county allows.
 */
export const limitSources = ['entered', 'plan', 'catalogue', 'statute', 'county'] as const;
export type LimitSource = (typeof limitSources)[number];

/** The limits of one matter as its case fixed them when it opened (rulings 4, domain.md §2.6.2). */
export const taskLimitsSchema = z.object({
  promised: dayCountSchema,
  statutory: dayCountSchema.nullable(),
  source: z.enum(limitSources),
  /** How far the promise itself is proven; absent where the county's default holds or an older case does not say. */
  promisedEvidence: evidenceLevelSchema.optional(),
  /** Where the law's limit stands, how far that is proven and whether it binds; absent where there is none or an older case does not say. */
  law: z
    .object({ citation: keptLine().nullable(), evidence: evidenceLevelSchema, binds: z.boolean() })
    .optional(),
});
export type TaskLimits = Readonly<z.infer<typeof taskLimitsSchema>>;

/** What a matter of a case asks of whom: the one department that answers for it, its post, and the limits (R146). */
export const matterWorkSchema = z.object({
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  post: postIdSchema,
  limits: taskLimitsSchema,
});
export type MatterWork = Readonly<z.infer<typeof matterWorkSchema>>;

type Promise = DayCount & { readonly evidence?: EvidenceLevel };

/** What is known of the limits of a matter before a case opens. */
export type KnownLimits = {
  readonly promised: Promise | null;
  readonly statutory: StatutoryLimit | null;
  /** The days of the template, for a matter whose notices run within them; null for every other. */
  readonly planned: DayCount | null;
};

const lengthOf = ({ days, unit }: DayCount): DayCount => ({ days, unit });

type PromiseInForce = Pick<TaskLimits, 'promised' | 'source' | 'promisedEvidence'>;

const promiseKnown = (
  { promised, planned, statutory }: KnownLimits,
  countyDefault: DayCount,
): PromiseInForce => {
  if (planned !== null) return { promised: lengthOf(planned), source: 'plan' };
  if (promised !== null)
    return {
      promised: lengthOf(promised),
      source: 'catalogue',
      ...(promised.evidence === undefined ? {} : { promisedEvidence: promised.evidence }),
    };
  return statutory === null
    ? { promised: lengthOf(countyDefault), source: 'county' }
    : { promised: lengthOf(statutory), source: 'statute', promisedEvidence: statutory.evidence };
};

const promiseOf = (
  entered: DayCount | undefined,
  known: KnownLimits,
  countyDefault: DayCount,
): PromiseInForce => {
  const inForce = promiseKnown(known, countyDefault);
  if (entered === undefined) return inForce;
  // 即办 has no unit of its own; an extension adds days of the unit that it shortens, or it would end later than that.
  const { unit } = entered.days === 0 ? inForce.promised : entered;
  return { promised: { days: entered.days, unit }, source: 'entered' };
};

/** The limits a task runs by, with the source of the promise; `entered` is a promise shortened when the case was opened. */
export const limitsFor = (
  entered: DayCount | undefined,
  known: KnownLimits,
  countyDefault: DayCount,
): TaskLimits => {
  const { statutory } = known;
  return {
    ...promiseOf(entered, known, countyDefault),
    statutory: statutory === null ? null : lengthOf(statutory),
    ...(statutory === null
      ? {}
      : {
          law: {
            citation: citationOf(statutory),
            evidence: statutory.evidence,
            binds: bindsByLaw(statutory),
          },
        }),
  };
};
