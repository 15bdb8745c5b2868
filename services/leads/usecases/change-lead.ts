import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { Versioned } from '../../../shared/dynamo/aggregate.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { LeadId } from '../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { Lead } from '../domain/lead.ts';
import type { LeadDecision } from '../domain/lead-decision.ts';
import { leadActNotYours, leadNotFound, leadStale, type LeadError } from '../domain/lead-errors.ts';
import { relationsTo } from '../domain/lead-relation.ts';
import { leadRights, type LeadAct } from '../domain/lead-rights.ts';
import { leadDefinition } from '../store/lead-store.ts';
import type { LeadPorts } from './ports.ts';

export type LeadChange = {
  readonly leadId: LeadId;
  readonly principal: Principal;
  readonly act: LeadAct;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: number | null;
  readonly decide: (lead: Lead) => Outcome<LeadDecision, LeadError>;
};

/** Loads a lead, asks whether the act is the caller's, lets the domain decide and saves: one read, one write. */
export const changeLeadCommand =
  ({ table }: Pick<LeadPorts, 'table'>) =>
  (change: LeadChange) =>
  async (context: WriteContext<Versioned<Lead>>): Promise<Outcome<Versioned<Lead>, LeadError | Refusal>> => {
    const before = await table.load(leadDefinition, context.county, change.leadId);
    if (before === null) return failure(leadNotFound());
    const relations = relationsTo(before.state, change.principal.subject);
    if (!permits(leadRights, 'lead.read', change.principal, relations)) return failure(leadNotFound());
    if (!permits(leadRights, change.act, change.principal, relations)) return failure(leadActNotYours());
    if (change.ifMatch !== null && change.ifMatch !== before.version)
      return failure(leadStale(before.version));
    const decided = change.decide(before.state);
    if (!decided.ok) return decided;
    const { lead, events } = decided.value;
    return table.save(context, leadDefinition, { before, after: lead, events });
  };
