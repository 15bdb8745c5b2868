import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { settleTransfer } from './settle-transfer.ts';
import { settleReceivedTask } from './acceptance.ts';
import { taskDescription } from './task-facts.ts';
import { settleAcceptedTask, type SettledTask } from './settle-accepted.ts';
import { settleOpenedTask } from './settle-opened.ts';
import { settleFollowUps } from './settle-follow-ups.ts';
import { statutorySteps } from './statutory-steps.ts';
import type { DecidedTask, Task } from './task.ts';
import { lateAt, smallLimitFrom } from '../../clocks/domain/small-limit.ts';

/** Tells once, to those whom the county names, that a decision was not handed over in time (行政许可法 44). */
const settleDelivery = (
  task: DecidedTask,
  { settings, calendar }: CountyRules,
  until: Instant,
): SettledTask<DecidedTask> => {
  const counted = smallLimitFrom(dateOf(task.decided.at), statutorySteps.delivery, calendar);
  const delivery = { ...counted, lateTold: task.delivery.lateTold };
  const late = lateAt(delivery, calendar);
  if (late === null || late > until) return { task: { ...task, delivery, nextCheckAt: late }, events: [] };
  return {
    task: { ...task, delivery: { ...delivery, lateTold: true }, nextCheckAt: null },
    events: [
      {
        type: 'approvals.task.delivery-late.v1',
        audience: recipientsOf(settings.tasks.told['delivery-late'], task),
        fact: { ...taskDescription(task), deliverBy: delivery.date },
      },
    ],
  };
};

/** Lets fall what falls on a decided task: its delivery, and what must still follow its acceptance. */
export const settleDecidedTask = (
  task: DecidedTask,
  rules: CountyRules,
  until: Instant,
): SettledTask<DecidedTask> => {
  const delivery = settleDelivery(task, rules, until);
  const followed = settleFollowUps(delivery.task, rules, until);
  return { task: followed.task, events: [...delivery.events, ...followed.events] };
};

/** Lets fall whatever falls on a task up to an instant; safe to repeat. While it waits for the applicant, nothing but a transfer falls. */
export const settleTask = (task: Task, rules: CountyRules, until: Instant): SettledTask<Task> => {
  switch (task.state) {
    case 'opened':
      return settleOpenedTask(task, rules, until);
    case 'received':
      return settleReceivedTask(task, rules, until);
    case 'accepted':
      return settleAcceptedTask(task, rules, until);
    case 'decided':
      return settleDecidedTask(task, rules, until);
    case 'notified':
      return settleTransfer(task, rules, until);
    case 'delivered':
      return settleFollowUps(task, rules, until);
    case 'not-mine':
    case 'withdrawn':
      return { task, events: [] };
  }
};
