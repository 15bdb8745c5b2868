import { isOverdue } from '../../../../shared/deadlines/deadline-clock.ts';
import { projectedDueDate } from '../../../../shared/calendar/due-date.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Assignment } from '../../assignments/domain/assignment.ts';
import { statutorySteps } from '../../tasks/domain/statutory-steps.ts';
import { receivedPart, type Task } from '../../tasks/domain/task.ts';
import { rulingFindingInForce } from '../../transfers/domain/findings.ts';
import { holderAt } from '../../tasks/domain/holders.ts';
import type { Transfer } from '../../tasks/domain/transfer.ts';
import type { Share } from './contribution.ts';
import type { CountedChange } from './figures.ts';
import { monthOf } from '../../kernel/month.ts';

const share = (department: DepartmentId, at: Instant, counts: CountedChange): Share => ({
  department,
  month: monthOf(dateOf(at)),
  counts,
});

const oneIf = (holds: boolean): number => (holds ? 1 : 0);

/**
 * What the notices of a task count 一次性告知 (domain.md §5.2, §5.4): the one notice in the month and for the department
 * of its issue, once and in time as long as that department made no second demand; each further demand as r for
 * whoever made it, when it was made (rulings 17).
 */
export const noticeShares = (task: Task, calendar: WorkCalendar): readonly Share[] => {
  const part = receivedPart(task);
  const completion = part?.completion;
  if (part === null || completion === undefined) return [];
  const { notice, secondNotices } = completion;
  const by = projectedDueDate(calendar, dateOf(part.received.at), statutorySteps.notice).date;
  const issuer = holderAt(task, notice.at);
  const repeated = secondNotices.map(({ at }) => ({ department: holderAt(task, at), at }));
  const once = repeated.every(({ department }) => department !== issuer);
  const noticedOnceInTime = oneIf(once && dateOf(notice.at) <= by);
  return [
    share(issuer, notice.at, { noticed: 1, noticedOnceInTime }),
    ...repeated.map(({ department, at }) => share(department, at, { repeatedNotices: 1 })),
  ];
};

/**
 * What the ruling on a transfer counts: a against the sender whose request was improper, c against the target that
 * refused what was its own. The ruling that holds counts; one that only confirms the first leaves it where it was.
 */
export const rulingShares = (transfer: Transfer): readonly Share[] => {
  const found = rulingFindingInForce(transfer);
  return found === null ? [] : [share(found.department, found.since, { [found.finding]: 1 })];
};

/**
 * What an issue 难题 counts, in the month in which it is due: whether the department closed it in time 按期销号. The days
 * in which the enterprise confirms are not the department's: what it completed in time counts as closed in time until
 * the enterprise rejects it. What was overtaken was never to be closed, a date not certain yet is no
 * date, and what no enterprise raised is none of its issues.
 */
export const issueShares = (assignment: Assignment, calendar: WorkCalendar): readonly Share[] => {
  const { kind, state, due, department, clock, enterprise } = assignment;
  if (kind !== 'issue' || enterprise === null || state === 'overtaken' || due.provisional) return [];
  const completed = 'completed' in assignment ? assignment.completed : null;
  const inTime = completed !== null && !isOverdue(clock, calendar, dateOf(completed.at));
  const counts = { issuesDue: 1, issuesClosedOnTime: oneIf(inTime) };
  return [{ department, month: monthOf(due.date), counts }];
};
