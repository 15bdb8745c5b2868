import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { LeadAct } from '../../kernel/lead-rights.ts';
import { listLeadsQuery, readLeadQuery, readTimelineQuery } from '../../kernel/read-leads.ts';
import { registerLeadCommand } from '../usecases/register-lead.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import {
  leadPageSchema,
  leadParams,
  leadViewSchema,
  listLeadsQuerySchema,
  registerLeadBody,
} from './lead-schemas.ts';
import { presentLead } from './present-lead.ts';
import { presentHappening } from '../../rules/http/rule-reference.ts';
import { withCodeStanding } from '../../../../shared/enterprise.ts';

const tag = '线索 Leads';

const registerLead = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'lead.register',
    method: 'post',
    path: '/v1/leads',
    summary: '登记线索 · Register a lead',
    description:
      'The caller becomes the officer who follows it. Only one open lead per enterprise: a second one is refused without telling who holds the first.',
    tag,
    params: none,
    query: none,
    input: registerLeadBody,
    status: 201,
    output: leadViewSchema,
    refusals: ['LEAD_HELD'],
    handle: async ({ principal, input, now, write }) => {
      const calendar = await ports.calendarOf(principal.county);
      return write(registerLeadCommand(ports)(input), (lead) => ({
        body: presentLead(lead, { policy: ports.policy, calendar, now }),
        version: lead.version,
        location: `/v1/leads/${lead.state.id}`,
      }));
    },
  });

const listLeads = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'lead.list',
    method: 'get',
    path: '/v1/leads',
    summary: '按阶段列出线索 · List leads of a stage, newest first',
    tag,
    params: none,
    query: listLeadsQuerySchema,
    input: noInput,
    status: 200,
    output: leadPageSchema,
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const page = await listLeadsQuery(ports)(principal, query.stage, pageOf(query));
      return page.ok
        ? success({ body: { ...page.value, items: page.value.items.map(withCodeStanding) } })
        : page;
    },
  });

const readLead = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'lead.read',
    method: 'get',
    path: '/v1/leads/{leadId}',
    summary: '查看线索 · Read a lead',
    tag,
    params: leadParams,
    query: none,
    input: noInput,
    status: 200,
    output: leadViewSchema,
    refusals: ['LEAD_NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const [lead, calendar] = await Promise.all([
        readLeadQuery(ports)(principal, params.leadId),
        ports.calendarOf(principal.county),
      ]);
      if (!lead.ok) return lead;
      const body = presentLead(lead.value, { policy: ports.policy, calendar, now });
      return success({ body, version: lead.value.version });
    },
  });

const readTimeline = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineTimeline({
    act: 'lead.read-timeline',
    path: '/v1/leads/{leadId}/timeline',
    summary: '线索时间线 · What happened to a lead',
    tag,
    params: leadParams,
    refusals: ['LEAD_NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) => readTimelineQuery(ports)(principal, params.leadId, page),
    present: presentHappening,
  });

/** Registering and reading leads. */
export const leadEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => [
  registerLead(ports),
  listLeads(ports),
  readLead(ports),
  readTimeline(ports),
];
