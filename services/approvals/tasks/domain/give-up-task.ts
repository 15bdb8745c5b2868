import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success } from '../../../../shared/outcome.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { takeReceipt } from './task-acts.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription } from './task-facts.ts';
import { settleTask } from './settle-task.ts';
import { asNotMine, asWithdrawn, partsUntilNow, type Task } from './task.ts';
import { wrongState, type Acted } from './task-errors.ts';

/** Where the applicant is sent instead, and why. */
export type RightPlace = { readonly rightAuthority: string; readonly reason: string };

const receivedFirst = (
  task: Task,
  rules: CountyRules,
  act: Act,
): { readonly task: Task; readonly events: readonly DomainEvent[] } =>
  task.state === 'opened' ? takeReceipt(task, rules, act) : settleTask(task, rules, act.at);

/**
 * Answers that a matter is not this authority's 不属本机关职权 and names the right one (行政许可法 32(2)). Only before
 * acceptance: what was accepted is decided. The applicant gets a receipt and is told; who coordinates finds the place.
 */
export const refuseAsNotMine = (task: Task, rules: CountyRules, act: Act, place: RightPlace): Acted => {
  const { task: settled, events } = receivedFirst(task, rules, act);
  if (settled.state !== 'received' && settled.state !== 'notified')
    return failure(wrongState(settled.state, ['opened', 'received', 'notified']));
  return success({
    task: asNotMine({
      ...settled,
      ...partsUntilNow(settled),
      state: 'not-mine',
      notMine: { ...act, ...place },
    }),
    events: [
      ...events,
      {
        type: 'approvals.task.not-mine.v1',
        audience: [...recipientsOf(rules.settings.tasks.told['not-mine'], task), ...applicants(task)],
        fact: { ...taskDescription(task), ...place },
      },
    ],
  });
};

/** Withdraws 撤回 an application before its decision; what had fallen until then is told first and stays on record. */
export const withdraw = (task: Task, rules: CountyRules, act: Act, reason: string): Acted => {
  const { task: settled, events } = settleTask(task, rules, act.at);
  switch (settled.state) {
    case 'opened':
    case 'received':
    case 'notified':
    case 'accepted':
      return success({
        task: asWithdrawn({
          ...settled,
          ...partsUntilNow(settled),
          state: 'withdrawn',
          withdrawn: { ...act, reason },
        }),
        events: [
          ...events,
          {
            type: 'approvals.task.withdrawn.v1',
            audience: recipientsOf(rules.settings.tasks.told.withdrawn, task),
            fact: { ...taskDescription(task), reason },
          },
        ],
      });
    case 'decided':
    case 'delivered':
    case 'not-mine':
    case 'withdrawn':
      return failure(wrongState(settled.state, ['opened', 'received', 'notified', 'accepted']));
  }
};
