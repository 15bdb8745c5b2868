import type { Principal } from '../../../shared/auth/principal.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Lead } from './lead.ts';
import { leadNotFound, type LeadError } from './lead-errors.ts';
import { relationsTo } from './lead-relation.ts';
import { seesLead } from './lead-sight.ts';
import { leadDefinition } from './lead-store.ts';
import type { LeadPorts } from './ports.ts';

/** A lead the caller may see; one of another county, or one not to be seen, answers as if there were none. */
export const readLeadQuery =
  ({ table, policyOf }: Pick<LeadPorts, 'table' | 'policyOf'>) =>
  async (principal: Principal, leadId: LeadId): Promise<Outcome<Versioned<Lead>, LeadError>> => {
    const [found, policy] = await Promise.all([
      table.load(leadDefinition, principal.county, leadId),
      policyOf(principal.county),
    ]);
    if (found === null) return failure(leadNotFound());
    return seesLead(principal, relationsTo(found.state, principal, policy))
      ? success(found)
      : failure(leadNotFound());
  };
