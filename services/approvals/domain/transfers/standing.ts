import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { endedAt, type Task } from '../tasks/task.ts';
import { isUnderWay, pendingOf, transfersOf } from './transfer.ts';

/** The part a department has in a transfer of a task; with it comes the sight of the task, as long as it lasts. */
export type TransferRelation = 'transfer-sender' | 'transfer-target' | 'transfer-adjudicator';

/** The part of a department in the transfer of an undecided task: while it is under way, or may still be contested. */
export const standingInTransfer = (task: Task, department: DepartmentId): readonly TransferRelation[] => {
  const { latest } = transfersOf(task);
  if (latest === null || endedAt(task) !== null) return [];
  if (!isUnderWay(latest) && latest.state !== 'adjudicated') return [];
  return [
    ...(latest.from.department === department ? ['transfer-sender' as const] : []),
    ...(latest.to.department === department ? ['transfer-target' as const] : []),
    ...(pendingOf(latest)?.adjudicator === department ? ['transfer-adjudicator' as const] : []),
  ];
};
