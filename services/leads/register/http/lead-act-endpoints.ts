import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { projectIdSchema } from '../../../../shared/identifiers.ts';
import { amendLead } from '../domain/amend-lead.ts';
import { eraseContact } from '../domain/contact-named.ts';
import { discloseContact } from '../domain/disclose-contact.ts';
import type { LeadAct } from '../../kernel/lead-rights.ts';
import { moveStage } from '../../stages/domain/move-stage.ts';
import { recordFirstContact } from '../domain/record-first-contact.ts';
import { signLead } from '../../stages/domain/sign-lead.ts';
import { changeLeadCommand } from '../../kernel/change-lead.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { defineLeadAct, defineLeadVerb, leadTag } from '../../kernel/lead-act.ts';
import {
  amendLeadBody,
  disclosedContactSchema,
  disclosureBody,
  firstContactBody,
  leadParams,
  moveStageBody,
} from './lead-schemas.ts';

const disclose = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'lead.disclose-contact',
    method: 'post',
    path: '/v1/leads/{leadId}/disclose-contact',
    summary: '查看联系人明文（留痕）· Open the contact in full; leaves a trace',
    tag: leadTag,
    params: leadParams,
    query: none,
    input: disclosureBody,
    status: 200,
    isLook: true,
    output: disclosedContactSchema.nullable(),
    refusals: ['LEAD_NOT_FOUND', 'LEAD_ACT_NOT_YOURS', 'LEAD_STALE', 'NO_CONTACT_ENTERED'],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        changeLeadCommand(ports)({
          leadId: params.leadId,
          principal,
          act: 'lead.disclose-contact',
          ifMatch,
          decide: (lead) => discloseContact(lead, principal.subject, input.reason),
        }),
        ({ state, version }) => ({
          body: state.contact === null ? null : { ...state.contact, leadId: state.id },
          version,
        }),
      ),
  });

/** The acts on one lead. */
export const leadActEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => {
  const act = defineLeadAct(ports);
  const post = defineLeadVerb(ports);
  return [
    act({
      act: 'lead.amend',
      method: 'patch',
      path: '/v1/leads/{leadId}',
      summary: '修改线索 · Amend a lead',
      description: 'Send the ETag you read as If-Match. Fields not sent stay as they are.',
      ifMatch: 'required',
      input: amendLeadBody,
      refusals: ['NOTHING_TO_AMEND', 'NOT_AT_THIS_STAGE', 'LEAD_NOT_ACTIVE'],
      decide: (lead, amendment) => amendLead(lead, amendment),
    }),
    post('record-first-contact', {
      summary: '登记首次联系 · Record the first contact',
      input: firstContactBody,
      refusals: ['FIRST_CONTACT_RECORDED', 'FIRST_CONTACT_IN_FUTURE', 'LEAD_NOT_ACTIVE'],
      decide: (lead, contact, { by, now }) => recordFirstContact(lead, contact, by, now),
    }),
    post('move-stage', {
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
    disclose(ports),
    post('erase-contact', {
      summary: '删除联系人（留痕）· Erase the contact of the enterprise; leaves a trace',
      description:
        'At any stage. The contact is gone from the lead, from what notifications keep and from the events that named it; that it was erased, and why, stays.',
      input: disclosureBody,
      refusals: ['NO_CONTACT_ENTERED'],
      decide: (lead, { reason }) => eraseContact(lead, reason),
    }),
  ];
};
