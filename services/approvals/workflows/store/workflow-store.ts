import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { countedCaseSchema, type CountedCase } from '../domain/counted-case.ts';
import {
  workflowTallyId,
  workflowTallySchema,
  type WorkflowPlace,
  type WorkflowTally,
} from '../domain/workflow-tally.ts';
import type { WorkflowQuestion } from '../domain/workflow-comparison.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const workflowTallyKind = 'workflow-tally';

/** A list shows a tally as it is. */
export const workflowTallyEntrySchema = z.object({ summary: workflowTallySchema });

const whole = 'all';
const byHand = 'by-hand';

const listKey = ({ matter, template }: WorkflowPlace): string =>
  template === null
    ? `${matter ?? whole}#${byHand}#`
    : `${matter ?? whole}#${template.id}#${String(template.version)}`;

/** The part of the county's list that holds what is asked for. */
export const workflowPrefix = ({ matter, template }: WorkflowQuestion): string =>
  template === null ? `${matter ?? whole}#` : `${matter ?? whole}#${template}#`;

export const workflowTallyDefinition: AggregateDefinition<WorkflowTally> = {
  kind: workflowTallyKind,
  schema: workflowTallySchema,
  entry: workflowTallyEntrySchema,
  identify: (tally) => ({ id: workflowTallyId(tally), root: `workflows-${workflowTallyId(tally)}` }),
  indexAttributes: (county, tally) => ({
    byCountyPk: countyPartition(county, workflowTallyKind),
    listSk: listKey(tally),
    summary: tally,
  }),
};

export const countedCaseDefinition: AggregateDefinition<CountedCase> = {
  kind: 'counted-case',
  schema: countedCaseSchema,
  identify: ({ caseId }) => ({ id: caseId, root: caseId }),
  indexAttributes: () => ({}),
};
