import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { takeClaim } from '../../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { leadIdSchema } from '../../../../shared/identifiers.ts';
import { failure, type Outcome } from '../../../../shared/outcome.ts';
import type { Lead, LeadEntry } from '../../kernel/lead.ts';
import type { LeadError } from '../../kernel/lead-errors.ts';
import { enterpriseClaim, leadDefinition } from '../../kernel/lead-store.ts';
import { explainHolderQuery } from '../../kernel/explain-holder.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { registerLead } from '../domain/register-lead.ts';

/**
 * Registers a lead. The enterprise is claimed in the same write, so that a second officer learns before anything is
 * saved that somebody holds it, and nothing else.
 */
export const registerLeadCommand =
  ({ table, newId, calendarOf, policyOf }: LeadPorts) =>
  (entry: LeadEntry) =>
  async (context: WriteContext<Versioned<Lead>>): Promise<Outcome<Versioned<Lead>, LeadError | Refusal>> => {
    const registration = { id: leadIdSchema.parse(newId()), entry, officer: context.actor, now: context.now };
    const [policy, calendar] = await Promise.all([policyOf(context.county), calendarOf(context.county)]);
    const { lead, events } = registerLead(registration, policy, calendar);
    const claim = takeClaim(context, enterpriseClaim(lead), lead.id);
    const saved = await table.save(context, leadDefinition, { before: null, after: lead, events }, [claim]);
    return !saved.ok && saved.error.kind === 'claimed'
      ? failure(await explainHolderQuery({ table })(context, lead))
      : saved;
  };
