import type { CodedError } from '../../../../shared/coded-error.ts';
import type { LandAcquisitionId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { NodeProgress } from './progress.ts';
import { recordResult, type Advancing, type CaseChange } from './advance-case.ts';
import { caseProgress, nodeOf, withNode, type ApprovalCase, type CaseNode } from './approval-case.ts';

export type MilestoneErrorCode = 'MILESTONE_UNKNOWN' | 'MILESTONE_NOT_OPEN' | 'MILESTONE_IN_FUTURE';

/** What proves that a milestone was reached, and on which day. */
export type MilestoneProof = {
  readonly reachedOn: LocalDate;
  readonly proof: string;
  /** The acquisition of land it follows from; absent where somebody says it. */
  readonly acquisitionId?: LandAcquisitionId | undefined;
};

type Refused = CodedError<MilestoneErrorCode>;

const unknown: Refused = {
  code: 'MILESTONE_UNKNOWN',
  detail: { zh: '本项目没有该节点', en: 'The project has no such milestone.' },
};

const inFuture: Refused = {
  code: 'MILESTONE_IN_FUTURE',
  detail: { zh: '达成日期晚于今天', en: 'The day lies in the future.' },
  faults: [{ pointer: '/reachedOn', detail: { zh: '晚于今天', en: 'lies in the future' } }],
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

/** What proves a milestone even where a template sets its order aside: nothing is 竣工 without the joint acceptance (R109, rulings 27). */
const provenBy: Readonly<Record<string, string>> = { 'works-accepted': 'D07' };

const unproven = (approvalCase: ApprovalCase, node: CaseNode): Refused | null => {
  const proving = provenBy[node.code];
  const result = proving === undefined ? undefined : nodeOf(approvalCase, proving)?.result;
  if (proving === undefined || result === undefined) return null;
  return result?.result === 'approved' || result?.result === 'not-required'
    ? null
    : notOpen(node, {
        code: node.code,
        state: 'waiting',
        lacks: [{ code: proving, kind: 'practice' }],
        stoppedBy: [],
      });
};

/** Where a milestone stands; one that was taken back stands as though it had never been reached. */
const progressAnew = (approvalCase: ApprovalCase, { code, result }: CaseNode): NodeProgress | undefined => {
  const asked = result?.result === 'revoked' ? withNode(approvalCase, code, { result: null }) : approvalCase;
  return caseProgress(asked).nodes.find((each) => each.code === code);
};

/**
 * Records that a milestone was reached 开工、完工: no department decides it, so somebody says it with a proof (rulings 12).
 * What waited for it alone opens in the same write.
 */
export const reachMilestone = (
  approvalCase: ApprovalCase,
  code: string,
  { reachedOn, ...evidence }: MilestoneProof,
  advancing: Advancing,
): Outcome<CaseChange, Refused> => {
  const node = nodeOf(approvalCase, code);
  if (node === undefined || node.work !== null) return failure(unknown);
  if (reachedOn > dateOf(advancing.now)) return failure(inFuture);
  const progress = progressAnew(approvalCase, node);
  if (progress?.state !== 'open') return failure(notOpen(node, progress));
  const lacking = unproven(approvalCase, node);
  if (lacking !== null) return failure(lacking);
  const sequence = (node.result?.sequence ?? 0) + 1;
  const result = { result: 'approved', at: advancing.now, on: reachedOn, sequence } as const;
  const change = recordResult(approvalCase, { code, taskId: null, ...result, ...evidence }, advancing);
  return change === null ? failure(notOpen(node, progress)) : success(change);
};

/**
 * Corrects a milestone that an acquisition of land proved, after one of its steps was: to its true day and document, or taken
 * back where nothing proves it any more, so that what depends on it goes no further until it is proven again. Null where it
 * stands as it should, or is not the acquisition's.
 */
export const correctMilestone = (
  approvalCase: ApprovalCase,
  code: string,
  proven: MilestoneProof | null,
  advancing: Advancing,
): CaseChange | null => {
  const result = nodeOf(approvalCase, code)?.result ?? null;
  if (result?.result !== 'approved' || result.acquisitionId === undefined) return null;
  const sequence = result.sequence + 1;
  const node = { code, taskId: null, at: advancing.now, sequence } as const;
  if (proven === null)
    return recordResult(
      approvalCase,
      { ...result, ...node, result: 'revoked', on: dateOf(advancing.now) },
      advancing,
    );
  const { reachedOn: on, ...evidence } = proven;
  return on === result.on && evidence.proof === result.proof
    ? null
    : recordResult(approvalCase, { ...node, result: 'approved', on, ...evidence }, advancing);
};
