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
  /** The target refused or let its day pass: it had its say. A second transfer asks nobody. */
  readonly targetAsked: boolean;
  /** Whom the first ruling made responsible. */
  readonly ruledFor: string | null;
  /** Who spoke in the re-adjudication, and the first day on which joining comes too late. */
  readonly spoke: readonly string[];
  readonly joinLateOn: LocalDate | null;
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
    targetAsked: hands.effective === 0,
    ruledFor: null,
    spoke: [],
    joinLateOn: null,
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

/** Who asked, who was asked, whom the ruling named, and everybody who had it before. */
export const transferParties = (
  { holders, holder }: ReferenceHands,
  { from, to, ruledFor }: ReferenceTransfer,
): ReadonlySet<string> => {
  const former = [...holders].filter((each) => each !== holder);
  return new Set([from, to, ...(ruledFor === null ? [] : [ruledFor]), ...former]);
};

const hadItsSay = ({ from, to, targetAsked, spoke }: ReferenceTransfer, who: string): boolean =>
  who === from || (who === to && targetAsked) || spoke.includes(who);

/** The final ruling names nobody who has not been heard: who spoke, and whoever of the parties let the days for it pass. */
const mayBeNamed = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  who: string,
  today: LocalDate,
): boolean =>
  hadItsSay(transfer, who) ||
  (transferParties(hands, transfer).has(who) && transfer.joinLateOn !== null && today >= transfer.joinLateOn);

/** Why a ruling is refused; null where it stands. */
export const rulingRefused = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  ruling: Ruling,
  other: string,
  today: LocalDate,
): string | null => {
  if (ruling === 'another-department' && [transfer.from, transfer.to].includes(other))
    return 'TRANSFER_DECISION';
  const holder = holderBy(transfer, ruling, other);
  const isNew = holder !== hands.holder && holder !== transfer.from;
  if (isNew && hands.effective >= 2) return 'TRANSFER_LIMIT';
  return transfer.stage === 'readjudicating' && !mayBeNamed(hands, transfer, holder, today)
    ? 'TRANSFER_UNHEARD'
    : null;
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
      : {
          ...transfer,
          stage: 'adjudicated',
          lateOn: firstDayPast(today, 1),
          lateTold: false,
          ruledFor: holder,
        };
};

const waitsFor = (transfer: ReferenceTransfer): boolean =>
  [transfer.to, transfer.ruledFor ?? transfer.to].some((who) => !hadItsSay(transfer, who));

export const contest = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  by: string,
  today: LocalDate,
): void => {
  const opened = { ...transfer, stage: 'readjudicating', spoke: [by], lateTold: false } as const;
  const joinLateOn = firstDayPast(today, 2);
  // Where somebody between whom it is decided has not said anything yet, deciding has its two days after that.
  const begins = waitsFor(opened) ? workdaysLater(today, 2) : today;
  hands.transfer = { ...opened, joinLateOn, lateOn: firstDayPast(begins, 2) };
};

/** Why a department does not join a re-adjudication; null where it does. */
export const joinRefused = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  by: string,
  today: LocalDate,
): string | null => {
  if (!transferParties(hands, transfer).has(by)) return 'TRANSFER_NOT_PARTY';
  if (transfer.spoke.includes(by)) return 'TRANSFER_SPOKEN';
  return transfer.joinLateOn !== null && today >= transfer.joinLateOn ? 'TRANSFER_JOIN_LATE' : null;
};

export const join = (
  hands: ReferenceHands,
  transfer: ReferenceTransfer,
  by: string,
  today: LocalDate,
): void => {
  const joined = { ...transfer, spoke: [...transfer.spoke, by] };
  const wasLast = waitsFor(transfer) && !waitsFor(joined);
  hands.transfer = { ...joined, lateOn: wasLast ? firstDayPast(today, 2) : transfer.lateOn };
};
