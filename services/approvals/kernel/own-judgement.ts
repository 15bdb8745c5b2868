import type { CodedError } from '../../../shared/coded-error.ts';
import type { Refusals } from '../../../shared/refusal-kinds.ts';

export const judgementRefusals = { OWN_DEPARTMENT_JUDGED: 'not-yours' } as const satisfies Refusals;

/** That somebody would judge the work of their own department (rulings 31, 34; domain.md §5.6 回避). */
export const ownJudgement: CodedError<keyof typeof judgementRefusals> = {
  code: 'OWN_DEPARTMENT_JUDGED',
  detail: {
    zh: '不得评判本部门的办理情况，请由其他部门的督查人员或者县领导办理（《政府督查工作条例》第十七条，原承办人员回避）',
    en: 'Nobody judges the work of their own department; a supervisor of another one or a county leader does.',
  },
};
