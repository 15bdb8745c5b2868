import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { fallCauses } from '../deadlines/settlement.ts';
import { departmentIdSchema, visitIdSchema } from '../identifiers.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { rungs } from './rungs.ts';
import { keptLine, keptText } from '../text.ts';

const visit = {
  visitId: visitIdSchema,
  department: departmentIdSchema,
  enterprise: z.object({ name: keptLine(), creditCode: creditCodeSchema }),
  wish: keptText(2000),
};

/** What approvals announces of visits 上门服务. A published shape never changes: a change is a new version beside the old. */
export const visitsEvents = {
  'approvals.visit.booked.v1': z.object({
    ...visit,
    place: keptLine(),
    preferred: z.array(instantSchema).max(5),
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
    superseded: z.array(z.enum(rungs)).max(20),
    /** By when the rung wants its answer (rulings 37); absent where it asks for none, and in what was told before. */
    answerBy: dateSchema.optional(),
  }),
  'approvals.visit.time-confirmed.v1': z.object({ ...visit, place: keptLine(), at: instantSchema }),
  /** The time agreed passed and no visit was recorded by the first working day after it. */
  'approvals.visit.not-held.v1': z.object({ ...visit, place: keptLine(), at: instantSchema }),
  'approvals.visit.held.v1': z.object({ ...visit, summary: keptText(2000) }),
  'approvals.visit.cancelled.v1': z.object({ ...visit, reason: keptText(2000) }),
  'approvals.visit.feedback-given.v1': z.object({ ...visit, rating: z.number().int() }),
} as const;
