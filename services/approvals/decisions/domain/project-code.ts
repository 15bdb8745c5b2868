import { failure, success } from '../../../../shared/outcome.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { ProjectCode } from '../../../../shared/project-code.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { decide } from '../../tasks/domain/task-acts.ts';
import { applicants, taskDescription } from '../../tasks/domain/task-facts.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import type { Task } from '../../tasks/domain/task.ts';
import { wrongState, type Acted, type TaskError } from '../../tasks/domain/task-errors.ts';

const fault = (
  code: 'PROJECT_CODE_NEEDED' | 'PROJECT_CODE_NOT_GIVEN' | 'PROJECT_CODE_UNCHANGED',
  detail: Bilingual,
): TaskError => ({ code, detail, faults: [{ pointer: '/projectCode', detail }] });

const needed = fault('PROJECT_CODE_NEEDED', {
  zh: '项目代码随本事项产生，须与决定一并登记',
  en: 'The project code comes with this matter and is recorded with its decision.',
});

const notGiven = fault('PROJECT_CODE_NOT_GIVEN', {
  zh: '项目代码由立项事项赋予，不在此登记',
  en: 'This matter gives no project code.',
});

const unchanged = fault('PROJECT_CODE_UNCHANGED', {
  zh: '登记的项目代码与此相同',
  en: 'That is the project code on record.',
});

const givesProjectCode = ({ matter }: Task, { catalogue }: CountyRules): boolean =>
  matterIn(catalogue, matter.code)?.givesProjectCode ?? false;

const recorded = (
  task: Task,
  projectCode: ProjectCode,
  replaces: ProjectCode | null,
  reason: string | null,
): DomainEvent => ({
  type: 'approvals.task.project-code-recorded.v1',
  audience: applicants(task),
  fact: { ...taskDescription(task), projectCode, replaces, reason },
});

/** What a department approves with: the document, and the project code where the matter gives one. */
export type Approval = { readonly documentNumber: string; readonly projectCode?: ProjectCode | undefined };

/**
 * Approves a matter. The one that the catalogue marks as giving the project code (A01, A01h) is approved together with it
 * (企业投资项目核准和备案管理条例 4; rulings 11); any other gives none.
 */
export const approve = (
  task: Task,
  rules: CountyRules,
  act: Act,
  { documentNumber, projectCode }: Approval,
): Acted => {
  const decided = decide(task, rules, act, { outcome: 'approved', documentNumber });
  if (!decided.ok) return decided;
  const gives = givesProjectCode(task, rules);
  if (projectCode === undefined) return gives ? failure(needed) : decided;
  if (!gives) return failure(notGiven);
  const { task: approved, events } = decided.value;
  return success({
    task: { ...approved, projectCode },
    events: [...events, recorded(approved, projectCode, null, null)],
  });
};

/** Records the project code of an approved matter anew, where it was wrong or came in later; the timeline keeps both. */
export const recordProjectCode = (
  task: Task,
  rules: CountyRules,
  act: Act,
  { projectCode, reason }: { readonly projectCode: ProjectCode; readonly reason: string },
): Acted => {
  const { task: current, events } = settleTask(task, rules, act.at);
  if (current.state !== 'decided' && current.state !== 'delivered')
    return failure(wrongState(current.state, ['decided', 'delivered']));
  const replaces = current.projectCode ?? null;
  const mayHaveOne = replaces !== null || givesProjectCode(current, rules);
  if (!mayHaveOne || current.decided.decision.outcome !== 'approved') return failure(notGiven);
  if (projectCode === replaces) return failure(unchanged);
  return success({
    task: { ...current, projectCode },
    events: [...events, recorded(current, projectCode, replaces, reason)],
  });
};
