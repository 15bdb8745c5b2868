import type { DomainEvent } from '../../../shared/events/catalogue.ts';

/** A state and what its change tells the world; no events when nothing changed. */
export type Decision<State> = { readonly state: State; readonly events: readonly DomainEvent[] };
