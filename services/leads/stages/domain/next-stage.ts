import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { missingForNegotiation } from './negotiation-gate.ts';
import { missingForReview } from './review-gate.ts';
import { missingForSigning, projectNameLacking, templateLacking } from './signing-gate.ts';
import { missingForScreening } from './screening-gate.ts';

export type NextStage = { readonly stage: LeadStage; readonly missing: readonly FieldFault[] };

/** The stage a lead would enter next and all it still misses for that; null once signed. */
export const nextStageOf = (lead: Lead, policy: LeadPolicy): NextStage | null => {
  const { progress } = lead;
  switch (progress.stage) {
    case 'lead':
      return { stage: 'screening', missing: missingForScreening(lead, policy) };
    case 'screening':
      return { stage: 'negotiation', missing: missingForNegotiation(lead, progress.verdict, policy) };
    case 'negotiation':
      return { stage: 'review', missing: missingForReview(lead, progress, policy) };
    case 'review':
      return {
        stage: 'signed',
        missing: [...missingForSigning(lead, progress, policy), templateLacking, projectNameLacking],
      };
    case 'signed':
      return null;
  }
};
