import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { stopperResultName } from '../../../../shared/events/tolerance-events.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { haltsOfClock, standstillOf, type Standstill } from './halt.ts';
import { settleAcceptedTask, type SettledTask } from './settle-accepted.ts';
import { settleTask } from './settle-task.ts';
import { endedAt, type Task } from './task.ts';
import type { TaskError } from './task-errors.ts';

type Stoppers = Standstill['stoppedBy'];

/** What a task hears from its case: what stops it now, none where it may go on; of which version of the case, since when. */
export type HaltNews = {
  readonly stoppedBy: Stoppers;
  readonly sequence: number;
  readonly at: Instant;
};

const withStandstills = (
  before: readonly Standstill[],
  { stoppedBy, at }: HaltNews,
): readonly Standstill[] => {
  const last = before.at(-1);
  if (last?.until !== null)
    return stoppedBy.length === 0 ? before : [...before, { stoppedBy, since: at, until: null }];
  return [...before.slice(0, -1), stoppedBy.length === 0 ? { ...last, until: at } : { ...last, stoppedBy }];
};

/** The task with its standstills in its clock, where that has started; what is ahead falls by the clock as it then stands. */
const withClock = (task: Task, rules: CountyRules, now: Instant): SettledTask<Task> => {
  if (task.state !== 'accepted') return { task, events: [] };
  const clock = { ...task.clock, ...haltsOfClock(task) };
  return settleAcceptedTask({ ...task, clock, due: dueOf(clock, rules.calendar, now) }, rules, now);
};

const told = (before: Task, after: Task, now: Instant): readonly DomainEvent[] => {
  const [was, is] = [standstillOf(before), standstillOf(after)];
  const audience = [
    { kind: 'post', capacity: 'responsible', department: after.department, post: after.post } as const,
    ...applicants(after),
  ];
  if (is !== null)
    return [
      {
        type: 'approvals.task.halted.v1',
        audience,
        fact: { ...taskDescription(after), stoppedBy: [...is.stoppedBy], since: is.since },
      },
    ];
  if (was === null) return [];
  const dueOn = after.state === 'accepted' ? after.due.date : null;
  return [
    {
      type: 'approvals.task.halt-lifted.v1',
      audience,
      fact: { ...taskDescription(after), since: was.since, until: now, dueOn },
    },
  ];
};

/**
 * Stops a task that has begun, or lets it go on, as its case says: an order set aside gives no leave to go on without what
 * has failed (domain.md §2.4). Its clock stands still meanwhile. Null when it is no news: older than what was heard, or
 * about a task that has ended.
 */
export const hearOfHalt = (
  task: Task,
  rules: CountyRules,
  news: HaltNews,
  now: Instant,
): SettledTask<Task> | null => {
  if ((task.halt?.heard ?? 0) >= news.sequence || endedAt(task) !== null) return null;
  const settled = settleTask(task, rules, now);
  const standstills = withStandstills(settled.task.halt?.standstills ?? [], news);
  const heard = withClock({ ...settled.task, halt: { heard: news.sequence, standstills } }, rules, now);
  return {
    task: heard.task,
    events: [...settled.events, ...told(settled.task, heard.task, news.at), ...heard.events],
  };
};

/** Why a task that stands still is not approved: names what it depends on. Null where it may be. */
export const haltedRefusal = (task: Task): TaskError | null => {
  const standstill = standstillOf(task);
  if (standstill === null) return null;
  const { stoppedBy } = standstill;
  const named = stoppedBy.map(({ code, name, ...ended }) => ({
    code,
    name,
    ended: stopperResultName(ended),
  }));
  const zh = named.map(({ code, name, ended }) => `${code} ${name.zh}（${ended.zh}）`).join('、');
  const en = named.map(({ code, name, ended }) => `${code} ${name.en} (${ended.en})`).join(', ');
  return {
    code: 'TASK_HALTED',
    detail: {
      zh: `前置事项未取得有效批准，本事项中止办理，暂不得作出准予决定：${zh}`,
      en: `What this depends on has no valid approval, so work on it is suspended and nothing is granted meanwhile: ${en}.`,
    },
    facts: { stoppedBy: stoppedBy.map(({ code }) => code).join(','), since: standstill.since },
  };
};
