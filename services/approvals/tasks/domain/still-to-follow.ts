import { stillOwed, type Commitment, type Tolerance } from './after-acceptance.ts';
import { clockedPart, type AcceptedTask, type DecidedTask, type DeliveredTask, type Task } from './task.ts';

/** A task of which something may still have to follow: accepted, and neither refused, revoked nor given up since. */
type Standing = AcceptedTask | DecidedTask | DeliveredTask;

export const stands = (task: Task): task is Standing => {
  switch (task.state) {
    case 'accepted':
      return true;
    case 'decided':
    case 'delivered':
      return task.decided.decision.outcome === 'approved' && task.revoked === undefined;
    case 'opened':
    case 'received':
    case 'notified':
    case 'not-mine':
    case 'withdrawn':
      return false;
  }
};

/** Documents that an application accepted with tolerance still owes; null when it owes none. */
export const owedOf = (task: Task): Tolerance | null => {
  const tolerance = stands(task) ? clockedPart(task)?.tolerance : undefined;
  return tolerance === undefined || stillOwed(tolerance).length === 0 ? null : tolerance;
};

/** A commitment still to be verified; null when there is none. */
export const toVerifyOf = (task: Task): Commitment | null => {
  const commitment = stands(task) ? clockedPart(task)?.commitment : undefined;
  return commitment?.verified === null ? commitment : null;
};
