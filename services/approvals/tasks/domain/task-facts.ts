import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import {
  isOverdue,
  isStatutorilyOverdue,
  used,
  type DeadlineClock,
} from '../../../../shared/deadlines/deadline-clock.ts';
import { workdaysOf } from '../../../../shared/deadlines/reading.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import type { Task } from './task.ts';

/** Which task a fact is about. */
export const taskReference = ({ id, caseId, projectId, matter, department }: Task) => ({
  taskId: id,
  caseId,
  projectId,
  matterCode: matter.code,
  department,
});

/** A task as people are told of it. */
export const taskDescription = ({
  id,
  caseId,
  projectId,
  projectName,
  matter,
  department,
  departmentName,
}: Task) => ({
  taskId: id,
  caseId,
  projectId,
  projectName,
  matter: { code: matter.code, name: matter.name },
  department,
  departmentName,
});

/** Those for whom the work is done: the enterprise, and the officer who follows its project. */
export const applicants = ({
  enterprise,
  officer,
}: Pick<Task, 'enterprise' | 'officer'>): readonly Recipient[] => [
  { kind: 'enterprise', capacity: 'informed', creditCode: enterprise.creditCode },
  ...(officer === null ? [] : [{ kind: 'person', capacity: 'informed', subject: officer } as const]),
];

/** How long a matter took that is decided on a day; an extension granted does not lengthen the limit of the law itself. */
export const timingOf = (clock: DeadlineClock, calendar: WorkCalendar, on: LocalDate) => {
  const statutoryBreach = isStatutorilyOverdue(clock, calendar, on);
  return {
    usedWorkdays: used(clock, calendar, on),
    statutoryWorkdays: clock.statutory === null ? null : workdaysOf(clock, calendar, clock.statutory),
    onTime: !statutoryBreach && !isOverdue(clock, calendar, on),
    statutoryBreach,
  };
};
