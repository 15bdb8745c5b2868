import type { Stretch } from '../../../../shared/deadlines/attribution.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { transfersOf, type Transfers } from './transfer.ts';

const of = (department: DepartmentId) => `department:${department}` as const;

/**
 * Whose the days of a task were by its transfers: the first holder answers for every day that no stretch claims, a later
 * one from the day after it took over, and the days of waiting between departments are idle (rulings 8).
 */
export const transferLedger = (task: {
  readonly department: DepartmentId;
  readonly transfers?: Transfers | undefined;
}): { readonly holder: Stretch['party']; readonly stretches: readonly Stretch[] } => {
  const { former, idle } = transfersOf(task);
  const held = former.map(({ until }, index): Stretch => {
    const next = former[index + 1];
    return {
      party: of(next?.department ?? task.department),
      after: dateOf(until),
      upTo: next === undefined ? null : dateOf(next.until),
    };
  });
  const idleDays = idle.map((span): Stretch => ({ party: 'transfer-idle', ...span }));
  return { holder: of(former[0]?.department ?? task.department), stretches: [...held, ...idleDays] };
};
