import type { CodedError } from '../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import type { Lead } from './lead.ts';
import type { ProjectDecision } from './project.ts';

/** The collections of a lead that grow beside it; their entries are numbered from one. */
export const leadCollections = ['round', 'gap', 'intersection', 'commitment', 'clause'] as const;
export type LeadCollection = (typeof leadCollections)[number];

/** An entry of a collection; an entry of the same number replaces the earlier one. */
export type LeadEntryWritten = {
  readonly collection: LeadCollection;
  readonly number: number;
  readonly data: unknown;
};

/** A new state of a lead, what it tells, and what is written with it. */
export type LeadDecision = {
  readonly lead: Lead;
  readonly events: readonly DomainEvent[];
  readonly entries?: readonly LeadEntryWritten[];
  /** The project that comes into being or changes in the same write. */
  readonly project?: ProjectDecision;
  /** The act is refused with this, and the attempt itself is what goes on record. */
  readonly refusal?: CodedError;
};

/** So many entries of one collection a lead has at most. */
export const mostEntries = 100_000;
