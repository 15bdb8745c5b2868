import * as z from 'zod';
import { delayCauses } from '../../../../shared/events/accountability-events.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { responsibilityClueSchema } from '../domain/responsibility-clue.ts';

export const causeBody = z.strictObject({
  /** 部门原因 / 上级原因 / 企业原因 / 不可抗力: one of the four. */
  cause: z.enum(delayCauses),
  /** On what the finding rests. */
  evidence: text(1000),
});

export const contestBody = z.strictObject({ reasons: text(1000) });

export const contestAnswerBody = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('upheld'), reasons: text(1000) }),
  z.strictObject({ outcome: z.literal('revised'), reasons: text(1000), ...causeBody.shape }),
]);

export const referBody = z.strictObject({
  /** The authority that is competent by law. */
  to: line(200),
  documentNumber: line(100),
  reason: text(1000),
});

export const clueViewSchema = responsibilityClueSchema.omit({ caseId: true }).extend({
  /** The cause that holds. */
  cause: z.enum(delayCauses),
  contestableUntil: dateSchema,
});
