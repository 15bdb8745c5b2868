import type { Principal } from '../../../../shared/auth/principal.ts';
import { relationsToProject, type DepartmentRelation, type ProjectRelation } from '../../kernel/relations.ts';
import { wasConsulted } from './departments-consulted.ts';
import type { Task } from './task.ts';
import { standingInTransfer, type TransferRelation } from './transfer-standing.ts';

/** How a caller stands to a task. */
export type TaskRelation = DepartmentRelation | ProjectRelation | TransferRelation | 'consulted';

/**
 * The relations in which a caller stands to a task: its department, its enterprise, the officer of its project, a
 * department with a part in its transfer, a department that was consulted on it.
 */
export const relationsToTask = (task: Task, principal: Principal): ReadonlySet<TaskRelation> =>
  new Set([
    ...(task.department === principal.department ? ['own-department' as const] : []),
    ...standingInTransfer(task, principal),
    ...(principal.department !== null && wasConsulted(task, principal.department)
      ? ['consulted' as const]
      : []),
    ...relationsToProject(task, principal),
  ]);
