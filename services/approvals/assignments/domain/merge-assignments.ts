import type { CodedError } from '../../../../shared/coded-error.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { endWork, wrongState, type Decision } from './assignment-acts.ts';
import type { AssignmentErrorCode } from './assignment-errors.ts';
import type { Act } from '../../kernel/act.ts';
import { assignedPost, factOf } from './assignment-facts.ts';
import { asMerged, asOpened, asReceived, isOpen } from './assignment.ts';
import type { Assignment, CompletedPart, MergedAssignment, OpenAssignment } from './assignment.ts';
import { broughtForward } from './earlier-due.ts';
import { settleAssignment } from './settle-assignment.ts';
import { givers } from './joined-sources.ts';

export type MergeErrorCode =
  'MERGE_INTO_ITSELF' | 'MERGE_DEPARTMENT' | 'MERGE_HAS_OTHERS' | 'MERGE_NOT_ANSWERED' | 'MERGE_FULL';

const mostMerged = 20;

const refusal = (code: MergeErrorCode, zh: string, en: string): CodedError<MergeErrorCode> => ({
  code,
  detail: { zh, en },
});

const obstacle = (from: OpenAssignment, into: OpenAssignment): CodedError<MergeErrorCode> | null => {
  if (from.id === into.id)
    return refusal('MERGE_INTO_ITSELF', '交办事项不能并入自身', 'It cannot be merged into itself.');
  if (from.department !== into.department)
    return refusal(
      'MERGE_DEPARTMENT',
      '责任部门不同的事项不能合并',
      'Work of different departments is not merged.',
    );
  if ((from.merged ?? []).length > 0)
    return refusal(
      'MERGE_HAS_OTHERS',
      '已有其他事项并入该事项，请先将其恢复单独办理',
      'Others are merged into it; take them apart first.',
    );
  if (from.response !== null && from.response.given === null)
    return refusal(
      'MERGE_NOT_ANSWERED',
      '企业尚未得到首次响应，响应后方可合并',
      'The enterprise has no first answer yet; answer first.',
    );
  if ((into.merged ?? []).length >= mostMerged)
    return refusal('MERGE_FULL', '并入的事项已达上限', 'No more can be merged into it.');
  return null;
};

/** Both assignments after one was merged into the other. */
export type Merged = { readonly from: Decision; readonly into: Decision };

/**
 * Merges an open assignment into another about the same matter, by hand and with the reason. It keeps all its history
 * and waits; the earlier due date of both holds; an enterprise that asked confirms for itself later.
 */
export const mergeInto = (
  from: Assignment,
  into: Assignment,
  rules: CountyRules,
  act: Act,
  reason: string,
): Outcome<Merged, CodedError<AssignmentErrorCode | MergeErrorCode>> => {
  if (!isOpen(from)) return failure(wrongState(from.state, 'opened'));
  if (!isOpen(into)) return failure(wrongState(into.state, 'opened'));
  const refused = obstacle(from, into);
  if (refused !== null) return failure(refused);
  const left = settleAssignment(from, rules, act.at);
  const settled = broughtForward(into, left.assignment.due, rules, act.at);
  const target = settled.assignment;
  return success({
    from: {
      assignment: asMerged({
        ...left.assignment,
        state: 'merged',
        received: left.assignment.state === 'received' ? left.assignment.received : null,
        mergedInto: { ...act, reason, into: into.id },
      }),
      events: [
        ...left.events,
        {
          type: 'approvals.assignment.merged.v1',
          audience: [assignedPost(into, 'informed'), ...givers(from), ...givers(into)],
          fact: { ...factOf(from), into: into.id, intoTitle: into.title, reason, dueOn: target.due.date },
        },
      ],
    },
    into: { assignment: { ...target, merged: [...(target.merged ?? []), from.id] }, events: settled.events },
  });
};

const reopened = ({ mergedInto: _, ...merged }: MergedAssignment): OpenAssignment => {
  const { received, ...fields } = merged;
  return received === null
    ? asOpened({ ...fields, state: 'opened', nextCheckAt: null })
    : asReceived({ ...fields, state: 'received', received, nextCheckAt: null });
};

/** Takes a merged assignment out again: it stands as it did, and what fell due meanwhile falls now. */
const standAlone = (merged: MergedAssignment, rules: CountyRules, at: Instant, reason: string): Decision => {
  const settled = settleAssignment(reopened(merged), rules, at);
  return {
    assignment: settled.assignment,
    events: [
      {
        type: 'approvals.assignment.unmerged.v1',
        audience: [assignedPost(merged, 'responsible'), ...givers(merged)],
        fact: { ...factOf(merged), from: merged.mergedInto.into, reason, dueOn: settled.assignment.due.date },
      },
      ...settled.events,
    ],
  };
};

/** Undoes a merge while the other is still open; the due date that it brought forward stays. */
export const unmerge = (
  from: Assignment,
  into: Assignment,
  rules: CountyRules,
  act: Act,
  reason: string,
): Outcome<Merged, CodedError<AssignmentErrorCode>> => {
  if (from.state !== 'merged') return failure(wrongState(from.state, 'merged'));
  if (!isOpen(into)) return failure(wrongState(into.state, 'opened'));
  const merged = (into.merged ?? []).filter((id: AssignmentId) => id !== from.id);
  return success({
    from: standAlone(from, rules, act.at, reason),
    into: { assignment: { ...into, merged }, events: [] },
  });
};

/**
 * Ends a merged assignment as the one it was merged into has ended: completed with the same result. An enterprise that
 * asked is asked to confirm for itself, whatever another says (R089).
 */
const endWith = (
  merged: MergedAssignment,
  rules: CountyRules,
  { received, completed }: CompletedPart,
): Decision =>
  endWork(
    asReceived({ ...reopened(merged), state: 'received', received: merged.received ?? received }),
    rules,
    completed,
  );

/** How an assignment was completed, also where an enterprise has rejected it since; null where nobody has completed it. */
const completionOf = (ended: Assignment): CompletedPart | null => {
  switch (ended.state) {
    case 'awaiting-confirmation':
    case 'completed':
      return ended;
    case 'received': {
      const rejected = ended.rejections.at(-1);
      return rejected === undefined ? null : { received: ended.received, completed: rejected.completed };
    }
    case 'opened':
    case 'merged':
    case 'overtaken':
      return null;
  }
};

/** What becomes of a merged assignment as the other ends; null while that goes on, or where it stands alone again. */
export const followEnd = (
  merged: Assignment,
  ended: Assignment,
  rules: CountyRules,
  now: Instant,
): Decision | null => {
  if (merged.state !== 'merged' || merged.mergedInto.into !== ended.id) return null;
  const completed = completionOf(ended);
  if (completed !== null) return endWith(merged, rules, completed);
  return ended.state === 'overtaken' ? standAlone(merged, rules, now, '所并入的事项已无须继续办理') : null;
};
