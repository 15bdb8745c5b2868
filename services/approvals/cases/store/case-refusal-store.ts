import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import type { ProjectId } from '../../../../shared/identifiers.ts';
import { caseRefusalSchema, type CaseRefusal } from '../domain/case-refusal.ts';

/** Where it stands why a project has no case; an id that says so keeps the ids of its events apart from the project's own. */
export const caseRefusalId = (projectId: ProjectId): string => `case-refusal.${projectId}`;

export const caseRefusalDefinition: AggregateDefinition<CaseRefusal> = {
  kind: 'case-refusal',
  schema: caseRefusalSchema,
  identify: ({ projectId }) => ({ id: caseRefusalId(projectId), root: projectId }),
  indexAttributes: () => ({}),
};
