import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { hasPassed, reckonedAnew } from '../../clocks/domain/short-limit.ts';
import { transfersOf, type Ruling, type Transfer, type TransferParty, type Transfers } from './transfer.ts';

type Between = Pick<Transfer, 'from' | 'to'> & { readonly ruling?: Ruling };
type Transferred = { readonly transfers?: Transfers | undefined };

const ruledFor = (transfer: Between): readonly TransferParty[] =>
  transfer.ruling === undefined ? [] : [transfer.ruling.holder];

/** Those between whom a ruling decides: who asked, who was asked, and whom the ruling made responsible (rulings 33). */
export const immediateParties = (transfer: Between): readonly TransferParty[] => {
  const parties = [transfer.from, transfer.to, ...ruledFor(transfer)];
  return parties.filter(
    ({ department }, index) => parties.findIndex((other) => other.department === department) === index,
  );
};

/** The parties of the transfer of a task; who had the task before is one too (rulings 34). */
export const partiesOf = (task: Transferred, transfer: Between): readonly TransferParty[] => {
  const immediate = immediateParties(transfer);
  const former = transfersOf(task).former.filter(
    ({ department }, index, all) =>
      !immediate.some((party) => party.department === department) &&
      all.findIndex((other) => other.department === department) === index,
  );
  return [...immediate, ...former.map(({ department, name }) => ({ department, name }))];
};

type Contested = Omit<Extract<Transfer, { state: 'readjudicating' }>, 'pending'>;

/** Whether a department has spoken in a re-adjudication: it asked for it, or joined. */
export const hasSpoken = ({ contest, joined }: Contested, department: DepartmentId): boolean =>
  contest.department === department || joined.some((each) => each.department === department);

// Who asked gave its grounds, who refused its basis, who was silent let its day pass; who was never asked said nothing.
const answeredBefore = ({ from, to, cause }: Contested, department: DepartmentId): boolean =>
  from.department === department || (to.department === department && cause.cause !== 'second-transfer');

/** Those between whom the final ruling decides and who have said nothing yet. */
export const unheardParties = (transfer: Contested): readonly TransferParty[] =>
  immediateParties(transfer).filter(
    ({ department }) => !hasSpoken(transfer, department) && !answeredBefore(transfer, department),
  );

/** Whether a final ruling may make a department responsible: a party that has spoken, or let its time to join pass (rulings 33). */
export const isHeard = (
  task: Transferred,
  transfer: Contested,
  department: DepartmentId,
  calendar: WorkCalendar,
  now: Instant,
): boolean => {
  if (hasSpoken(transfer, department) || answeredBefore(transfer, department)) return true;
  if (!partiesOf(task, transfer).some((party) => party.department === department)) return false;
  return transfer.joinBy === undefined || hasPassed(reckonedAnew(transfer.joinBy, calendar), calendar, now);
};
