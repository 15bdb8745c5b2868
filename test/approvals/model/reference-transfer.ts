import { dateSchema, type LocalDate } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { lastPublished, workdaysLater } from './reference-clock.ts';

/** Who has a task, who had it, and the transfer under way, by the plainest reading of domain.md §5.4. */
export type ReferenceHands = {
  holder: string;
  readonly holders: Set<string>;
  effective: number;
  gotOn: LocalDate | null;
  transfer: ReferenceTransfer | null;
};

export type ReferenceTransfer = {
  stage: 'asked' | 'adjudicating' | 'readjudicating' | 'adjudicated' | 'closed';
  readonly from: string;
  readonly to: string;
  /** The first day on which an answer, a decision or a contest comes too late. */
  lateOn: LocalDate;
  lateTold: boolean;
};

const never = dateSchema.parse('9999-12-31');

/** The first working day past a limit of so many working days; never where no published calendar says which day that is. */
export const firstDayPast = (from: LocalDate, days: number): LocalDate => {
  const day = workdaysLater(addDays(workdaysLater(from, days), 1), 0);
  return day <= lastPublished ? day : never;
};

export const isWaiting = ({ transfer }: ReferenceHands): boolean =>
  transfer !== null && transfer.stage !== 'adjudicated' && transfer.stage !== 'closed';

/** Why a request is refused, in the order of rulings 14; null where it is let through. */
export const requestRefused = (
  hands: ReferenceHands,
  to: string,
  today: LocalDate,
  lateRule: boolean,
): string | null => {
  if (isWaiting(hands)) return 'TRANSFER_UNDER_WAY';
  if (to === hands.holder) return 'TRANSFER_TO_ONESELF';
  if (hands.holders.has(to)) return 'TRANSFER_RETURN';
  if (hands.effective >= 2) return 'TRANSFER_LIMIT';
  const tooLate = lateRule && hands.gotOn !== null && today >= firstDayPast(hands.gotOn, 1);
  return tooLate ? 'TRANSFER_LATE' : null;
};

export const ask = (hands: ReferenceHands, to: string, today: LocalDate): void => {
  hands.transfer = {
    stage: hands.effective === 0 ? 'asked' : 'adjudicating',
    from: hands.holder,
    to,
    lateOn: firstDayPast(today, 1),
    lateTold: false,
  };
};

const move = (hands: ReferenceHands, to: string, today: LocalDate, counted: boolean): void => {
  hands.holder = to;
  hands.holders.add(to);
  hands.gotOn = today;
  if (counted) hands.effective += 1;
};

export const answer = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  choice: 'accept' | 'refuse',
  today: LocalDate,
): void => {
  if (choice === 'refuse') {
    hands.transfer = { ...transfer, stage: 'adjudicating', lateOn: firstDayPast(today, 1), lateTold: false };
    return;
  }
  move(hands, transfer.to, today, true);
  hands.transfer = { ...transfer, stage: 'closed' };
};

export type Ruling = 'target-takes' | 'sender-keeps' | 'another-department';

const holderBy = ({ from, to }: ReferenceTransfer, ruling: Ruling, other: string): string => {
  if (ruling === 'another-department') return other;
  return ruling === 'target-takes' ? to : from;
};

/** Why a ruling is refused; null where it stands. */
export const rulingRefused = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  ruling: Ruling,
  other: string,
): string | null => {
  if (ruling === 'another-department' && [transfer.from, transfer.to].includes(other))
    return 'TRANSFER_DECISION';
  const holder = holderBy(transfer, ruling, other);
  const isNew = holder !== hands.holder && holder !== transfer.from;
  return isNew && hands.effective >= 2 ? 'TRANSFER_LIMIT' : null;
};

export const adjudicate = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  ruling: Ruling,
  other: string,
  today: LocalDate,
): void => {
  const holder = holderBy(transfer, ruling, other);
  if (holder !== hands.holder) move(hands, holder, today, holder !== transfer.from);
  hands.transfer =
    transfer.stage === 'readjudicating'
      ? { ...transfer, stage: 'closed' }
      : { ...transfer, stage: 'adjudicated', lateOn: firstDayPast(today, 1), lateTold: false };
};

export const contest = (hands: ReferenceHands, transfer: ReferenceTransfer, today: LocalDate): void => {
  hands.transfer = { ...transfer, stage: 'readjudicating', lateOn: firstDayPast(today, 2), lateTold: false };
};
