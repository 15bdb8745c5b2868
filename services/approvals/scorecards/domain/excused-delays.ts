import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { findingInForce, isDepartments } from '../../accountability/domain/responsibility-clue.ts';
import type { ResponsibilityClue } from '../../accountability/domain/responsibility-clue.ts';
import { timingOf } from '../../tasks/domain/task-facts.ts';
import { clockedPart, decisionOf, type Task } from '../../tasks/domain/task.ts';
import type { Share } from './contribution.ts';
import { monthOf } from '../../kernel/month.ts';

const oneIf = (holds: boolean): number => (holds ? 1 : 0);

/**
 * What a cause that lies elsewhere takes from the month of a decision: the breach of the law is not the department's, and
 * where the enterprise is the cause it does not count as late either (企业原因不计部门超期, domain.md §5.6). What is still
 * open is excused as each month is closed.
 */
export const excuseShares = (
  task: Task,
  clue: ResponsibilityClue | null,
  calendar: WorkCalendar,
): readonly Share[] => {
  const decided = decisionOf(task);
  const clock = clockedPart(task)?.clock ?? null;
  if (clue === null || isDepartments(clue) || decided === null || clock === null) return [];
  const on = dateOf(decided.at);
  const { onTime, statutoryBreach } = timingOf(clock, calendar, on);
  const counts = {
    excusedBreaches: oneIf(statutoryBreach),
    decidedOnTime: oneIf(!onTime && findingInForce(clue).cause === 'enterprise'),
  };
  return [{ department: task.department, month: monthOf(on), counts }];
};
