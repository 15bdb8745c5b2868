import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { taskDescription } from './task-facts.ts';
import { receivingFrom } from './receiving.ts';
import { lateAt } from '../../clocks/domain/small-limit.ts';
import type { OpenedTask } from './task.ts';

/** What a task is made of when the prerequisites of its matter are met. */
export type TaskOpening = Omit<OpenedTask, 'openedAt' | 'receiving' | 'state' | 'nextCheckAt'>;

/** Opens a task: the department is told, and has a limit of its own to receive it (rulings 9). */
export const openTask = (
  opening: TaskOpening,
  { settings, calendar }: CountyRules,
  now: Instant,
): { readonly task: OpenedTask; readonly events: readonly DomainEvent[] } => {
  const limit = settings.tasks.receiveWithin;
  const receiving = receivingFrom(dateOf(now), limit, calendar);
  const task: OpenedTask = {
    ...opening,
    openedAt: now,
    receiving,
    state: 'opened',
    nextCheckAt: lateAt(receiving, calendar),
  };
  return {
    task,
    events: [
      {
        type: 'approvals.task.opened.v1',
        audience: recipientsOf(settings.tasks.told.opened, task),
        fact: {
          ...taskDescription(task),
          post: task.post,
          receiveBy: receiving.date,
          receiveByProvisional: receiving.provisional,
        },
      },
    ],
  };
};
