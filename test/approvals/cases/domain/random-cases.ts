import { creditCodeSchema } from '../../../../shared/credit-code.ts';
import { caseIdSchema, projectIdSchema, taskIdSchema } from '../../../../shared/identifiers.ts';
import {
  openCase,
  recordResult,
  type Advancing,
  type CaseChange,
} from '../../../../services/approvals/cases/domain/advance-case.ts';
import type { ApprovalCase } from '../../../../services/approvals/cases/domain/approval-case.ts';
import type { Plan } from '../../../../services/approvals/catalogue/domain/plan.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { at, rules, work } from '../../support/tasks.ts';

/** How a case is advanced in a test; ids are counted. */
export const advancing = (tasksPerWrite = 40): Advancing => {
  let made = 0;
  return {
    rules: rules(),
    now: at('2026-09-21'),
    newTaskId: () => {
      made += 1;
      return taskIdSchema.parse(`01J${String(made).padStart(23, '0')}`);
    },
    tasksPerWrite,
  };
};

/** A case of a plan whose nodes are all matters. */
export const openPlanned = (plan: Plan, by: Advancing): CaseChange =>
  openCase(
    {
      id: caseIdSchema.parse('01J00000000000000000000C01'),
      project: {
        projectId: projectIdSchema.parse('01J00000000000000000000P01'),
        leadId: null,
        projectName: '随机项目（虚构）',
        enterprise: { name: '随机企业（虚构）', creditCode: creditCodeSchema.parse(fictionalCreditCode(9)) },
        officer: null,
        promisedStart: null,
      },
      template: null,
      catalogueVersion: 'test',
      plan,
      nodes: plan.nodes.map(({ code }) => ({ code, name: { zh: code, en: code }, work: work() })),
      dates: { planned: null, nodes: new Map() },
    },
    by,
  );

export type Outcome = { readonly code: string; readonly result: 'approved' | 'rejected' };

/** Tells a case how the task of a node ended; null when it is no news. */
export const tell = (
  approvalCase: ApprovalCase,
  { code, result }: Outcome,
  by: Advancing,
  sequence = 3,
): CaseChange | null => {
  const taskId = approvalCase.nodes.find((node) => node.code === code)?.taskId ?? null;
  const at = by.now;
  const on = rules().calendar.publishedThrough;
  return recordResult(approvalCase, { code, taskId, result, at, on, sequence, proof: null }, by);
};
