import { settle, type FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { rungAudience } from '../../clocks/domain/rung-audience.ts';
import { answerByOf, dutiesAfter } from '../../clocks/domain/rung-duties.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { taskDescription } from './task-facts.ts';
import { clockOfReceiving, receivingFrom } from './receiving.ts';
import type { SettledTask } from './settle-accepted.ts';
import { lateAt } from '../../clocks/domain/small-limit.ts';
import type { OpenedTask } from './task.ts';

const rungRaised = (task: OpenedTask, rules: CountyRules, fallen: FallenRung): DomainEvent => ({
  type: 'approvals.task.receiving-rung-raised.v1',
  audience: rungAudience(rules.settings, fallen, task),
  fact: {
    ...taskDescription(task),
    rung: fallen.rung,
    fellAt: fallen.fellAt,
    receiveBy: task.receiving.date,
    ...answerByOf(fallen, rules),
  },
});

// That nobody has received stands in the place of the first rung, and asks what it asks.
const firstRung = (fellAt: Instant): FallenRung => ({
  rung: 'rung-1',
  dueVersion: 1,
  fellAt,
  cause: 'promise',
  supersedes: [],
});

/**
 * Lets fall what falls on a task that nobody has received: that it is late is told once to those whom the county names,
 * then it climbs the county's ladder like any late work, from the second rung on. Without that, a department that never
 * receives would never be late, since the clock of the matter starts later.
 */
export const settleOpenedTask = (
  task: OpenedTask,
  rules: CountyRules,
  until: Instant,
): SettledTask<OpenedTask> => {
  const { settings, calendar } = rules;
  const { limit, lateTold, raised: before, duties } = task.receiving;
  const receiving = {
    ...receivingFrom(dateOf(task.openedAt), limit, calendar),
    lateTold,
    raised: before,
    ...(duties === undefined ? {} : { duties }),
  };
  const late = lateAt(receiving, calendar);
  if (!lateTold && (late === null || late > until))
    return { task: { ...task, receiving, nextCheckAt: late }, events: [] };
  const { fallen, raised, nextCheckAt } = settle(
    { clock: clockOfReceiving(task, limit), raised: before },
    calendar,
    settings.ladder,
    until,
  );
  const first = late === null ? [] : [firstRung(late)];
  const after: OpenedTask = {
    ...task,
    receiving: {
      ...receiving,
      lateTold: true,
      raised,
      ...dutiesAfter(duties, [...first, ...fallen], rules),
    },
    nextCheckAt,
  };
  const told = first.map((each): DomainEvent => ({
    type: 'approvals.task.receiving-late.v1',
    audience: recipientsOf(settings.tasks.told['receiving-late'], task),
    fact: { ...taskDescription(task), receiveBy: receiving.date, ...answerByOf(each, rules) },
  }));
  return { task: after, events: [...told, ...fallen.map((each) => rungRaised(after, rules, each))] };
};
