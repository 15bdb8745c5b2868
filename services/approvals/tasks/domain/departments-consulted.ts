import * as z from 'zod';
import { departmentIdSchema, type DepartmentId } from '../../../../shared/identifiers.ts';

/** Which departments were consulted on a task, and so may read it; a task on which nobody was carries nothing. */
export const consultedField = { consulted: z.array(departmentIdSchema).max(100).readonly().optional() };

type Consulting = { readonly consulted?: readonly DepartmentId[] | undefined };

export const wasConsulted = ({ consulted }: Consulting, department: DepartmentId): boolean =>
  consulted?.includes(department) ?? false;

/** The task with some more departments that were asked about it. */
export const withConsulted = <Work extends Consulting>(
  task: Work,
  departments: readonly DepartmentId[],
): Work => ({
  ...task,
  consulted: [...new Set([...(task.consulted ?? []), ...departments])],
});
