import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { showEnterprise } from '../../../../shared/enterprise.ts';
import { pointerFrom } from '../../../../shared/http/fault-places.ts';
import { maskName, maskPhone } from '../../../../shared/masking.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { nextStageOf } from '../../stages/domain/next-stage.ts';
import { stageLight } from '../../stages/domain/stage-clock.ts';
import { basicsFilledPercent } from '../../stages/domain/screening-gate.ts';
import type { Entering } from '../../kernel/entering.ts';
import type { LeadView } from '../../kernel/lead-act.ts';
import { leadSources } from './figure-sources.ts';
import { leadViewSchema, type ShownLead } from './lead-schemas.ts';
import { presentEvidence } from './present-evidence.ts';

const presentNextStage = (lead: Lead, policy: LeadPolicy): ShownLead['nextStage'] => {
  const next = nextStageOf(lead, policy);
  return next === null
    ? null
    : {
        stage: next.stage,
        missing: next.missing.map((fault) => ({ pointer: pointerFrom('body', fault), ...fault.detail })),
      };
};

/** A lead as its readers see it at a moment. */
const presentLead = (
  { state, version }: Versioned<Lead>,
  { policy, calendar, now }: Entering,
): ShownLead => ({
  id: state.id,
  version,
  ...showEnterprise(state.enterprise),
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
  standing: state.standing,
  ...presentEvidence(state, policy),
  stageEnteredAt: state.stageClock.enteredAt,
  stageDueOn: state.stageClock.dueOn,
  stageDueProvisional: state.stageClock.dueProvisional,
  stageLight: stageLight(state, policy, calendar, dateOf(now)),
  nextStage: presentNextStage(state, policy),
  ruleReferences: leadSources,
});

/** How a lead is shown, for every act that answers with it. */
export const leadView: LeadView = { schema: leadViewSchema, present: presentLead };
