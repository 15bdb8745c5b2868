import type { CodedError } from '../../../shared/coded-error.ts';
import type { ApprovalsRelation } from './approvals-relations.ts';
import type { ApprovalsAct } from '../approvals-rights.ts';

/** Acts by which somebody judges how a department did its work, whoever else may do them. */
const judging: ReadonlySet<ApprovalsAct> = new Set<ApprovalsAct>([
  'assignment.follow-up',
  'scorecard.correct',
  'scorecard.answer-review',
  'task.establish-cause',
  'task.answer-contest',
]);

/** That somebody of a department would judge it. */
export const ownJudgement: CodedError<'OWN_DEPARTMENT_JUDGED'> = {
  code: 'OWN_DEPARTMENT_JUDGED',
  detail: {
    zh: '不得评判本部门的办理情况，请由其他部门的督查人员或者县领导办理（政府督查工作条例第十七条，原经办人回避）',
    en: 'Nobody judges the work of their own department; a supervisor of another one or a county leader does.',
  },
};

/** Whether an act would judge the department of whoever does it (rulings 31, 34; domain.md §5.6 回避). */
export const judgesOwn = (act: ApprovalsAct, standing: ReadonlySet<ApprovalsRelation>): boolean =>
  judging.has(act) && standing.has('own-department');
