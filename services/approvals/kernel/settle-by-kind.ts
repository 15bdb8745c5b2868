import type { CountyCode } from '../../../shared/identifiers.ts';
import type { Settle } from '../../../shared/functions/check-function.ts';
import type { Instant } from '../../../shared/time/clock.ts';

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

/** A kind of thing on which something falls with time. */
export type Falling = Pick<OpenWork, 'kind' | 'settle'>;

/** Settles the items of the deadline check, each by its kind; a kind that is not listed stops its own item alone. */
export const settleByKind =
  (works: readonly Falling[]): Settle =>
  async (item, now) => {
    const work = works.find(({ kind }) => kind === item.kind);
    if (work === undefined) throw new Error(`nothing is known to fall on a ${item.kind}`);
    await work.settle(item, now);
  };
