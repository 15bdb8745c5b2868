import type { DayCount } from '../../../shared/calendar/due-date.ts';
import { addDays } from '../../../shared/time/dates.ts';
import type { AnyAct } from './acts.ts';
import { isPaused, lastDayOfPause, lawsLastDay, worked } from './reference-clock.ts';
import type { ReferenceClock, ReferencePause } from './reference-clock.ts';
import { isClosed, phases, raiseRungs, startReferenceClock } from './reference-task.ts';
import type { Phase, ReferenceTask } from './reference-task.ts';
import {
  adjudicate,
  answer,
  ask,
  contest,
  join,
  joinRefused,
  requestRefused,
  rulingRefused,
  transferParties,
} from './reference-transfer.ts';
import { dueShown } from './reference-clock.ts';

/** What the rules say of an act: done, with what it changes, or refused with a code. */
export type Expectation = 'done' | { readonly refused: string };

const refused = (code: string): Expectation => ({ refused: code });
const wrongState = refused('TASK_WRONG_STATE');

type Of<Kind extends AnyAct['kind']> = Extract<AnyAct, { kind: Kind }>;

/** What the matter under test lets stop its clock, and for how long at most. */
export const pausesOfMatter = {
  'expert-review': { days: 10, unit: 'workday' },
  'public-notice': null,
} as const;
/** What the law lets the matter be extended by. */
export const extensionOfMatter = { days: 10, unit: 'workday', approver: 'deputy-head' } as const;

const receive = (task: ReferenceTask): void => {
  task.phase = 'received';
  task.receivedOn = task.today;
  task.hands.gotOn ??= task.today;
};

const accept = (task: ReferenceTask): Expectation => {
  if (task.phase !== 'opened' && task.phase !== 'received') return wrongState;
  if (task.phase === 'opened') receive(task);
  startReferenceClock(task, task.today);
  return 'done';
};

const notice = (task: ReferenceTask, { missing }: Of<'notice'>): Expectation => {
  const mayBeTold = task.phase === 'received' || task.phase === 'notified' || task.phase === 'accepted';
  if (mayBeTold && task.missing !== null) {
    task.secondDemands += 1;
    return refused('SECOND_NOTICE');
  }
  if (task.phase !== 'received') return wrongState;
  task.phase = 'notified';
  task.missing = new Set(missing);
  return 'done';
};

const supplement = (task: ReferenceTask, { document }: Of<'supplement'>): Expectation => {
  if (task.phase !== 'notified' || task.missing === null) return wrongState;
  if (!task.missing.has(document)) return refused('MATERIALS_NOT_ASKED_FOR');
  task.missing.delete(document);
  if (task.missing.size > 0) return 'done';
  task.phase = 'received';
  task.receivedOn = task.today;
  return 'done';
};

const leave = (task: ReferenceTask, phase: 'not-mine' | 'withdrawn'): Expectation => {
  const from =
    phase === 'withdrawn'
      ? ['opened', 'received', 'notified', 'accepted']
      : ['opened', 'received', 'notified'];
  if (!from.includes(task.phase)) return wrongState;
  task.phase = phase;
  task.endedOn = task.today;
  return 'done';
};

const longestPause = (kind: Of<'pause'>['pause']): DayCount | null | undefined => {
  if (kind === 'hearing') return null;
  return kind === 'expert-review' || kind === 'public-notice' ? pausesOfMatter[kind] : undefined;
};

/** What the county lets a pause last for which the matter sets no maximum. */
const mostOfCounty: DayCount = { days: 60, unit: 'workday' };

/** The days that pauses of a kind have taken so far: their maximum holds for all of them together. */
const takenBy = ({ pauses }: ReferenceClock, kind: string, unit: DayCount['unit']): number => {
  let days = 0;
  for (const each of pauses.filter((one) => one.kind === kind))
    for (let day = addDays(each.from, 1); day <= lastDayOfPause(each); day = addDays(day, 1))
      if (unit === 'calendar-day' || worked(day)) days += 1;
  return days;
};

const leftOf = (clock: ReferenceClock, kind: string, longest: DayCount | null): DayCount =>
  longest === null ? mostOfCounty : { ...longest, days: longest.days - takenBy(clock, kind, longest.unit) };

const pause = (task: ReferenceTask, act: Of<'pause'>): Expectation => {
  const { clock, today } = task;
  if (task.phase !== 'accepted' || clock === null) return wrongState;
  const longest = longestPause(act.pause);
  if (longest === undefined) return refused('PAUSE_NOT_ALLOWED');
  if (act.grounds !== 'both') return refused('PAUSE_LACKS_GROUNDS');
  if (isPaused(clock, today)) return refused('PAUSE_RUNNING');
  const fixed = act.pause === 'public-notice';
  const expected: DayCount = { days: act.days, unit: act.unit };
  const left = leftOf(clock, act.pause, longest);
  const made: ReferencePause = {
    kind: act.pause,
    from: today,
    fixed,
    length: fixed || longest === null ? expected : left,
    resumedOn: null,
  };
  const endOf = (length: DayCount) => lastDayOfPause({ ...made, length });
  if (left.days <= 0 || endOf(expected) > endOf(left)) return refused('PAUSE_TOO_LONG');
  clock.pauses.push(made);
  raiseRungs(task);
  return 'done';
};

/** Ends the pause that runs, if one does. */
const endPause = (task: ReferenceTask): boolean => {
  const running = task.clock?.pauses.find(
    ({ resumedOn }, index) => resumedOn === null && !task.endedPauses.has(index),
  );
  if (running === undefined) return false;
  running.resumedOn = task.today;
  raiseRungs(task);
  return true;
};

const resume = (task: ReferenceTask): Expectation => {
  if (task.phase !== 'accepted') return wrongState;
  return endPause(task) ? 'done' : refused('NOT_PAUSED');
};

/** A change that may move the date shown; where it does, the rungs ahead are armed again. */
const revise = (task: ReferenceTask, change: () => void): void => {
  const { clock, today } = task;
  if (clock === null) throw new Error('a task without a clock has no due date');
  const before = dueShown(clock, today);
  change();
  if (dueShown(clock, today) !== before) {
    task.version += 1;
    task.versionSince = today;
  }
  raiseRungs(task);
};

const extend = (task: ReferenceTask, { days, post }: Of<'extend'>): Expectation => {
  const { clock, today } = task;
  if (task.phase !== 'accepted' || clock === null) return wrongState;
  const last = lawsLastDay(clock, today);
  if (last === null || days > extensionOfMatter.days) return refused('EXTENSION_NOT_ALLOWED');
  if (post === 'section-head') return refused('EXTENSION_NOT_ENTITLED');
  if (clock.extension !== null) return refused('EXTENSION_SECOND');
  if (today > last) return refused('EXTENSION_TOO_LATE');
  revise(task, () => {
    clock.extension = { days, grantedOn: today };
  });
  return 'done';
};

const correct = (task: ReferenceTask, { back, second }: Of<'correct'>): Expectation => {
  const { clock, today, receivedOn } = task;
  if (task.phase !== 'accepted' || clock === null || receivedOn === null) return wrongState;
  if (second === 'oneself') return refused('SECOND_PERSON_NEEDED');
  // What the law has set is no entry that somebody made wrongly.
  if (task.deemed) return refused('ACCEPTANCE_DAY_IMPOSSIBLE');
  const to = addDays(today, -back);
  if (to < receivedOn || to > today || to === clock.acceptedOn) return refused('ACCEPTANCE_DAY_IMPOSSIBLE');
  revise(task, () => {
    clock.acceptedOn = to;
  });
  return 'done';
};

const isStopped = ({ halts }: ReferenceTask): boolean => halts.some(({ until }) => until === null);

/** What a task depends on has failed, or is made good. */
const stop = (task: ReferenceTask, stopped: boolean): Expectation => {
  if (isClosed(task)) return 'done';
  const running = task.halts.find(({ until }) => until === null);
  if (stopped && running === undefined) task.halts.push({ from: task.today, until: null });
  if (!stopped && running !== undefined) running.until = task.today;
  raiseRungs(task);
  return 'done';
};

const decide = (task: ReferenceTask, { outcome }: Of<'decide'>): Expectation => {
  if (task.phase !== 'accepted') return wrongState;
  if (outcome === 'approved' && isStopped(task)) return refused('TASK_HALTED');
  endPause(task);
  task.phase = 'decided';
  task.decidedOn = task.today;
  task.endedOn = task.today;
  return 'done';
};

const deliver = (task: ReferenceTask): Expectation => {
  if (task.phase !== 'decided') return wrongState;
  task.phase = 'delivered';
  return 'done';
};

const transferClosed = refused('TRANSFER_TASK_CLOSED');
const transferWrongState = refused('TRANSFER_WRONG_STATE');

const request = (task: ReferenceTask, { to, reason }: Of<'request'>, lateRule: boolean): Expectation => {
  if (reason === 'R6') return refused('TRANSFER_REASON');
  if (isClosed(task)) return transferClosed;
  if (task.phase === 'opened') return refused('TRANSFER_NOT_RECEIVED');
  const fault = requestRefused(task.hands, to, task.today, lateRule);
  if (fault !== null) return refused(fault);
  ask(task.hands, to, task.today);
  return 'done';
};

const transferAct = (
  task: ReferenceTask,
  act: Of<'answer'> | Of<'adjudicate'> | Of<'contest'> | Of<'join'>,
): Expectation => {
  const { hands, today } = task;
  const { transfer } = hands;
  if (isClosed(task)) return transferClosed;
  if (transfer === null) return transferWrongState;
  switch (act.kind) {
    case 'answer':
      if (transfer.stage !== 'asked') return transferWrongState;
      answer(hands, transfer, act.choice, today);
      return 'done';
    case 'adjudicate': {
      if (transfer.stage !== 'adjudicating' && transfer.stage !== 'readjudicating') return transferWrongState;
      const fault = rulingRefused(hands, transfer, act.ruling, act.other, today);
      if (fault !== null) return refused(fault);
      adjudicate(hands, transfer, act.ruling, act.other, today);
      return 'done';
    }
    case 'contest':
      if (transfer.stage !== 'adjudicated') return transferWrongState;
      if (!transferParties(hands, transfer).has(act.by)) return refused('TRANSFER_NOT_PARTY');
      if (today >= transfer.lateOn) return refused('TRANSFER_CONTEST_LATE');
      contest(hands, transfer, act.by, today);
      return 'done';
    case 'join': {
      if (transfer.stage !== 'readjudicating') return transferWrongState;
      const fault = joinRefused(hands, transfer, act.by, today);
      if (fault !== null) return refused(fault);
      join(hands, transfer, act.by, today);
      return 'done';
    }
  }
};

/** Does an act to the reference, and says what the rules make of it; `lateRule`: a transfer must be asked for soon after receipt. */
export const expect = (task: ReferenceTask, act: AnyAct, lateRule: boolean): Expectation => {
  switch (act.kind) {
    case 'wait':
      return 'done';
    case 'receive':
      if (task.phase !== 'opened') return wrongState;
      receive(task);
      return 'done';
    case 'accept':
      return accept(task);
    case 'notice':
      return notice(task, act);
    case 'supplement':
      return supplement(task, act);
    case 'not-mine':
      if (task.phase === 'opened') receive(task);
      return leave(task, 'not-mine');
    case 'withdraw':
      return leave(task, 'withdrawn');
    case 'pause':
      return pause(task, act);
    case 'resume':
      return resume(task);
    case 'extend':
      return extend(task, act);
    case 'correct':
      return correct(task, act);
    case 'decide':
      return decide(task, act);
    case 'halt':
      return stop(task, true);
    case 'lift':
      return stop(task, false);
    case 'deliver':
      return deliver(task);
    case 'request':
      return request(task, act, lateRule);
    case 'answer':
    case 'adjudicate':
    case 'contest':
    case 'join':
      return transferAct(task, act);
  }
};

const sensiblePhases: Record<AnyAct['kind'], readonly Phase[]> = {
  wait: phases,
  receive: ['opened'],
  accept: ['opened', 'received'],
  notice: ['received'],
  supplement: ['notified'],
  'not-mine': ['received'],
  withdraw: ['received', 'notified', 'accepted'],
  pause: ['accepted'],
  resume: ['accepted'],
  extend: ['accepted'],
  correct: ['accepted'],
  decide: ['accepted'],
  deliver: ['decided'],
  halt: phases,
  lift: phases,
  request: ['received', 'notified', 'accepted'],
  answer: ['received', 'notified', 'accepted'],
  adjudicate: ['received', 'notified', 'accepted'],
  contest: ['received', 'notified', 'accepted'],
  join: ['received', 'notified', 'accepted'],
};

const sensibleStages: Partial<Record<AnyAct['kind'], readonly string[]>> = {
  answer: ['asked'],
  adjudicate: ['adjudicating', 'readjudicating'],
  contest: ['adjudicated'],
  join: ['readjudicating'],
};

/** Whether somebody who looks at a task first would try an act on it. */
export const isSensible = (task: ReferenceTask, { kind }: AnyAct): boolean => {
  const stages = sensibleStages[kind];
  if (!sensiblePhases[kind].includes(task.phase)) return false;
  if (kind === 'halt' || kind === 'lift') return isStopped(task) === (kind === 'lift');
  return stages === undefined || stages.includes(task.hands.transfer?.stage ?? 'none');
};
