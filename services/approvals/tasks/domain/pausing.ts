import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import { workdaysBetween, type WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { FieldFault } from '../../../../shared/coded-error.ts';
import { isPaused } from '../../../../shared/deadlines/deadline-clock.ts';
import { endOfPause, type Pause } from '../../../../shared/deadlines/pauses.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import { daysBetween } from '../../../../shared/time/dates.ts';
import { pauseKindsOfFixedLength } from '../../catalogue/domain/fixed-pauses.ts';
import { pauseKindNames, pauseKinds, type PauseKind, type PauseRule } from '../../catalogue/domain/limit.ts';
import type { Matter } from '../../catalogue/domain/matter.ts';
import { pauseRuleOf } from '../../catalogue/domain/pause.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { noChanges, type PauseRecord } from './clock-changes.ts';
import { settleAcceptedTask, type SettledTask } from './settle-accepted.ts';
import { settleTask } from './settle-task.ts';
import type { AcceptedTask, Task } from './task.ts';
import { wrongState, type Acted, type TaskError } from './task-errors.ts';

/** What is asked for when a clock is to stop; grounds left out are refused, not guessed. */
export type PauseRequest = {
  readonly kind: string;
  readonly legalBasis?: string | undefined;
  readonly noticeDocument?: string | undefined;
  readonly expected: DayCount;
};

const faultAt = (field: string, zh: string, en: string): FieldFault => ({
  pointer: `/${field}`,
  detail: { zh, en },
});

const lacksGrounds = (faults: readonly FieldFault[]): TaskError => ({
  code: 'PAUSE_LACKS_GROUNDS',
  detail: {
    zh: '暂停计时须有法律依据条款和书面告知，缺一不可；办理期限继续计算',
    en: 'A time limit is suspended only with its legal basis and a written notice; it runs on.',
  },
  faults,
});

const notAllowed = (allowed: readonly PauseKind[]): TaskError => ({
  code: 'PAUSE_NOT_ALLOWED',
  detail: {
    zh: `该事由不属于可以暂停计时的情形；本事项可暂停计时的情形：${allowed.map((kind) => pauseKindNames[kind]).join('；')}`,
    en: `This is no event for which the time limit may be suspended; the matter allows: ${allowed.map((kind) => kind.replaceAll('-', ' ')).join(', ')}.`,
  },
  facts: { allowed: allowed.join(',') },
});

const tooLong = ({ days, unit }: DayCount, taken: number): TaskError => {
  const name = unit === 'workday' ? '个工作日' : '日';
  return {
    code: 'PAUSE_TOO_LONG',
    detail: {
      zh: `预计时长超过上限：该事由最多暂停计时${days}${name}${taken > 0 ? `，已暂停${taken}${name}` : ''}`,
      en: `Longer than allowed: at most ${days} ${unit === 'workday' ? 'working days' : 'days'} altogether, of which ${taken} are taken.`,
    },
    facts: { maximumDays: days, takenDays: taken, unit },
    faults: [faultAt('expected', `最多${Math.max(0, days - taken)}${name}`, 'is too long')],
  };
};

const running: TaskError = {
  code: 'PAUSE_RUNNING',
  detail: { zh: '办理期限已暂停计算', en: 'The time limit is suspended already.' },
};
const notPaused: TaskError = {
  code: 'NOT_PAUSED',
  detail: { zh: '当前没有暂停计时', en: 'The time limit is not suspended.' },
};

const groundsMissing = ({ legalBasis, noticeDocument }: PauseRequest): readonly FieldFault[] => [
  ...(legalBasis === undefined ? [faultAt('legalBasis', '缺依据条款', 'the legal basis is missing')] : []),
  ...(noticeDocument === undefined
    ? [faultAt('noticeDocument', '缺书面告知', 'the written notice is missing')]
    : []),
];

const ruleFor = (matter: Pick<Matter, 'pauses'>, kind: string): PauseRule | null => {
  const known = pauseKinds.find((each) => each === kind);
  return known === undefined ? null : pauseRuleOf(matter, known);
};

/** The pause a rule allows: as long as announced where its length is fixed, else up to the maximum of the rule or, where it sets none, of the notice. */
const pauseBy = ({ kind, maximum }: PauseRule, expected: DayCount, from: LocalDate): Pause => {
  const isFixed = pauseKindsOfFixedLength.includes(kind);
  return {
    from,
    resumedOn: null,
    bound: isFixed ? 'fixed' : 'at-most',
    length: isFixed ? expected : (maximum ?? expected),
  };
};

const outlasts = (calendar: WorkCalendar, pause: Pause, expected: DayCount, maximum: DayCount): boolean => {
  const lasting = (length: DayCount) => endOfPause(calendar, { ...pause, length }).lastDay;
  return lasting(expected) > lasting(maximum);
};

/** The days that earlier pauses of the kind have taken out: a maximum holds for all of them together, or it could be begun over and over. */
const takenBy = (
  { changes = noChanges, clock }: AcceptedTask,
  kind: PauseKind,
  calendar: WorkCalendar,
  unit: DayCount['unit'],
): number =>
  clock.pauses.reduce((sum, each, index) => {
    if (changes.pauses[index]?.kind !== kind) return sum;
    const { lastDay } = endOfPause(calendar, each);
    const days =
      unit === 'workday' ? workdaysBetween(calendar, each.from, lastDay) : daysBetween(each.from, lastDay);
    return sum + days;
  }, 0);

/** The rule as it still stands for a task: of a maximum only what is left. Too long what goes beyond it, or beyond the county's own where no rule sets one. */
const allowance = (
  task: AcceptedTask,
  { calendar, settings }: CountyRules,
  rule: PauseRule,
  { expected, from }: { readonly expected: DayCount; readonly from: LocalDate },
): Outcome<PauseRule, TaskError> => {
  const maximum = rule.maximum ?? settings.pauses.atMost;
  const taken = rule.maximum === null ? 0 : takenBy(task, rule.kind, calendar, maximum.unit);
  const left = { ...maximum, days: maximum.days - taken };
  if (left.days <= 0 || outlasts(calendar, pauseBy(rule, expected, from), expected, left))
    return failure(tooLong(maximum, taken));
  return success(rule.maximum === null ? rule : { ...rule, maximum: left });
};

const paused = (
  task: AcceptedTask,
  rules: CountyRules,
  pause: Pause,
  record: PauseRecord,
): SettledTask<AcceptedTask> => {
  const clock = { ...task.clock, pauses: [...task.clock.pauses, pause] };
  const changes = task.changes ?? noChanges;
  const stopped = {
    ...task,
    clock,
    changes: { ...changes, pauses: [...changes.pauses, record] },
    due: dueOf(clock, rules.calendar, record.paused.at),
  };
  // A limit in calendar days may end sooner after a pause, and with it the day on which the light turned yellow.
  return settleAcceptedTask(stopped, rules, record.paused.at);
};

/**
 * Stops the clock 停表 for an event of the white list (行政许可法 45, domain.md §2.6.3): of an accepted matter, on a legal
 * basis and with the written notice of how long it takes. The day on which it stops still counts.
 */
export const pause = (
  task: Task,
  rules: CountyRules,
  act: Act,
  request: PauseRequest,
  matter: Pick<Matter, 'pauses'>,
): Acted => {
  const settled = settleTask(task, rules, act.at);
  const { task: current } = settled;
  if (current.state !== 'accepted') return failure(wrongState(current.state, ['accepted']));
  const rule = ruleFor(matter, request.kind);
  if (rule === null)
    return failure(notAllowed(pauseKinds.filter((kind) => pauseRuleOf(matter, kind) !== null)));
  const { legalBasis, noticeDocument, expected } = request;
  if (legalBasis === undefined || noticeDocument === undefined)
    return failure(lacksGrounds(groundsMissing(request)));
  const today = dateOf(act.at);
  if (isPaused(current.clock, rules.calendar, today)) return failure(running);
  const allowed = allowance(current, rules, rule, { expected, from: today });
  if (!allowed.ok) return allowed;
  const lawful = pauseBy(allowed.value, expected, today);
  const grounds = { kind: rule.kind, legalBasis, noticeDocument, expected };
  const record = { ...grounds, paused: act, resumed: null, ended: null };
  const until = endOfPause(rules.calendar, lawful).lastDay;
  const stopped = paused(current, rules, lawful, record);
  return success({
    task: stopped.task,
    events: [
      ...settled.events,
      {
        type: 'approvals.task.paused.v1',
        audience: applicants(task),
        fact: { ...taskDescription(task), ...grounds, until, causeName: pauseKindNames[grounds.kind] },
      },
      ...stopped.events,
    ],
  });
};

/** The pause that somebody ended, and what that tells; null where none was running. */
const ended = (task: AcceptedTask, rules: CountyRules, act: Act): SettledTask<AcceptedTask> | null => {
  const { changes = noChanges, clock } = task;
  const index = changes.pauses.findIndex((each) => each.resumed === null && each.ended === null);
  const record = changes.pauses[index];
  if (record === undefined) return null;
  const resumedOn = dateOf(act.at);
  const resumedClock = {
    ...clock,
    pauses: clock.pauses.map((each, at) => (at === index ? { ...each, resumedOn } : each)),
  };
  const pauses = changes.pauses.map((each, at) => (at === index ? { ...each, resumed: act } : each));
  const due = dueOf(resumedClock, rules.calendar, act.at);
  const after = settleAcceptedTask(
    { ...task, clock: resumedClock, changes: { ...changes, pauses }, due },
    rules,
    act.at,
  );
  return {
    task: after.task,
    events: [
      {
        type: 'approvals.task.resumed.v1',
        audience: applicants(task),
        fact: { ...taskDescription(task), kind: record.kind, dueOn: due.date },
      },
      ...after.events,
    ],
  };
};

/** Lets the clock run again 恢复: the day of resumption does not count. A pause that has ended by itself is over. */
export const resume = (task: Task, rules: CountyRules, act: Act): Acted => {
  const settled = settleTask(task, rules, act.at);
  if (settled.task.state !== 'accepted') return failure(wrongState(settled.task.state, ['accepted']));
  const resumed = ended(settled.task, rules, act);
  return resumed === null
    ? failure(notPaused)
    : success({ ...resumed, events: [...settled.events, ...resumed.events] });
};

/** A decision ends the pause that was still running: what is decided stands still no longer, and its light is that of its last day. */
export const endPauseAtDecision = (
  task: AcceptedTask,
  rules: CountyRules,
  act: Act,
): SettledTask<AcceptedTask> => ended(task, rules, act) ?? { task, events: [] };
