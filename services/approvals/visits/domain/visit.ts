import * as z from 'zod';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  visitIdSchema,
} from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { askingEnterpriseSchema } from '../../assignments/domain/assignment.ts';
import { clockRecord, nextCheckAtSchema } from '../../clocks/domain/running-clock.ts';

const act = z.object({ at: instantSchema, by: subjectSchema });

const common = {
  id: visitIdSchema,
  enterprise: askingEnterpriseSchema,
  wish: keptText(),
  place: keptLine(),
  /** When it would suit the enterprise, the most welcome first. */
  preferred: z.array(instantSchema).max(5).readonly(),
  department: departmentIdSchema,
  post: postIdSchema,
  booked: act,
  /** Runs from the booking until somebody confirms a time. */
  ...clockRecord,
};
const confirmation = act.extend({ time: instantSchema });

export const feedbackSchema = act.extend({
  rating: z.int().min(1).max(5),
  comment: keptText(2000).nullable(),
});

/** What became of a time agreed; a visit stored before this was kept has none of it. */
const aftermath = {
  /** When it was told that the time agreed passed and no visit was recorded; null until then, and again for a new time. */
  notHeldToldAt: instantSchema.nullable().default(null),
  /** What the enterprise thinks of it, once. */
  feedback: feedbackSchema.nullable().default(null),
};

/**
 * A visit 上门服务 that an enterprise books: a time is confirmed within a working day (R135), it is held, and the
 * enterprise says what it thought of it; or it is cancelled. Where nobody comes at the time agreed, that is told and the
 * enterprise may say so all the same.
 */
export const visitSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('booked'), nextCheckAt: nextCheckAtSchema }),
  z.object({
    ...common,
    ...aftermath,
    state: z.literal('confirmed'),
    confirmed: confirmation,
    nextCheckAt: nextCheckAtSchema.default(null),
  }),
  z.object({
    ...common,
    ...aftermath,
    state: z.literal('held'),
    confirmed: confirmation,
    held: act.extend({ summary: keptText(2000) }),
  }),
  z.object({
    ...common,
    ...aftermath,
    state: z.literal('cancelled'),
    confirmed: confirmation.nullable(),
    cancelled: act.extend({ reason: keptText() }),
  }),
]);
export type Visit = Readonly<z.infer<typeof visitSchema>>;
export type BookedVisit = Extract<Visit, { state: 'booked' }>;
export type ConfirmedVisit = Extract<Visit, { state: 'confirmed' }>;

export const visitStates = ['booked', 'confirmed', 'held', 'cancelled'] as const;
export type VisitState = (typeof visitStates)[number];

/** The visit in its new state: what only the state before carries is left behind. */
export const asVisit = (fields: Visit): Visit => visitSchema.parse(fields);
