import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { keptLine } from '../../../../shared/text.ts';
import { policyRegisterSchema, type PolicyRegister } from '../../../../shared/policy/policy-register.ts';

/** There is one of a county; ids of events begin with it, so it is no other service's. */
export const leadPolicyId = 'lead-policy';

/** As the register of an earlier version was called. */
export const wordsBeforeId = 'own';

/** How what a county sets for its leads is stored, with every change there was. */
export const leadPolicyDefinition: AggregateDefinition<PolicyRegister> = {
  kind: 'lead-policy',
  schema: policyRegisterSchema,
  identify: () => ({ id: leadPolicyId, root: 'lead-policy' }),
  indexAttributes: () => ({}),
};

const wordsBeforeSchema = z.object({ concessionWords: z.array(keptLine(60)).max(100).default([]) });

/** The words that a county had added by one person, before changes took two; they are looked for still. */
export const wordsBeforeDefinition: AggregateDefinition<z.infer<typeof wordsBeforeSchema>> = {
  kind: 'lead-settings',
  schema: wordsBeforeSchema,
  identify: () => ({ id: wordsBeforeId, root: 'lead-settings' }),
  indexAttributes: () => ({}),
};
