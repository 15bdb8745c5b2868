import type { Loaded } from '../../../../shared/dynamo/aggregate.ts';
import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { Table } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { taskIdSchema } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Advancing, CaseChange } from '../domain/advance-case.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { caseDefinition } from '../store/case-store.ts';
import { summaryOf, taskDefinition, type TaskSummary } from '../../tasks/store/task-store.ts';
import type { Reading } from '../../kernel/admit.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** A case with its tasks as they stand. */
export type CaseReading = Reading<ApprovalCase, CountyRules> & { readonly tasks: readonly TaskSummary[] };

/** A case as it stands after a change, with the tasks it had and those that open by it. */
export const caseAfter = (
  { approvalCase, tasks }: CaseChange,
  version: number,
  known: readonly TaskSummary[],
  { rules, now }: Pick<Advancing, 'rules' | 'now'>,
): CaseReading => ({
  state: approvalCase,
  version,
  rules,
  now,
  tasks: [...known, ...tasks.map(({ task }) => summaryOf(task))],
});

/** Two items a task, its state and its event; forty leave room for the case, its events, a claim and the once-key. */
const tasksPerWrite = 40;

/** What the domain needs to advance a case at a moment. */
export const advancingAt = (
  { newId }: Pick<ApprovalsPorts, 'newId'>,
  rules: CountyRules,
  now: Instant,
): Advancing => ({ rules, now, newTaskId: () => taskIdSchema.parse(newId()), tasksPerWrite });

/** The one write of a change of a case: the case, the tasks that open by it, and what both tell. */
export const caseSteps = (
  table: Pick<Table, 'steps'>,
  context: WriteContext<never>,
  before: Loaded<ApprovalCase> | null,
  { approvalCase, tasks, events }: CaseChange,
): readonly WriteStep[] => [
  ...table.steps(context, caseDefinition, { before, after: approvalCase, events }),
  ...tasks.flatMap(({ task, events: told }) =>
    table.steps(context, taskDefinition, { before: null, after: task, events: told }),
  ),
];
