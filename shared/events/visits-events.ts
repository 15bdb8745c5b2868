import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { fallCauses } from '../deadlines/settlement.ts';
import { departmentIdSchema, visitIdSchema } from '../identifiers.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { rungs } from './rungs.ts';

const visit = {
  visitId: visitIdSchema,
  department: departmentIdSchema,
  enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
  wish: z.string(),
};

/** What approvals announces of visits 上门服务. A published shape never changes: a change is a new version beside the old. */
export const visitsEvents = {
  'approvals.visit.booked.v1': z.object({
    ...visit,
    place: z.string(),
    preferred: z.array(instantSchema),
    confirmBy: dateSchema,
    /** The warning that little time is left fell with the booking: one message says both (rulings 37). */
    dueSoon: z.literal(true).optional(),
  }),
  /** The time was not confirmed in time: the rung that fell. */
  'approvals.visit.rung-raised.v1': z.object({
    ...visit,
    rung: z.enum(rungs),
    cause: z.enum(fallCauses),
    fellAt: instantSchema,
    dueOn: dateSchema,
    superseded: z.array(z.enum(rungs)),
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  'approvals.visit.time-confirmed.v1': z.object({ ...visit, place: z.string(), at: instantSchema }),
  /** The time agreed passed and no visit was recorded by the first working day after it. */
  'approvals.visit.not-held.v1': z.object({ ...visit, place: z.string(), at: instantSchema }),
  'approvals.visit.held.v1': z.object({ ...visit, summary: z.string() }),
  'approvals.visit.cancelled.v1': z.object({ ...visit, reason: z.string() }),
  'approvals.visit.feedback-given.v1': z.object({ ...visit, rating: z.number().int() }),
} as const;
