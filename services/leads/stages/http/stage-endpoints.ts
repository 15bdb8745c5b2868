import type { Endpoint } from '../../../../shared/http/endpoint.ts';
import { projectIdSchema } from '../../../../shared/identifiers.ts';
import { defineLeadVerb, type LeadActPorts } from '../../kernel/lead-act.ts';
import { signLead } from '../domain/sign-lead.ts';
import { moveStage } from '../domain/move-stage.ts';
import { stageRights, type StageAct } from '../domain/stage-rights.ts';
import { moveStageBody } from './stage-bodies.ts';

/** Moving a lead on, and signing it. */
export const stageEndpoints = (ports: LeadActPorts): readonly Endpoint<StageAct>[] => {
  const post = defineLeadVerb(ports, stageRights);
  return [
    post('lead.move-stage', {
      summary: '推进阶段 · Move to the next stage',
      description:
        'Refused with everything that is missing at once. Signing takes `template` and `projectName` and makes the lead a project, whose id the answer gives as `projectId`. What the review meeting did not pass may move back to `negotiation`.',
      input: moveStageBody,
      refusals: ['STAGE_OUT_OF_ORDER', 'STAGE_GATE_NOT_MET', 'LEAD_NOT_ACTIVE', 'PROMISED_START_TOO_EARLY'],
      decide: (lead, input, entering) =>
        input.to === 'signed'
          ? signLead(lead, { ...input, projectId: projectIdSchema.parse(ports.newId()) }, entering)
          : moveStage(lead, input.to, entering),
    }),
  ];
};
