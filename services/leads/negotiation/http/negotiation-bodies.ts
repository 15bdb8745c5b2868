import * as z from 'zod';
import { factors, gapConclusions } from '../../../../shared/events/lead-terms.ts';
import { departmentIdSchema } from '../../../../shared/identifiers.ts';
import { text, line } from '../../../../shared/text.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import { pageSchema } from '../../../../shared/http/list-query.ts';
import { documentNumberSchema, roundSchema } from '../../kernel/evidence.ts';
import { mostEntries } from '../../kernel/lead-decision.ts';

/** Bodies of the acts that record what the talks bring. */
export const negotiationBody = z.strictObject({
  heldOn: enteredDate,
  minutes: text(4000),
  gaps: z
    .array(z.strictObject({ topic: line(60), conclusion: z.enum(gapConclusions).nullable().default(null) }))
    .max(10)
    .default([]),
});

const numberOf = z.int().positive().max(mostEntries);

export const concludeGapBody = z.strictObject({ gap: numberOf, conclusion: z.enum(gapConclusions) });

export const intersectionBody = z.strictObject({
  enterpriseNeeds: text(500),
  countyOffers: text(500),
  gap: text(500).nullable().default(null),
});

export const agreementDraftBody = z.strictObject({ documentNumber: documentNumberSchema });

export const factorCheckBody = z.strictObject({
  factor: z.enum(factors),
  guaranteed: z.boolean(),
  department: departmentIdSchema,
  note: text(100).nullable().default(null),
});

/** Minutes are long and the answer is kept for repeats, so a look opens a few rounds at a time. */
export const discloseNegotiationBody = z.strictObject({
  reason: text(200),
  limit: z.int().min(1).max(10).default(10),
  cursor: z.string().max(2048).optional(),
});
export const roundPageSchema = pageSchema(roundSchema);
