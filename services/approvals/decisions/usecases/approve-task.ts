import type { CountyCode } from '../../../../shared/identifiers.ts';
import { failure } from '../../../../shared/outcome.ts';
import type { ApprovalCondition } from '../../catalogue/domain/matter.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { conditionsOf, handOverRefusal, owedRefusal } from '../domain/approval-conditions.ts';
import { approve, type Approval } from '../domain/project-code.ts';
import type { Task } from '../../tasks/domain/task.ts';
import type { Acted, TaskError } from '../../tasks/domain/task-errors.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { taskDefinition } from '../../tasks/store/task-store.ts';
import { acquisitionsOfCaseQuery } from '../../land/usecases/acquisitions-of-case.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Reading = Pick<ApprovalsPorts, 'table'>;

/** The tasks of a case as they stand: by the case itself, since a list may lag behind what was just accepted. */
const tasksOfCase = async ({ table }: Reading, county: CountyCode, task: Task): Promise<readonly Task[]> => {
  const loaded = await table.load(caseDefinition, county, task.caseId);
  const ids = (loaded?.state.nodes ?? []).flatMap(({ taskId }) => (taskId === null ? [] : [taskId]));
  const tasks = await Promise.all(ids.map((id) => table.load(taskDefinition, county, id)));
  return tasks.flatMap((each) => (each === null ? [] : [each.state]));
};

const refusalOf = async (
  ports: Reading,
  county: CountyCode,
  task: Task,
  condition: ApprovalCondition,
): Promise<TaskError | null> => {
  switch (condition) {
    case 'tolerated-documents-supplied':
      return owedRefusal(await tasksOfCase(ports, county, task));
    case 'acquired-land-handed-over':
      return handOverRefusal(await acquisitionsOfCaseQuery(ports, county, task.caseId));
  }
};

/** Approves a task, unless something that the catalogue asks for before it is approved is not so yet. */
export const approveTaskCommand =
  (ports: Reading) =>
  async (
    task: Task,
    rules: CountyRules,
    act: Act,
    approval: Approval,
    county: CountyCode,
  ): Promise<Acted> => {
    const approved = approve(task, rules, act, approval);
    if (!approved.ok) return approved;
    for (const condition of conditionsOf(task, rules)) {
      const refusal = await refusalOf(ports, county, task, condition);
      if (refusal !== null) return failure(refusal);
    }
    return approved;
  };
