import type { LocalDate } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import {
  fallsOf,
  isOut,
  lastDayOfPause,
  lastPublished,
  worked,
  workdaysLater,
  type ReferenceClock,
  type ReferenceHalt,
} from './reference-clock.ts';
import type { ReferenceLimits } from './reference-limits.ts';
import { firstDayPast, isWaiting, type ReferenceHands } from './reference-transfer.ts';

export const phases = [
  'opened',
  'received',
  'notified',
  'accepted',
  'decided',
  'delivered',
  'not-mine',
  'withdrawn',
] as const;
export type Phase = (typeof phases)[number];

/** Something that fell by itself, and the day at whose beginning it fell. */
export type Fallen = { readonly what: string; readonly on: LocalDate };

/** What was true of a task when a day began; the day belongs to whoever had it then. */
type Morning = { readonly holder: string; readonly idle: boolean; readonly applicant: boolean };

/** A task by the plainest reading of the rules: it lives day by day and writes down each morning whose the day is. */
export type ReferenceTask = {
  phase: Phase;
  readonly openedOn: LocalDate;
  receivedOn: LocalDate | null;
  missing: Set<string> | null;
  secondDemands: number;
  clock: ReferenceClock | null;
  /** Accepted by law, since nobody said in time what was missing. */
  deemed: boolean;
  readonly halts: ReferenceHalt[];
  readonly limits: ReferenceLimits;
  readonly hands: ReferenceHands;
  readonly mornings: Map<LocalDate, Morning>;
  readonly fallen: Fallen[];
  /** Rungs raised or passed over, with the version of the due date; a version begins at a due move. */
  readonly raised: { readonly rung: number; readonly version: number }[];
  version: number;
  versionSince: LocalDate | null;
  decidedOn: LocalDate | null;
  endedOn: LocalDate | null;
  readonly endedPauses: Set<number>;
  /** The rungs that fell while nobody had received it. */
  readonly rungsUnreceived: Set<number>;
  today: LocalDate;
};

export const newReferenceTask = (
  openedOn: LocalDate,
  department: string,
  limits: ReferenceTask['limits'],
): ReferenceTask => ({
  phase: 'opened',
  openedOn,
  receivedOn: null,
  missing: null,
  secondDemands: 0,
  clock: null,
  deemed: false,
  halts: [],
  limits,
  hands: { holder: department, holders: new Set([department]), effective: 0, gotOn: null, transfer: null },
  mornings: new Map(),
  fallen: [],
  raised: [],
  version: 1,
  versionSince: null,
  decidedOn: null,
  endedOn: null,
  endedPauses: new Set(),
  rungsUnreceived: new Set(),
  today: openedOn,
});

export const isClosed = ({ phase }: ReferenceTask): boolean =>
  phase === 'decided' || phase === 'delivered' || phase === 'not-mine' || phase === 'withdrawn';

/** Lets fall the rungs whose day has come and that had not had their turn. */
export const raiseRungs = (task: ReferenceTask): void => {
  if (task.clock === null || task.phase !== 'accepted') return;
  const falls = fallsOf(task.clock);
  for (const { rung, on, statutory } of falls) {
    if (on > task.today) continue;
    const had = task.raised.some(
      (earlier) =>
        earlier.rung >= rung &&
        (earlier.version === task.version || (task.versionSince !== null && on <= task.versionSince)),
    );
    if (had) continue;
    task.raised.push({ rung, version: task.version });
    task.fallen.push({ what: `rung-${rung}${statutory ? ' statutory' : ''}`, on });
  }
};

/** The clock of a task begins; whoever let the notice pass starts with the days already used. */
export const startReferenceClock = (task: ReferenceTask, acceptedOn: LocalDate): void => {
  task.phase = 'accepted';
  task.clock = { acceptedOn, ...task.limits, extension: null, pauses: [], halts: task.halts };
  raiseRungs(task);
};

const endPauses = (task: ReferenceTask, day: LocalDate): void => {
  if (task.phase !== 'accepted') return;
  for (const [index, pause] of (task.clock?.pauses ?? []).entries()) {
    if (pause.resumedOn !== null || task.endedPauses.has(index)) continue;
    if (addDays(lastDayOfPause(pause), 1) !== day) continue;
    task.endedPauses.add(index);
    task.fallen.push({ what: pause.fixed ? 'pause ended' : 'pause improper', on: day });
  }
};

const dayOfNotice = (receivedOn: LocalDate): LocalDate => workdaysLater(receivedOn, 5);

const deemAccepted = (task: ReferenceTask, day: LocalDate): void => {
  if (task.phase !== 'received' || task.receivedOn === null) return;
  const noticeBy = dayOfNotice(task.receivedOn);
  if (noticeBy > lastPublished || day !== addDays(noticeBy, 1)) return;
  task.fallen.push({ what: 'deemed accepted', on: day });
  task.deemed = true;
  startReferenceClock(task, task.receivedOn);
};

const transferFalls = (task: ReferenceTask, day: LocalDate): void => {
  const { hands } = task;
  const { transfer } = hands;
  if (transfer === null || isClosed(task) || transfer.lateOn !== day) return;
  if (transfer.stage === 'asked') {
    task.fallen.push({ what: 'silent', on: day });
    hands.transfer = { ...transfer, stage: 'adjudicating', lateOn: firstDayPast(day, 1), lateTold: false };
  } else if (isWaiting(hands) && !transfer.lateTold) {
    task.fallen.push({ what: 'adjudication late', on: day });
    hands.transfer = { ...transfer, lateTold: true };
  }
};

const oneDay = { days: 1, unit: 'workday' } as const;
const unlimitedByLaw = { statutory: null, proven: true } as const;

/** Receiving has one working day; from the second rung on its lateness climbs the ladder. */
const unreceived = (task: ReferenceTask, day: LocalDate): void => {
  if (task.phase !== 'opened') return;
  const ofOneDay = { ...unlimitedByLaw, extension: null, pauses: [], halts: task.halts };
  for (const { rung, on } of fallsOf({ acceptedOn: task.openedOn, promised: oneDay, ...ofOneDay })) {
    if (rung < 2 || on > day || task.rungsUnreceived.has(rung)) continue;
    task.rungsUnreceived.add(rung);
    task.fallen.push({ what: `not received, rung-${rung}`, on });
  }
};

const smallLimits = (task: ReferenceTask, day: LocalDate): void => {
  if (task.phase === 'opened' && firstDayPast(task.openedOn, 1) === day)
    task.fallen.push({ what: 'receiving late', on: day });
  unreceived(task, day);
  if (task.phase === 'decided' && task.decidedOn !== null && firstDayPast(task.decidedOn, 10) === day)
    task.fallen.push({ what: 'delivery late', on: day });
};

const beginDay = (task: ReferenceTask, day: LocalDate): void => {
  // The status at midnight, before anything falls: a hand-over, a wait or a pause begins to count on the next day.
  task.mornings.set(day, {
    holder: task.hands.holder,
    idle: isWaiting(task.hands) && !isClosed(task),
    applicant: task.phase === 'notified',
  });
  task.today = day;
  smallLimits(task, day);
  transferFalls(task, day);
  endPauses(task, day);
  deemAccepted(task, day);
};

/** Lives through the days up to and including one. */
export const liveUntil = (task: ReferenceTask, day: LocalDate): void => {
  while (task.today < day) beginDay(task, addDays(task.today, 1));
  raiseRungs(task);
};

type Days = ReadonlyMap<string, number>;

/** Whose the worked days of a task were, before and since acceptance, by what was written down each morning. */
export const referenceLedger = (task: ReferenceTask): { readonly before: Days; readonly running: Days } => {
  const [before, running] = [new Map<string, number>(), new Map<string, number>()];
  const end = task.endedOn ?? task.today;
  for (const [day, { holder, idle, applicant }] of task.mornings) {
    if (!worked(day) || day > end) continue;
    const isRunning = task.clock !== null && day > task.clock.acceptedOn;
    const party =
      task.clock !== null && isOut(task.clock, day)
        ? 'excluded-by-law'
        : idle
          ? 'transfer-idle'
          : applicant
            ? 'applicant'
            : `department:${holder}`;
    const days = isRunning ? running : before;
    days.set(party, (days.get(party) ?? 0) + 1);
  }
  return { before, running };
};
