import * as z from 'zod';
import { together } from '../bounds.ts';
import { subjectSchema, ulidSchema } from '../identifiers.ts';
import { keptLine, keptText } from '../text.ts';
import { dateSchema, instantSchema } from '../time/clock.ts';
import { policyValueSchema } from './policy.ts';

export const policyChangeIdSchema = ulidSchema.brand<'PolicyChangeId'>();

const doneSchema = z.object({ at: instantSchema, by: subjectSchema });
export type Done = Readonly<z.infer<typeof doneSchema>>;

/** How many settings one change may name, and how many letters they have together. */
export const mostSettings = 20;
export const lettersOfSettings = 1500;
export const mostLettersOfReason = 500;

const common = {
  id: policyChangeIdSchema,
  reason: keptText(mostLettersOfReason),
  /** The day from which it is meant to hold. */
  effectiveFrom: dateSchema,
  settings: together(
    z.array(z.object({ setting: keptLine(120), value: policyValueSchema })).max(mostSettings),
    lettersOfSettings,
  ).readonly(),
  proposed: doneSchema,
};

/** A change of settings 设置变更: proposed by one person, in force only once another has approved it, never altered afterwards (R145). */
export const policyChangeSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('proposed') }),
  z.object({ ...common, state: z.literal('approved'), approved: doneSchema, inForceFrom: dateSchema }),
  z.object({
    ...common,
    state: z.literal('refused'),
    refused: doneSchema.extend({ reason: keptText(mostLettersOfReason) }),
  }),
  z.object({ ...common, state: z.literal('withdrawn'), withdrawn: doneSchema }),
]);
export type PolicyChange = Readonly<z.infer<typeof policyChangeSchema>>;
export type ProposedChange = Extract<PolicyChange, { state: 'proposed' }>;
export type ApprovedChange = Extract<PolicyChange, { state: 'approved' }>;

export const mostChanges = 150;

/** All changes of one service's settings in a county, in the order in which they were proposed. */
export const policyRegisterSchema = z.object({
  changes: z.array(policyChangeSchema).max(mostChanges).readonly().default([]),
});
export type PolicyRegister = Readonly<z.infer<typeof policyRegisterSchema>>;
