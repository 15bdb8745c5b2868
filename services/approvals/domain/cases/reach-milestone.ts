import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { NodeProgress } from '../planning/progress.ts';
import { recordResult, type Advancing, type CaseChange } from './advance-case.ts';
import { caseProgress, nodeOf, type ApprovalCase, type CaseNode } from './approval-case.ts';

export type MilestoneErrorCode = 'MILESTONE_UNKNOWN' | 'MILESTONE_NOT_OPEN' | 'MILESTONE_IN_FUTURE';

/** What proves that a milestone was reached, and on which day. */
export type MilestoneProof = { readonly reachedOn: LocalDate; readonly proof: string };

type Refused = CodedError<MilestoneErrorCode>;

const unknown = (code: string): Refused => ({
  code: 'MILESTONE_UNKNOWN',
  detail: { zh: `本案没有里程碑 ${code}`, en: `The case has no milestone ${code}.` },
});

const inFuture: Refused = {
  code: 'MILESTONE_IN_FUTURE',
  detail: { zh: '达成日期晚于今天', en: 'The day lies in the future.' },
  faults: [{ pointer: '/body/reachedOn', detail: { zh: '晚于今天', en: 'lies in the future' } }],
};

const notOpen = ({ name }: CaseNode, progress: NodeProgress | undefined): Refused => ({
  code: 'MILESTONE_NOT_OPEN',
  detail: {
    zh: `${name.zh}尚有前置未完成，或已登记`,
    en: `${name.en} still lacks something, or is on record already.`,
  },
  facts: {
    state: progress?.state ?? 'waiting',
    lacks: progress?.lacks.map((each) => each.code).join(',') ?? '',
  },
});

/**
 * Records that a milestone was reached 开工、完工: no department decides it, so somebody says it with a proof (rulings 12).
 * What waited for it alone opens in the same write.
 */
export const reachMilestone = (
  approvalCase: ApprovalCase,
  code: string,
  { reachedOn, proof }: MilestoneProof,
  advancing: Advancing,
): Outcome<CaseChange, Refused> => {
  const node = nodeOf(approvalCase, code);
  if (node === undefined || node.work !== null) return failure(unknown(code));
  if (reachedOn > dateOf(advancing.now)) return failure(inFuture);
  const progress = caseProgress(approvalCase).nodes.find((each) => each.code === code);
  if (progress?.state !== 'open') return failure(notOpen(node, progress));
  const result = { result: 'approved', at: advancing.now, on: reachedOn, sequence: 1, proof } as const;
  const change = recordResult(approvalCase, { code, taskId: null, ...result }, advancing);
  return change === null ? failure(notOpen(node, progress)) : success(change);
};
