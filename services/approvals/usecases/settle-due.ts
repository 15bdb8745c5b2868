import type { Settle } from '../../../shared/functions/check-function.ts';
import { assignmentKind } from '../store/assignment-store.ts';
import type { ApprovalsPorts } from './ports.ts';
import { settleDueAssignment } from './settle-due-assignment.ts';

type SettleItem = (...due: Parameters<Settle>) => Promise<void>;

/** What falls on the items of each kind; a kind that is not listed stops its own item and no other. */
export const settleDue = (ports: ApprovalsPorts): Settle => {
  const settleByKind: ReadonlyMap<string, SettleItem> = new Map([
    [assignmentKind, settleDueAssignment(ports)],
  ]);
  return async (item, now) => {
    const settle = settleByKind.get(item.kind);
    if (settle === undefined) throw new Error(`nothing is known to fall on a ${item.kind}`);
    await settle(item, now);
  };
};
