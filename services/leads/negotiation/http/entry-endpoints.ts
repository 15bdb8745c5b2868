import type * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import { success } from '../../../../shared/outcome.ts';
import {
  commitmentSchema,
  examinedClauseSchema,
  gapSchema,
  intersectionSchema,
  roundSchema,
} from '../../kernel/evidence.ts';
import type { LeadCollection } from '../../kernel/lead-decision.ts';
import type { LeadAct } from '../../kernel/lead-rights.ts';
import { discloseNegotiation } from '../domain/record-negotiation.ts';
import { changeLeadCommand } from '../../kernel/change-lead.ts';
import { listEntriesQuery } from '../../kernel/read-lead-entries.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { discloseNegotiationBody, roundPageSchema } from '../../register/http/evidence-schemas.ts';
import { leadTag } from '../../kernel/lead-act.ts';
import { leadParams } from '../../register/http/lead-schemas.ts';

type Listing<Shown, Entry extends Shown> = {
  readonly act: LeadAct;
  readonly segment: string;
  readonly collection: LeadCollection;
  readonly summary: string;
  readonly schema: z.ZodType<Entry, Shown>;
};

const listEntries = <Shown, Entry extends Shown>(
  ports: LeadPorts,
  { act, segment, collection, summary, schema }: Listing<Shown, Entry>,
): Endpoint<LeadAct> =>
  defineEndpoint({
    act,
    method: 'get',
    path: `/v1/leads/{leadId}/${segment}`,
    summary,
    tag: leadTag,
    params: leadParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(schema),
    refusals: ['LEAD_NOT_FOUND', 'LEAD_ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const asked = { leadId: params.leadId, act, collection, schema };
      const page = await listEntriesQuery(ports)(principal, asked, pageOf(query));
      return page.ok ? success({ body: { ...page.value, items: [...page.value.items] } }) : page;
    },
  });

const disclose = (ports: LeadPorts): Endpoint<LeadAct> =>
  defineEndpoint({
    act: 'lead.disclose-negotiation',
    method: 'post',
    path: '/v1/leads/{leadId}/disclose-negotiation',
    summary: '查看洽谈纪要（留痕）· Open the minutes of the talks; leaves a trace',
    tag: leadTag,
    params: leadParams,
    query: none,
    input: discloseNegotiationBody,
    status: 200,
    isLook: true,
    output: roundPageSchema,
    refusals: ['LEAD_NOT_FOUND', 'LEAD_ACT_NOT_YOURS', 'LEAD_STALE', 'BAD_CURSOR'],
    handle: async ({ principal, params: { leadId }, input, ifMatch, write }) => {
      const act = 'lead.disclose-negotiation' as const;
      const asked = { leadId, act, collection: 'round' as const, schema: roundSchema };
      const rounds = await listEntriesQuery(ports)(principal, asked, pageOf(input));
      if (!rounds.ok) return rounds;
      const look = changeLeadCommand(ports)({
        leadId,
        principal,
        act,
        ifMatch,
        decide: (lead) => discloseNegotiation(lead, principal.subject, input.reason),
      });
      const body = { ...rounds.value, items: [...rounds.value.items] };
      return write(look, ({ version }) => ({ body, version }));
    },
  });

/** What grows beside a lead: rounds, gaps, intersections and commitments. */
export const entryEndpoints = (ports: LeadPorts): readonly Endpoint<LeadAct>[] => [
  disclose(ports),
  listEntries(ports, {
    act: 'lead.list-gaps',
    segment: 'gaps',
    collection: 'gap',
    summary: '诉求差距清单 · Gaps between what both sides want',
    schema: gapSchema,
  }),
  listEntries(ports, {
    act: 'lead.list-intersections',
    segment: 'intersections',
    collection: 'intersection',
    summary: '利益交集表 · Where interests meet',
    schema: intersectionSchema,
  }),
  listEntries(ports, {
    act: 'lead.list-commitments',
    segment: 'commitments',
    collection: 'commitment',
    summary: '承诺台账 · Commitments and what they rest on',
    schema: commitmentSchema,
  }),
  listEntries(ports, {
    act: 'lead.list-clauses',
    segment: 'clauses',
    collection: 'clause',
    summary: '待认定与已认定条款 · Clauses held for their words, and as what they were classified',
    schema: examinedClauseSchema,
  }),
];
