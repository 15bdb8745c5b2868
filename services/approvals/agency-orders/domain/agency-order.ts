import * as z from 'zod';
import { agencyOrderIdSchema, caseIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { nodeCodeSchema } from '../../catalogue/domain/matter.ts';
import { projectReference } from '../../tasks/domain/task.ts';

const act = z.object({ at: instantSchema, by: subjectSchema });

/** How often the status of one day may be corrected. */
export const correctionsKept = 3;

/** What the agent did on one day; a mistake is corrected beside it, and what was written stays. */
const dailyStatusSchema = act.extend({
  on: dateSchema,
  text: keptText(),
  corrections: z
    .array(act.extend({ text: keptText(), reason: keptText() }))
    .max(correctionsKept)
    .readonly()
    .default([]),
});

/** How many days an order carries with it; all of them stand in its timeline. */
export const daysKept = 31;

const common = {
  id: agencyOrderIdSchema,
  caseId: caseIdSchema,
  ...projectReference,
  /** The matters of the case that are done for the enterprise. */
  matters: z
    .array(z.object({ code: nodeCodeSchema, name: bilingualNameSchema }))
    .max(40)
    .readonly(),
  /** 代办员: the one person who answers for it. */
  agent: subjectSchema,
  /** Who handed it from whom to whom, the latest last. */
  handedOver: z
    .array(act.extend({ from: subjectSchema, to: subjectSchema, reason: keptText() }))
    .max(60)
    .readonly(),
  opened: act,
  /** One for each day at most, the latest last. */
  statuses: z.array(dailyStatusSchema).max(daysKept).readonly(),
};

/**
 * An agency order 帮代办单 (R100): matters of a case that an official sees through for the enterprise, with a status for
 * each day. What a matter still lacks is the case's to say and is never stored here.
 */
export const agencyOrderSchema = z.discriminatedUnion('state', [
  z.object({
    ...common,
    state: z.literal('open'),
    /** The last working day whose missing status was told to the agent. */
    remindedThrough: dateSchema.nullable().default(null),
    /** The day from which the row of missing statuses counts that was last told to those who stand over the order. */
    neglectToldSince: dateSchema.nullable().default(null),
    nextCheckAt: instantSchema.nullable().default(null),
    calendarVersion: keptLine().default(''),
  }),
  z.object({ ...common, state: z.literal('closed'), closed: act.extend({ result: keptText(2000) }) }),
]);
export type AgencyOrder = Readonly<z.infer<typeof agencyOrderSchema>>;

export type OpenOrder = Extract<AgencyOrder, { state: 'open' }>;

export const agencyOrderStates = ['open', 'closed'] as const;
