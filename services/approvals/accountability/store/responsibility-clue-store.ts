import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { nextUnansweredAt } from '../../clocks/domain/answer-days.ts';
import { responsibilityClueSchema, type ResponsibilityClue } from '../domain/responsibility-clue.ts';

export const responsibilityClueKind = 'responsibility-lead';

/** The id of the clue about a task; other than the task's own, since the ids of facts follow from it. */
export const clueIdOf = (taskId: TaskId): string => `delay-of-${taskId}`;

/** Its facts keep their order with those of the task. */
export const responsibilityClueDefinition: AggregateDefinition<ResponsibilityClue> = {
  kind: responsibilityClueKind,
  schema: responsibilityClueSchema,
  identify: ({ taskId, caseId }) => ({ id: clueIdOf(taskId), root: caseId }),
  indexAttributes: (county, { taskId, contests }) =>
    dueAttributes(county, responsibilityClueKind, clueIdOf(taskId), nextUnansweredAt(contests)),
};
