import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { nextUnansweredAt } from '../../clocks/domain/answer-days.ts';
import { responsibilityLeadSchema, type ResponsibilityLead } from '../domain/responsibility-lead.ts';

export const responsibilityLeadKind = 'responsibility-lead';

/** The id of the lead about a task; other than the task's own, since the ids of facts follow from it. */
export const leadIdOf = (taskId: TaskId): string => `delay-of-${taskId}`;

/** Its facts keep their order with those of the task. */
export const responsibilityLeadDefinition: AggregateDefinition<ResponsibilityLead> = {
  kind: responsibilityLeadKind,
  schema: responsibilityLeadSchema,
  identify: ({ taskId, caseId }) => ({ id: leadIdOf(taskId), root: caseId }),
  indexAttributes: (county, { taskId, contests }) =>
    dueAttributes(county, responsibilityLeadKind, leadIdOf(taskId), nextUnansweredAt(contests)),
};
