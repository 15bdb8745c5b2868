import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { endedAt, type Task } from './task.ts';
import { partiesOf } from './transfer-parties.ts';
import { isUnderWay, pendingOf, transfersOf, type PendingAdjudication } from './transfer.ts';

/**
 * The part somebody has in a transfer of a task; with it comes the sight of the task, as long as it lasts. A party is who
 * asks, who is asked, whom a ruling made responsible and who had the task before (rulings 33 and 34).
 */
export type TransferRelation =
  'transfer-target' | 'transfer-party' | 'transfer-adjudicator' | 'transfer-leader';

type Standing = { readonly department: DepartmentId | null };

const decides = (
  { byLeader, adjudicator }: PendingAdjudication,
  { department }: Standing,
  isParty: boolean,
): readonly TransferRelation[] => {
  if (isParty) return [];
  if (byLeader) return ['transfer-leader'];
  return adjudicator === department ? ['transfer-adjudicator'] : [];
};

/** The part of somebody in the transfer of an undecided task: while it is under way, or may still be contested. */
export const standingInTransfer = (task: Task, principal: Standing): readonly TransferRelation[] => {
  const { latest } = transfersOf(task);
  if (latest === null || endedAt(task) !== null) return [];
  if (!isUnderWay(latest) && latest.state !== 'adjudicated') return [];
  const pending = pendingOf(latest);
  const isParty = partiesOf(task, latest).some(({ department }) => department === principal.department);
  return [
    ...(latest.to.department === principal.department ? ['transfer-target' as const] : []),
    ...(isParty ? ['transfer-party' as const] : []),
    ...(pending === null ? [] : decides(pending, principal, isParty)),
  ];
};
