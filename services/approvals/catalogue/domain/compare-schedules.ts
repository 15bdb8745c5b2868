import type { NodeCode } from './matter.ts';
import type { Schedule } from './critical-path.ts';

/** What a change of procedure 流程再造 does to a plan (R088); days are null where one side lacks the node. */
export type ScheduleComparison = {
  readonly totalBefore: number;
  readonly totalAfter: number;
  readonly saved: number;
  readonly nodes: readonly {
    readonly code: NodeCode;
    readonly daysBefore: number | null;
    readonly daysAfter: number | null;
    readonly finishBefore: number | null;
    readonly finishAfter: number | null;
  }[];
};

/** Sets two schedules side by side: the nodes of the first in its order, then those only the second has. */
export const compareSchedules = (before: Schedule, after: Schedule): ScheduleComparison => {
  const earlier = new Map(before.nodes.map((node) => [node.code, node]));
  const later = new Map(after.nodes.map((node) => [node.code, node]));
  return {
    totalBefore: before.total,
    totalAfter: after.total,
    saved: before.total - after.total,
    nodes: [...new Set([...earlier.keys(), ...later.keys()])].map((code) => ({
      code,
      daysBefore: earlier.get(code)?.days ?? null,
      daysAfter: later.get(code)?.days ?? null,
      finishBefore: earlier.get(code)?.earliestFinish ?? null,
      finishAfter: later.get(code)?.earliestFinish ?? null,
    })),
  };
};
