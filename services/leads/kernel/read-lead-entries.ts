import type * as z from 'zod';
import type { Principal } from '../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { commonRefusal } from '../../../shared/common-refusals.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import type { CountyCode, LeadId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { LeadCollection } from './lead-decision.ts';
import { leadActNotYours } from './lead-errors.ts';
import { relationsTo, type LeadRelation } from './lead-relation.ts';
import { leadKind } from './lead-store.ts';
import type { LeadPorts } from './ports.ts';
import { readLeadQuery } from './read-lead.ts';

type Collected<Entry> = {
  readonly leadId: LeadId;
  readonly collection: LeadCollection;
  readonly schema: z.ZodType<Entry>;
};

export type EntriesAsked<Act extends string, Entry> = Collected<Entry> & {
  readonly act: Act;
  /** The table that has the act. */
  readonly rights: RightsTable<Act, LeadRelation>;
};

/** A page of one collection of a lead, whoever asks; what they may see has been judged before. */
export const readEntriesQuery =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  async <Entry>(
    county: CountyCode,
    { leadId, collection, schema }: Collected<Entry>,
    page: PageRequest,
  ): Promise<Outcome<Page<Entry>, CodedError>> => {
    const lead = { county, kind: leadKind, id: leadId };
    const listed = await table.children(lead, { name: collection, schema }, page);
    return listed.ok ? listed : failure(commonRefusal('BAD_CURSOR'));
  };

/** A page of one collection of a lead in the order of its numbers, for those who may do the act. */
export const listEntriesQuery =
  (ports: Pick<LeadPorts, 'table' | 'policyOf'>) =>
  async <Act extends string, Entry>(
    principal: Principal,
    asked: EntriesAsked<Act, Entry>,
    page: PageRequest,
  ): Promise<Outcome<Page<Entry>, CodedError>> => {
    const lead = await readLeadQuery(ports)(principal, asked.leadId);
    if (!lead.ok) return lead;
    const policy = await ports.policyOf(principal.county);
    if (!permits(asked.rights, asked.act, principal, relationsTo(lead.value.state, principal, policy)))
      return failure(leadActNotYours());
    return readEntriesQuery(ports)(principal.county, asked, page);
  };
