import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { changeLeadCommand } from '../../kernel/change-lead.ts';
import { defineLeadAct, defineLeadVerb, leadTag, type LeadActPorts } from '../../kernel/lead-act.ts';
import { leadParams } from '../../kernel/params.ts';
import { amendLead } from '../domain/amend-lead.ts';
import { eraseContact } from '../domain/contact-named.ts';
import { discloseContact } from '../domain/disclose-contact.ts';
import { recordFirstContact } from '../domain/record-first-contact.ts';
import { handOver } from '../domain/hand-over.ts';
import { registerRights, type RegisterAct } from '../domain/register-rights.ts';
import {
  amendLeadBody,
  disclosedContactSchema,
  disclosureBody,
  firstContactBody,
  handOverBody,
} from './lead-schemas.ts';

const disclose = (ports: LeadActPorts): Endpoint<RegisterAct> =>
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
          rights: registerRights,
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
export const leadActEndpoints = (ports: LeadActPorts): readonly Endpoint<RegisterAct>[] => {
  const act = defineLeadAct(ports, registerRights);
  const post = defineLeadVerb(ports, registerRights);
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
    post('lead.record-first-contact', {
      summary: '登记首次联系 · Record the first contact',
      input: firstContactBody,
      refusals: ['FIRST_CONTACT_RECORDED', 'FIRST_CONTACT_IN_FUTURE', 'LEAD_NOT_ACTIVE'],
      decide: (lead, contact, { by, now }) => recordFirstContact(lead, contact, by, now),
    }),
    disclose(ports),
    post('lead.erase-contact', {
      summary: '删除联系人（留痕）· Erase the contact of the enterprise; leaves a trace',
      description:
        'At any stage. The contact is gone from the lead, from what notifications keep and from the events that named it; that it was erased, and why, stays.',
      input: disclosureBody,
      refusals: ['NO_CONTACT_ENTERED'],
      decide: (lead, { reason }) => eraseContact(lead, reason),
    }),
    post('lead.hand-over', {
      summary: '移交主责专员 · Hand over to another officer',
      description: 'A signed lead hands its project over with it.',
      input: handOverBody,
      reachesProject: true,
      refusals: ['OFFICER_UNCHANGED'],
      decide: (lead, to, { project }) => handOver(lead, to, project),
    }),
  ];
};
