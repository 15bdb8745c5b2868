import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import { maskName, maskPhone } from '../../../shared/masking.ts';
import type { Lead } from '../domain/lead.ts';
import type { LeadPolicy } from '../domain/lead-policy.ts';
import { basicsFilledPercent, missingForScreening } from '../domain/stage-gate.ts';
import type { LeadView } from './lead-schemas.ts';

const nextStageOf = (lead: Lead, policy: LeadPolicy): LeadView['nextStage'] =>
  lead.progress.stage === 'lead'
    ? {
        stage: 'screening',
        missing: missingForScreening(lead, policy).map(({ pointer, detail }) => ({ pointer, ...detail })),
      }
    : null;

/** A lead as its readers see it. */
export const presentLead = ({ state, version }: Versioned<Lead>, policy: LeadPolicy): LeadView => ({
  id: state.id,
  version,
  enterprise: state.enterprise,
  source: state.source,
  method: state.method,
  rubricProfile: state.rubricProfile,
  rationale: state.rationale,
  contact:
    state.contact === null
      ? null
      : { ...state.contact, name: maskName(state.contact.name), phone: maskPhone(state.contact.phone) },
  basics: state.basics,
  basicsFilledPercent: basicsFilledPercent(state.basics),
  officer: state.officer,
  registeredAt: state.registeredAt,
  stage: state.progress.stage,
  firstContact: state.progress.firstContact,
  stageEnteredAt: state.stageClock.enteredAt,
  stageDueOn: state.stageClock.dueOn,
  stageDueProvisional: state.stageClock.dueProvisional,
  nextStage: nextStageOf(state, policy),
});
