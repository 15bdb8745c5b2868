import type { CodedError } from '../coded-error.ts';
import type { AggregateDefinition, Versioned } from './aggregate.ts';
import type { Refusal } from './refusal.ts';
import type { Table } from './table.ts';
import type { WriteContext } from './write-context.ts';
import type { DomainEvent } from '../events/catalogue.ts';
import type { CountyCode } from '../identifiers.ts';
import { failure, type Outcome } from '../outcome.ts';
import { commonRefusal } from '../common-refusals.ts';
import { versionFault, type IfMatch } from './if-match.ts';

/** What a county sets of its own for one service: how it is stored, what holds while it has set nothing, what a change tells. */
export type OwnSettings<Settings> = {
  readonly definition: AggregateDefinition<Settings>;
  /** There is one of a county. */
  readonly id: string;
  readonly nothingSet: Settings;
  readonly changed: (before: Settings, after: Settings) => readonly DomainEvent[];
};

/** What a county has set; version 0 while it has set nothing. */
export const readOwnSettings =
  <Settings>({ definition, id, nothingSet }: OwnSettings<Settings>) =>
  async (table: Pick<Table, 'load'>, county: CountyCode): Promise<Versioned<Settings>> =>
    (await table.load(definition, county, id)) ?? { state: nothingSet, version: 0 };

/** Puts what a county sets in place of what it had set, which the client has to have read. */
export const putOwnSettings =
  <Settings>({ definition, id, nothingSet, changed }: OwnSettings<Settings>) =>
  async (
    table: Pick<Table, 'load' | 'save'>,
    context: WriteContext<Versioned<Settings>>,
    settings: Settings,
    ifMatch: IfMatch,
  ): Promise<Outcome<Versioned<Settings>, CodedError | Refusal>> => {
    const before = await table.load(definition, context.county, id);
    const fault = versionFault(before, ifMatch);
    if (fault !== null) return failure(commonRefusal(fault));
    const events = changed(before?.state ?? nothingSet, settings);
    return table.save(context, definition, { before, after: settings, events });
  };
