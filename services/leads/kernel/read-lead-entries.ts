import type * as z from 'zod';
import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { PageRequest } from '../../../shared/dynamo/table.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import type { CountyCode, LeadId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { LeadCollection } from './lead-decision.ts';
import { leadActNotYours } from './lead-errors.ts';
import { relationsTo } from './lead-relation.ts';
import { leadRights, type LeadAct } from './lead-rights.ts';
import { leadKind } from './lead-store.ts';
import type { LeadPorts } from './ports.ts';
import { readLeadQuery } from './read-leads.ts';

export type EntriesAsked<Entry> = {
  readonly leadId: LeadId;
  readonly act: LeadAct;
  readonly collection: LeadCollection;
  readonly schema: z.ZodType<Entry>;
};

/** A page of one collection of a lead, whoever asks; what they may see has been judged before. */
export const pageOfEntries = async <Entry>(
  { table }: Pick<LeadPorts, 'table'>,
  county: CountyCode,
  { leadId, collection, schema }: Omit<EntriesAsked<Entry>, 'act'>,
  page: PageRequest,
): Promise<Outcome<Page<Entry>, CodedError>> => {
  const listed = await table.children(
    { county, kind: leadKind, id: leadId },
    { name: collection, schema },
    page,
  );
  return listed.ok ? listed : failure(edgeError('BAD_CURSOR'));
};

/** A page of one collection of a lead in the order of its numbers, for those who may do the act. */
export const listEntriesQuery =
  (ports: Pick<LeadPorts, 'table' | 'policy'>) =>
  async <Entry>(
    principal: Principal,
    asked: EntriesAsked<Entry>,
    page: PageRequest,
  ): Promise<Outcome<Page<Entry>, CodedError>> => {
    const lead = await readLeadQuery(ports)(principal, asked.leadId);
    if (!lead.ok) return lead;
    if (!permits(leadRights, asked.act, principal, relationsTo(lead.value.state, principal, ports.policy)))
      return failure(leadActNotYours());
    return pageOfEntries(ports, principal.county, asked, page);
  };
