import type { Instant } from '../../../../shared/time/clock.ts';
import { owedOf, toVerifyOf } from './still-to-follow.ts';
import type { Task } from './task.ts';

const earliest = (instants: readonly (Instant | null | undefined)[]): Instant | null =>
  instants.filter((instant) => instant != null).toSorted()[0] ?? null;

/** What falls on a task by its own state, transfers included. */
const ofItsState = (task: Task): Instant | null => {
  switch (task.state) {
    case 'opened':
    case 'decided':
      return task.nextCheckAt;
    case 'notified':
      return task.transfers?.nextCheckAt ?? null;
    case 'received':
    case 'accepted':
      return earliest([task.nextCheckAt, task.transfers?.nextCheckAt]);
    case 'delivered':
    case 'not-mine':
    case 'withdrawn':
      return null;
  }
};

/** The instant at which something may fall on a task; null when nothing can. What must follow an acceptance outlives the decision. */
export const nextCheckOf = (task: Task): Instant | null =>
  earliest([ofItsState(task), owedOf(task)?.followUp.nextCheckAt, toVerifyOf(task)?.followUp.nextCheckAt]);
