import { stands } from './still-to-follow.ts';
import { clockedPart, type Task } from './task.ts';

/** Whether people must decide what becomes of an approval whose commitment was not kept. */
export const awaitsHumanDecision = (task: Task): boolean =>
  stands(task) && clockedPart(task)?.commitment?.verified?.result === 'not-fulfilled';
