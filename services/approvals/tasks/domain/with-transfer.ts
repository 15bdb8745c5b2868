import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { PostId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { passedAt } from '../../clocks/domain/short-limit.ts';
import type { Task } from './task.ts';
import { isUnderWay, transfersOf, type Transfer, type TransferParty, type Transfers } from './transfer.ts';

/** When something falls on a transfer by itself: silence, or the lateness of a decision, told once. */
const nextCheckOf = (transfer: Transfer, calendar: WorkCalendar): Instant | null => {
  switch (transfer.state) {
    case 'asked':
      return passedAt(transfer.answerBy, calendar);
    case 'adjudicating':
    case 'readjudicating':
      return transfer.pending.lateTold ? null : passedAt(transfer.pending.decideBy, calendar);
    case 'accepted':
    case 'adjudicated':
    case 'final':
      return null;
  }
};

// Waiting that begins and ends on one day takes no working day from anybody and is left out.
const idleAfter = (idle: Transfers['idle'], waiting: boolean, now: Instant): Transfers['idle'] => {
  const today = dateOf(now);
  const last = idle.at(-1);
  const isOpen = last !== undefined && last.upTo === null;
  if (waiting) return isOpen ? idle : [...idle, { after: today, upTo: null }];
  if (!isOpen) return idle;
  const before = idle.slice(0, -1);
  return last.after === today ? before : [...before, { after: last.after, upTo: today }];
};

/** A task after a step of its transfer; clock and due date are not touched (domain.md §5.4 rule 1). */
export const withTransfer = <Held extends Task>(
  task: Held,
  latest: Transfer,
  calendar: WorkCalendar,
  now: Instant,
): Held => {
  const transfers = transfersOf(task);
  const after: Transfers = {
    ...transfers,
    latest,
    idle: idleAfter(transfers.idle, isUnderWay(latest), now),
    nextCheckAt: nextCheckOf(latest, calendar),
  };
  return { ...task, transfers: after };
};

export type Move = {
  readonly to: TransferParty;
  readonly post: PostId;
  readonly at: Instant;
  /** False for a ruling that takes an earlier one back: the task returns, and no further transfer has taken place. */
  readonly counts: boolean;
};

/** A task in the hands of another department; what it was before stays on record. */
export const movedTo = <Held extends Task>(task: Held, { to, post, at, counts }: Move): Held => {
  const transfers = transfersOf(task);
  const after: Transfers = {
    ...transfers,
    former: [...transfers.former, { department: task.department, name: task.departmentName, until: at }],
    effective: transfers.effective + (counts ? 1 : 0),
  };
  return { ...task, department: to.department, departmentName: to.name, post, transfers: after };
};
