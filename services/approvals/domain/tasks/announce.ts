import type { Recipient } from '../../../../shared/events/audience.ts';
import type { Task } from './task.ts';

/** What every fact about a task tells. */
export const taskReference = ({
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
