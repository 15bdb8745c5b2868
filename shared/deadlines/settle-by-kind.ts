import type { Instant } from '../time/clock.ts';
import type { DueItem } from './sweep.ts';

/** What falls with time on one kind of thing; safe to repeat. */
export type Work = {
  readonly kind: string;
  readonly settle: (item: DueItem, now: Instant) => Promise<void>;
};

/** Settles the items of the deadline check, each by its kind; a kind that is not listed stops its own item alone. */
export const settleByKind =
  (works: readonly Work[]): Work['settle'] =>
  async (item, now) => {
    const work = works.find(({ kind }) => kind === item.kind);
    if (work === undefined) throw new Error(`nothing is known to fall on a ${item.kind}`);
    await work.settle(item, now);
  };
