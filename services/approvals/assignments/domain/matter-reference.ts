import * as z from 'zod';
import type { assignmentSubjectSchema } from '../../../../shared/events/approvals-events.ts';
import { factors } from '../../../../shared/events/lead-terms.ts';
import type { AssignmentKind } from '../../../../shared/events/assignment-kinds.ts';
import {
  assignmentIdSchema,
  caseIdSchema,
  leadIdSchema,
  projectIdSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';

/** The one matter 同一事项 that work is about, whoever gives it out. */
export const matterReferenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), leadId: leadIdSchema }),
  z.strictObject({ kind: z.literal('project'), projectId: projectIdSchema }),
  z.strictObject({ kind: z.literal('task'), taskId: taskIdSchema, caseId: caseIdSchema }),
  z.strictObject({ kind: z.literal('assignment'), assignmentId: assignmentIdSchema }),
  z.strictObject({ kind: z.literal('factor'), leadId: leadIdSchema, factor: z.enum(factors) }),
]);
export type MatterReference = Readonly<z.infer<typeof matterReferenceSchema>>;

const keyOfMatter = (matter: MatterReference): string => {
  switch (matter.kind) {
    case 'lead':
      return `lead-${matter.leadId}`;
    case 'project':
      return `project-${matter.projectId}`;
    case 'task':
      return `task-${matter.taskId}`;
    case 'assignment':
      return `assignment-${matter.assignmentId}`;
    case 'factor':
      return `factor-${matter.leadId}-${matter.factor}`;
  }
};

/**
 * Kinds that press for the same thing and so become one (督查条例 art. 15). What an enterprise asked is never joined by
 * itself, since it has its own confirmation; the screening of a lead is one by its register.
 */
const joinableGroups: Record<AssignmentKind, 'supervising' | 'supporting' | null> = {
  screening: null,
  'enterprise-request': null,
  issue: null,
  'factor-support': 'supporting',
  'meeting-resolution': 'supervising',
  'supervision-letter': 'supervising',
  rectification: 'supervising',
};

/** The name of what one department is pressed for; null where nothing else can be about the same. */
export const matterKeyOf = (
  kind: AssignmentKind,
  matter: MatterReference | undefined,
  department: string,
): string | null => {
  const group = joinableGroups[kind];
  return matter === undefined || group === null ? null : `${group}#${keyOfMatter(matter)}#${department}`;
};

/** What an assignment is about where it follows from its matter. */
export const subjectOfMatter = (matter: MatterReference): z.infer<typeof assignmentSubjectSchema> =>
  matter.kind === 'factor' ? { kind: 'lead', leadId: matter.leadId } : matter;
