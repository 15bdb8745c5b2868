import type { TaskId } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { CaseChange } from './advance-case.ts';
import {
  caseProgress,
  nodeOf,
  withNode,
  type ApprovalCase,
  type AwayReason,
  type CaseNode,
} from './approval-case.ts';
import { withJointClock } from './joint-clock.ts';
import { settleCase, withNextCheck } from './settle-case.ts';

/** Where an open task lies, as of which version of it: null with its department. */
export type Whereabouts = {
  readonly code: string;
  readonly taskId: TaskId;
  readonly reason: AwayReason | null;
  readonly sequence: number;
  /** Which of the facts of that version it is. */
  readonly place: number;
  readonly at: Instant;
};

type Away = NonNullable<CaseNode['away']>;

const isLater = (known: Away, heard: Pick<Whereabouts, 'sequence' | 'place'>): boolean =>
  heard.sequence === known.sequence ? heard.place > (known.place ?? 0) : heard.sequence > known.sequence;

/**
 * Records that the task of a matter went to the applicant by the one notice, was lawfully paused, or came back, so that the
 * joint clock counts no day that is the applicant's or that the law leaves out (行政许可法 32(4), 45). Null when it is no
 * news: another task's, of an older version, or of a matter that is decided.
 */
export const recordWhereabouts = (
  approvalCase: ApprovalCase,
  { code, taskId, reason, sequence, place, at }: Whereabouts,
  rules: CountyRules,
  now: Instant,
): CaseChange | null => {
  const node = nodeOf(approvalCase, code);
  if (node === undefined || node.taskId !== taskId || node.result !== null) return null;
  const { away } = node;
  if (away !== undefined && !isLater(away, { sequence, place })) return null;
  const settled = settleCase(approvalCase, rules, now);
  const moved = withNode(settled.approvalCase, code, { away: { reason, sequence, place } });
  return {
    approvalCase: withNextCheck(withJointClock(moved, caseProgress(moved), rules, at), rules),
    tasks: [],
    events: settled.events,
  };
};
