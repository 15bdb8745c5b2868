import type * as z from 'zod';
import type { RightsTable } from '../../../shared/auth/rights.ts';
import { defineEndpoint, noInput, type Endpoint } from '../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../shared/http/list-query.ts';
import { success } from '../../../shared/outcome.ts';
import { leadTag } from './lead-act.ts';
import type { LeadCollection } from './lead-decision.ts';
import type { LeadRelation } from './lead-relation.ts';
import { leadParams } from './params.ts';
import type { LeadPorts } from './ports.ts';
import { listEntriesQuery } from './read-lead-entries.ts';

type Listing<Act extends string, Shown, Entry extends Shown> = {
  readonly act: Act;
  readonly segment: string;
  readonly collection: LeadCollection;
  readonly summary: string;
  readonly schema: z.ZodType<Entry, Shown>;
};

/** A list of what grows beside a lead. */
export const defineLeadEntryList =
  <Act extends string>(ports: LeadPorts, rights: RightsTable<Act, LeadRelation>) =>
  <Shown, Entry extends Shown>({
    act,
    segment,
    collection,
    summary,
    schema,
  }: Listing<Act, Shown, Entry>): Endpoint<Act> =>
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
        const asked = { leadId: params.leadId, act, rights, collection, schema };
        const page = await listEntriesQuery(ports)(principal, asked, pageOf(query));
        return page.ok ? success({ body: { ...page.value, items: [...page.value.items] } }) : page;
      },
    });
