import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { stagesBeforeSigning } from '../../../../shared/events/lead-stages.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { passedVerdictSchema } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { leadNotActive } from '../../kernel/lead-errors.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { emptyDossier, reviewedDossierSchema, type Progress } from '../../kernel/progress.ts';
import type { Entering } from '../../kernel/entering.ts';
import { missingForNegotiation } from './negotiation-gate.ts';
import { missingForReview } from './review-gate.ts';
import { enterStage } from './stage-entry.ts';
import { missingForScreening } from './screening-gate.ts';
import { stageOutOfOrder, stageGateNotMet, type StageError } from './stage-errors.ts';

/** The stages a lead moves to without becoming a project. */
export type StageBeforeSigning = (typeof stagesBeforeSigning)[number];

type Passage = Outcome<Progress, readonly FieldFault[]>;

const passing = (missing: readonly FieldFault[], passed: () => Progress): Passage =>
  missing.length > 0 ? failure(missing) : success(passed());

/** The passage to a stage, or null where none leads there from the present one. */
const passageTo = (lead: Lead, to: StageBeforeSigning, policy: LeadPolicy): Passage | null => {
  const { progress } = lead;
  if (progress.stage === 'lead' && to === 'screening') {
    const { firstContact } = progress;
    const missing = missingForScreening(lead, policy);
    return firstContact === null
      ? failure(missing)
      : passing(missing, () => ({ stage: 'screening', firstContact, verdict: null }));
  }
  if (progress.stage === 'screening' && to === 'negotiation') {
    return passing(missingForNegotiation(lead, progress.verdict, policy), () => ({
      stage: 'negotiation',
      firstContact: progress.firstContact,
      verdict: passedVerdictSchema.parse(progress.verdict),
      dossier: emptyDossier,
      factors: {},
      contract: null,
    }));
  }
  if (progress.stage === 'negotiation' && to === 'review') {
    return passing(missingForReview(lead, progress, policy), () => ({
      ...progress,
      stage: 'review',
      dossier: reviewedDossierSchema.parse(progress.dossier),
      opinions: null,
    }));
  }
  // What the review meeting did not pass goes back to the talks; the timeline keeps its opinions.
  if (progress.stage === 'review' && to === 'negotiation' && progress.opinions?.passed === false) {
    const { opinions, ...kept } = progress;
    return success({ ...kept, stage: 'negotiation' });
  }
  return null;
};

/** Moves a lead to a stage before signing, or tells everything its gate misses (domain.md §2.1). */
export const moveStage = (
  lead: Lead,
  to: StageBeforeSigning,
  entering: Entering,
): Outcome<LeadDecision, StageError> => {
  if (lead.standing.kind !== 'active') return failure(leadNotActive(lead.standing.kind));
  const passage = passageTo(lead, to, entering.policy);
  if (passage === null) return failure(stageOutOfOrder(lead.progress.stage, to));
  if (!passage.ok) return failure(stageGateNotMet(to, passage.error));
  const entered = enterStage(lead, passage.value, entering);
  return success({ lead: entered.lead, events: [entered.event] });
};
