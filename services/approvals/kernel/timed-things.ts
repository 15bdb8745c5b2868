import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { AggregateDefinition } from '../../../shared/dynamo/aggregate.ts';
import { LostRace } from '../../../shared/dynamo/lost-race.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { CountyCode } from '../../../shared/identifiers.ts';
import { deadlineCheck } from '../../../shared/deadlines/deadline-check.ts';
import { success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { countyPartition } from './list-keys.ts';
import { countyIndex } from './table.ts';
import type { Decided } from './act-on.ts';
import { decideAgain } from '../../../shared/dynamo/decide-again.ts';
import type { PortsWith } from './ports.ts';

/** Each item is a read and at most a write; so many are done well within one call of the consumer. */
const pageSize = 25;

/** The items of a page still reckoned by another calendar, and where the next page begins; null at the end of what is open. */
type OpenPage = { readonly ids: readonly string[]; readonly nextCursor: string | null };

/** A kind of work that has clocks: how what is due on an item falls, and how to find those to reckon anew. */
export type OpenWork = {
  readonly kind: string;
  /** Reckons an item by the calendar and the settings as they stand and lets fall what is due; safe to repeat. */
  readonly settle: (
    item: { readonly county: CountyCode; readonly id: string },
    now: Instant,
  ) => Promise<void>;
  readonly openPage: (county: CountyCode, cursor: string | null) => Promise<OpenPage>;
};

/** Rules by which work is timed: whatever they are, they rest on a calendar. */
export type TimingRules = { readonly calendar: { readonly version: string } };

/** A kind of work with clocks. */
export type Clocked<State, Summary, Rules> = {
  readonly definition: AggregateDefinition<State>;
  /** What has fallen on an item up to an instant; an item on which nothing can fall stays as it is. */
  readonly settle: (
    state: State,
    rules: Rules,
    until: Instant,
    county: CountyCode,
  ) => Decided<State> | Promise<Decided<State>>;
  readonly entry: z.ZodType<{ summary: Summary & { readonly id: string } }>;
  /** The calendar by which an item was reckoned last; null where it rests on none. */
  readonly calendarVersionOf: (summary: Summary) => string | null;
  /** Whether an item is still open; the list runs through these first, so it ends at the first that is not. */
  readonly isOpen: (summary: Summary) => boolean;
};

/**
 * Lets fall what is due on an item: everything missed in one write that moves the next check on. Late, twice or side by
 * side each thing falls once: whoever comes second finds the version changed, looks again and finds nothing.
 */
export const settleItem =
  <State, Rules>(
    { definition, settle }: Pick<Clocked<State, unknown, Rules>, 'definition' | 'settle'>,
    ports: PortsWith<Rules>,
  ): OpenWork['settle'] =>
  async ({ county, id }, now) => {
    const { table, loadCounty, newId } = ports;
    const context: WriteContext<undefined> = { county, actor: deadlineCheck, correlationId: newId(), now };
    const outcome = await decideAgain<undefined, Refusal>(async (): Promise<Outcome<undefined, Refusal>> => {
      const [before, { rules }] = await Promise.all([table.load(definition, county, id), loadCounty(county)]);
      if (before === null) return success(undefined);
      const { state, events } = await settle(before.state, rules, now, county);
      if (events.length === 0 && isDeepStrictEqual(state, before.state)) return success(undefined);
      const change = { before, after: state, events };
      return table.commit(context, undefined, table.steps(context, definition, change));
    });
    if (!outcome.ok)
      throw new LostRace(`${definition.kind} ${id} could not be settled: ${outcome.error.kind}`);
  };

/** A kind of work with clocks, as the deadline check and the reckoning anew of a calendar see it. */
export const clockedWork =
  <State, Summary, Rules extends TimingRules>(clocked: Clocked<State, Summary, Rules>) =>
  (ports: PortsWith<Rules>): OpenWork => ({
    kind: clocked.definition.kind,
    settle: settleItem(clocked, ports),
    openPage: async (county, cursor) => {
      const { rules } = await ports.loadCounty(county);
      const page = { limit: pageSize, ...(cursor === null ? {} : { cursor }) };
      const partition = countyPartition(county, clocked.definition.kind);
      const listed = await ports.table.list(countyIndex, partition, page, clocked.entry);
      if (!listed.ok)
        throw new Error(`the list of ${clocked.definition.kind} has no place ${String(cursor)}`);
      const { items, nextCursor } = listed.value;
      const open = items.filter(({ summary }) => clocked.isOpen(summary));
      const isBehind = (version: string | null) => version !== null && version !== rules.calendar.version;
      return {
        // An item met again further on, because its due date moved there, has been reckoned.
        ids: open
          .filter(({ summary }) => isBehind(clocked.calendarVersionOf(summary)))
          .map(({ summary }) => summary.id),
        nextCursor: open.length < items.length ? null : nextCursor,
      };
    },
  });
