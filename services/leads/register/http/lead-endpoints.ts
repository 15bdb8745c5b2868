import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { createRuleReferences } from '../../../../shared/http/rule-references.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import { withCodeStanding } from '../../../../shared/enterprise.ts';
import { readLeadQuery } from '../../kernel/read-lead.ts';
import type { LeadActPorts } from '../../kernel/lead-act.ts';
import { leadRuleBook, leadRulesPath } from '../../rules/domain/rule-book.ts';
import { leadParams } from '../../kernel/params.ts';
import { registerLeadCommand } from '../usecases/register-lead.ts';
import type { RegisterAct } from '../domain/register-rights.ts';
import { readTimelineQuery, listLeadsQuery } from '../usecases/read-leads.ts';
import { leadPageSchema, listLeadsQuerySchema, registerLeadBody } from './lead-schemas.ts';

const tag = 'Leads';
const { presentHappening } = createRuleReferences(leadRulesPath, leadRuleBook);

const registerLead = (ports: LeadActPorts): Endpoint<RegisterAct> =>
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
    output: ports.leadView.schema,
    refusals: ['LEAD_HELD'],
    handle: async ({ principal, input, now, write }) => {
      const [policy, calendar] = await Promise.all([
        ports.policyOf(principal.county),
        ports.calendarOf(principal.county),
      ]);
      return write(registerLeadCommand(ports)(input), (lead) => ({
        body: ports.leadView.present(lead, { policy, calendar, now }),
        version: lead.version,
        location: `/v1/leads/${lead.state.id}`,
      }));
    },
  });

const listLeads = (ports: LeadActPorts): Endpoint<RegisterAct> =>
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

const readLead = (ports: LeadActPorts): Endpoint<RegisterAct> =>
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
    output: ports.leadView.schema,
    refusals: ['LEAD_NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const [lead, policy, calendar] = await Promise.all([
        readLeadQuery(ports)(principal, params.leadId),
        ports.policyOf(principal.county),
        ports.calendarOf(principal.county),
      ]);
      if (!lead.ok) return lead;
      const body = ports.leadView.present(lead.value, { policy, calendar, now });
      return success({ body, version: lead.value.version });
    },
  });

const readTimeline = (ports: LeadActPorts): Endpoint<RegisterAct> =>
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
export const leadEndpoints = (ports: LeadActPorts): readonly Endpoint<RegisterAct>[] => [
  registerLead(ports),
  listLeads(ports),
  readLead(ports),
  readTimeline(ports),
];
