import { projectedDueDate, type DayCount } from '../../../../shared/calendar/due-date.ts';
import {
  nextWorkdayAfter,
  settledThrough,
  type WorkCalendar,
} from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { rungAudience } from '../clock/rung-audience.ts';
import { settleClock } from '../clock/running-clock.ts';
import { recipientsOf } from '../county/audience-rule.ts';
import type { CountyRules } from '../county/county.ts';
import { settleTransfer } from '../transfers/settle-transfer.ts';
import { taskDescription, taskReference } from './announce.ts';
import type { AcceptedTask, OpenedTask, Task } from './task.ts';

/** A task as of an instant, and what fell on the way there. */
export type SettledTask<State extends Task> = {
  readonly task: State;
  readonly events: readonly DomainEvent[];
};

/** By when a task opened at an instant is to be received; counting begins on the next day (domain.md §2.6.2). */
export const receiveBy = (openedAt: Instant, limit: DayCount, calendar: WorkCalendar) => ({
  ...projectedDueDate(calendar, dateOf(openedAt), limit),
  calendarVersion: calendar.version,
});

/**
 * When receiving is late: 00:00 of the first working day past its limit. Null once told, and while that day lies beyond
 * the published calendar (rulings 1).
 */
export const receivingLateAt = (
  receiving: OpenedTask['receiving'],
  calendar: WorkCalendar,
): Instant | null => {
  const lateOn = nextWorkdayAfter(calendar, receiving.date);
  return receiving.lateTold || settledThrough(calendar, lateOn) !== lateOn ? null : startOf(lateOn);
};

/** Tells once, to those whom the county names, that an opened task was not received in time. */
export const settleOpenedTask = (
  task: OpenedTask,
  { settings, calendar }: CountyRules,
  until: Instant,
): SettledTask<OpenedTask> => {
  const receiving = {
    ...task.receiving,
    ...receiveBy(task.openedAt, task.receiving.limit, calendar),
  };
  const lateAt = receivingLateAt(receiving, calendar);
  if (lateAt === null || lateAt > until)
    return { task: { ...task, receiving, nextCheckAt: lateAt }, events: [] };
  return {
    task: { ...task, receiving: { ...receiving, lateTold: true }, nextCheckAt: null },
    events: [
      {
        type: 'approvals.task.receiving-late.v1',
        audience: recipientsOf(settings.tasks.told['receiving-late'], task),
        fact: { ...taskDescription(task), receiveBy: receiving.date },
      },
    ],
  };
};

const dueMoved = (before: AcceptedTask, after: AcceptedTask): readonly DomainEvent[] =>
  before.due.date === after.due.date && before.due.provisional === after.due.provisional
    ? []
    : [
        {
          type: 'approvals.task.due-moved.v1',
          audience: [],
          fact: {
            ...taskReference(after),
            from: before.due,
            to: after.due,
            dueVersion: after.clock.dueVersion,
          },
        },
      ];

/** Lets fall every rung missed up to `until`, in order, told to those whom the county's settings name. */
export const settleAcceptedTask = (
  task: AcceptedTask,
  rules: CountyRules,
  until: Instant,
): SettledTask<AcceptedTask> => {
  const transfer = settleTransfer(task, rules, until);
  const { work, fallen } = settleClock(transfer.task, rules, until);
  return {
    task: work,
    events: [
      ...transfer.events,
      ...dueMoved(task, work),
      ...fallen.map((each): DomainEvent => ({
        type: 'approvals.task.rung-raised.v1',
        audience: rungAudience(rules.settings, each, task),
        fact: {
          ...taskDescription(task),
          rung: each.rung,
          cause: each.cause,
          fellAt: each.fellAt,
          dueOn: work.due.date,
          superseded: [...each.supersedes],
        },
      })),
    ],
  };
};

/** Lets fall whatever falls on a task up to an instant; safe to repeat. Decided, nothing falls on it. */
export const settleTask = (task: Task, rules: CountyRules, until: Instant): SettledTask<Task> => {
  switch (task.state) {
    case 'opened':
      return settleOpenedTask(task, rules, until);
    case 'accepted':
      return settleAcceptedTask(task, rules, until);
    case 'received':
      return settleTransfer(task, rules, until);
    case 'decided':
    case 'delivered':
      return { task, events: [] };
  }
};
