import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Lead } from './lead.ts';
import { leadNotActive, notAtThisStage, type LeadError } from './lead-errors.ts';
import type { Progress, ProgressAt } from './progress.ts';

const isAt = <Stage extends LeadStage>(
  progress: Progress,
  stages: readonly Stage[],
): progress is ProgressAt<Stage> => stages.some((stage) => stage === progress.stage);

/** The progress of a lead that is followed and stands at one of the stages; otherwise why the act is refused. */
export const progressAt = <Stage extends LeadStage>(
  lead: Lead,
  ...stages: readonly Stage[]
): Outcome<ProgressAt<Stage>, LeadError> => {
  if (lead.standing.kind !== 'active') return failure(leadNotActive(lead.standing.kind));
  return isAt(lead.progress, stages)
    ? success(lead.progress)
    : failure(notAtThisStage(lead.progress.stage, stages));
};

/** Why any act that records evidence may be refused. */
export const evidenceRefusals = ['LEAD_NOT_ACTIVE', 'NOT_AT_THIS_STAGE'] as const;
