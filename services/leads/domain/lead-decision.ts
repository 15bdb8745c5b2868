import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import type { Lead } from './lead.ts';

/** A new state of a lead and what it tells. */
export type LeadDecision = { readonly lead: Lead; readonly events: readonly DomainEvent[] };
