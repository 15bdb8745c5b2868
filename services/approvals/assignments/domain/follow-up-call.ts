import type { CodedError } from '../../../../shared/coded-error.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { wrongState } from './assignment-acts.ts';
import type { AssignmentErrorCode } from './assignment-errors.ts';
import type { Act } from '../../kernel/act.ts';
import { factOf } from './assignment-facts.ts';
import type { Assignment, FollowUpCall } from './assignment.ts';
import { rectify, type WithRectification } from './rectification.ts';

/** What was heard when an enterprise was asked again. */
export type Heard = Pick<FollowUpCall, 'solved' | 'note'>;

const alreadyFollowedUp: CodedError<AssignmentErrorCode> = {
  code: 'ASSIGNMENT_FOLLOWED_UP',
  detail: { zh: '该事项已回访', en: 'The follow-up has been recorded already.' },
};

const notForEnterprise: CodedError<AssignmentErrorCode> = {
  code: 'ASSIGNMENT_NOT_ENTERPRISE',
  detail: { zh: '该事项不经企业确认，无须回访', en: 'No enterprise confirms this; there is nobody to ask.' },
};

/**
 * Records that an enterprise was asked again after the close 回访, once and by others than the department (R089, domain.md
 * §5.6). What turns out not to be solved opens a rectification by itself; the close stands, and so does what it says.
 */
export const followUp = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  heard: Heard,
  newId: () => AssignmentId,
): Outcome<WithRectification, CodedError<AssignmentErrorCode>> => {
  if (assignment.state !== 'completed') return failure(wrongState(assignment.state, 'completed'));
  if (assignment.closure === null) return failure(notForEnterprise);
  if (assignment.followUp !== undefined) return failure(alreadyFollowedUp);
  const rectification = heard.solved
    ? null
    : rectify(assignment, rules, act, newId(), { source: 'follow-up', text: heard.note });
  return success({
    assignment: {
      ...assignment,
      followUp: { ...act, ...heard, rectification: rectification?.id ?? null },
    },
    events: [
      {
        type: 'approvals.assignment.followed-up.v1',
        audience: [],
        fact: { ...factOf(assignment), solved: heard.solved },
      },
    ],
    rectification,
  });
};
