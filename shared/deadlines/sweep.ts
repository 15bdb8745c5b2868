import type { CountyCode } from '../identifiers.ts';
import type { Instant } from '../time/clock.ts';

/** An open item at which something falls. */
export type DueItem = {
  readonly dueAt: Instant;
  readonly county: CountyCode;
  readonly kind: string;
  readonly id: string;
};

export type DuePage = {
  readonly items: readonly DueItem[];
  readonly position: Record<string, unknown> | null;
};

/** The due index: what is due up to an instant, oldest first within each shard. */
export type ReadDue = {
  readonly shards: readonly string[];
  readonly page: (shard: string, upTo: Instant, position: Record<string, unknown> | null) => Promise<DuePage>;
};

export type SweepReport = {
  readonly settled: number;
  readonly failed: readonly { readonly item: DueItem; readonly reason: string }[];
  /** False when time ran out first; the rest falls at the next check. */
  readonly finished: boolean;
};

export type Sweep = {
  readonly due: ReadDue;
  readonly now: Instant;
  /** Lets fall what is due on one item, in one write that also moves its next check on. Must be safe to repeat. */
  readonly settle: (item: DueItem) => Promise<void>;
  /** Whether there is time for another item. */
  readonly timeRemains: () => boolean;
};

const sweepShard = async (sweep: Sweep, shard: string): Promise<SweepReport> => {
  const failed: SweepReport['failed'][number][] = [];
  let settled = 0;
  let position: Record<string, unknown> | null = null;
  do {
    const page: DuePage = await sweep.due.page(shard, sweep.now, position);
    for (const item of page.items) {
      if (!sweep.timeRemains()) return { settled, failed, finished: false };
      try {
        await sweep.settle(item);
        settled += 1;
      } catch (error) {
        // One poisoned item, or one county's failure, must not stop the rest; it stays due and is tried again.
        failed.push({ item, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    position = page.position;
  } while (position !== null);
  return { settled, failed, finished: true };
};

/**
 * One deadline check: settles everything due up to `now`, all shards side by side, oldest first within a shard.
 * Run late, twice or in parallel it does no harm, because each settlement is conditional on the item's version.
 */
export const sweepDue = async (sweep: Sweep): Promise<SweepReport> => {
  const reports = await Promise.all(sweep.due.shards.map((shard) => sweepShard(sweep, shard)));
  return {
    settled: reports.reduce((sum, report) => sum + report.settled, 0),
    failed: reports.flatMap((report) => report.failed),
    finished: reports.every((report) => report.finished),
  };
};
