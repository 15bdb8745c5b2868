import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { investmentContractSchema, passedReviewSchema } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { leadNotActive } from '../../kernel/lead-errors.ts';
import type { Project, ProjectDecision } from '../../kernel/project.ts';
import type { ProgressAt } from '../../kernel/progress.ts';
import { dueAfterSigning, watchUntil } from '../../projects/domain/signing-watch.ts';
import type { Entering } from '../../kernel/entering.ts';
import { missingForSigning, projectNameLacking, templateLacking } from './signing-gate.ts';
import { enterStage } from './stage-entry.ts';
import { stageOutOfOrder, stageGateNotMet, promisedStartTooEarly, type StageError } from './stage-errors.ts';

/** What is said at signing; a template or name left out is told with whatever else is missing. */
export type SigningTerms = {
  readonly projectId: ProjectId;
  readonly template?: string | undefined;
  readonly projectName?: string | undefined;
  readonly promisedStart: LocalDate | null;
};

const termsShort = ({ template, projectName }: SigningTerms): FieldFault[] => [
  ...(template === undefined ? [templateLacking] : []),
  ...(projectName === undefined ? [projectNameLacking] : []),
];

type SignedProgress = ProgressAt<'signed'>;

const projectOf = (
  lead: Lead,
  signed: SignedProgress,
  named: { readonly template: string; readonly projectName: string },
  { now, policy }: Entering,
): Project => ({
  id: signed.projectId,
  leadId: lead.id,
  name: named.projectName,
  enterprise: lead.enterprise,
  officer: lead.officer,
  template: named.template,
  signedOn: signed.contract.signedOn,
  registeredAt: now,
  contractNumber: signed.contract.documentNumber,
  contractAmountYuan: signed.contract.amountYuan,
  promisedStart: signed.promisedStart,
  projectCode: null,
  projectCodeNews: null,
  terminatedAt: null,
  registration: null,
  land: null,
  start: null,
  statisticalRegistration: null,
  factors: signed.factors,
  caseProgress: null,
  caseRefused: null,
  ...watchUntil(dueAfterSigning(signed.contract.signedOn, policy), now),
});

const announced = (project: Project): ProjectDecision => ({
  project,
  events: [
    {
      type: 'leads.project.signed.v1',
      audience: [
        { kind: 'person', capacity: 'informed', subject: project.officer },
        { kind: 'enterprise', capacity: 'informed', creditCode: project.enterprise.creditCode },
      ],
      fact: {
        projectId: project.id,
        leadId: project.leadId,
        projectName: project.name,
        enterprise: project.enterprise,
        officer: project.officer,
        template: project.template,
        signedOn: project.signedOn,
        promisedStart: project.promisedStart,
        contractAmountYuan: project.contractAmountYuan,
      },
    },
  ],
});

/** Moves a reviewed lead to signed: it becomes a project in the same write, or is told everything its gate misses. */
export const signLead = (
  lead: Lead,
  terms: SigningTerms,
  entering: Entering,
): Outcome<LeadDecision, StageError> => {
  const { progress } = lead;
  const { template, projectName, promisedStart, projectId } = terms;
  if (lead.standing.kind !== 'active') return failure(leadNotActive(lead.standing.kind));
  if (progress.stage !== 'review') return failure(stageOutOfOrder(progress.stage, 'signed'));
  const missing = [...missingForSigning(lead, progress, entering.policy), ...termsShort(terms)];
  if (missing.length > 0 || template === undefined || projectName === undefined)
    return failure(stageGateNotMet('signed', missing));
  const signed: SignedProgress = {
    ...progress,
    stage: 'signed',
    contract: investmentContractSchema.parse(progress.contract),
    opinions: passedReviewSchema.parse(progress.opinions),
    projectId,
    promisedStart,
  };
  if (promisedStart !== null && promisedStart < signed.contract.signedOn)
    return failure(promisedStartTooEarly());
  const entered = enterStage(lead, signed, entering);
  return success({
    lead: entered.lead,
    events: [entered.event],
    project: announced(projectOf(lead, signed, { template, projectName }, entering)),
  });
};
