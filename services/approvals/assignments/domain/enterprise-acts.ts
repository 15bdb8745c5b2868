import type { CodedError } from '../../../../shared/coded-error.ts';
import type { AssignmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { wrongState, type DecidedAssignment } from './assignment-acts.ts';
import type { AssignmentErrorCode } from './assignment-errors.ts';
import type { Act } from '../../kernel/act.ts';
import { assignedPost, factOf } from './assignment-facts.ts';
import { asReceived, mostRejections } from './assignment.ts';
import type { Assignment, AwaitingAssignment, Rating } from './assignment.ts';
import { close, settleAwaiting } from './confirmation.ts';
import { rectify, type WithRectification } from './rectification.ts';
import { settleAssignment } from './settle-assignment.ts';

/** An act of the enterprise first lets its own silence fall: after five working days it comes too late. */
const stillAwaiting = (
  assignment: Assignment,
  rules: CountyRules,
  { at }: Act,
): Outcome<AwaitingAssignment, CodedError<AssignmentErrorCode>> => {
  if (assignment.state !== 'awaiting-confirmation')
    return failure(wrongState(assignment.state, 'awaiting-confirmation'));
  const settled = settleAwaiting(assignment, rules, at).assignment;
  return settled.state === 'awaiting-confirmation'
    ? success(settled)
    : failure(wrongState(settled.state, 'awaiting-confirmation'));
};

/** The enterprise confirms what was done; only now is the assignment closed (R089). */
export const confirm = (assignment: Assignment, rules: CountyRules, act: Act): DecidedAssignment => {
  const awaiting = stillAwaiting(assignment, rules, act);
  return awaiting.ok ? success(close(awaiting.value, rules, { how: 'confirmed', ...act })) : awaiting;
};

/** The days the enterprise took are not the department's: they are taken out of the clock, which goes on, not anew. */
const withoutWaiting = ({ clock, completed }: AwaitingAssignment, rules: CountyRules, { at }: Act) => ({
  ...clock,
  pauses: [
    ...clock.pauses,
    {
      from: dateOf(completed.at),
      resumedOn: dateOf(at),
      bound: 'at-most' as const,
      length: rules.settings.requests.confirmWithin,
    },
  ],
});

/** The enterprise rejects what was done, with the reason; the department has it in hand again. */
export const rejectCompletion = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  reason: string,
): DecidedAssignment => {
  const awaiting = stillAwaiting(assignment, rules, act);
  if (!awaiting.ok) return awaiting;
  const { completed, rejections } = awaiting.value;
  const clock = withoutWaiting(awaiting.value, rules, act);
  const reopened = asReceived({
    ...awaiting.value,
    state: 'received',
    rejections: [...rejections, { ...act, reason, completed }].slice(-mostRejections),
    clock,
    due: dueOf(clock, rules.calendar, act.at),
  });
  const settled = settleAssignment(reopened, rules, act.at);
  return success({
    assignment: settled.assignment,
    events: [
      {
        type: 'approvals.assignment.completion-rejected.v1',
        audience: [assignedPost(assignment, 'responsible')],
        fact: { ...factOf(assignment), reason },
      },
      ...settled.events,
    ],
  });
};

/** What an enterprise says of what was done, from 1 (very bad) to 5 (very good). */
export type EnterpriseOpinion = Pick<Rating, 'rating' | 'name' | 'comment'>;

const alreadyRated: CodedError<AssignmentErrorCode> = {
  code: 'ASSIGNMENT_RATED',
  detail: { zh: '您已评价过，不能重复评价', en: 'You have rated it already.' },
};

const opensRectification = ({ rating, name }: EnterpriseOpinion, { requests }: CountySettings): boolean =>
  name !== null && rating <= requests.badRating;

/** Rates 好差评 what is closed, once. A bad rating under a name opens a rectification by itself (R009). */
export const rate = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  opinion: EnterpriseOpinion,
  newId: () => AssignmentId,
): Outcome<WithRectification, CodedError<AssignmentErrorCode>> => {
  if (assignment.state !== 'completed') return failure(wrongState(assignment.state, 'completed'));
  if (assignment.rated !== null) return failure(alreadyRated);
  const rectification = opensRectification(opinion, rules.settings)
    ? rectify(assignment, rules, act, newId(), { source: 'bad-rating', text: opinion.comment })
    : null;
  const rated = { ...act, ...opinion, rectification: rectification?.id ?? null };
  return success({
    assignment: { ...assignment, rated },
    events: [
      {
        type: 'approvals.assignment.rated.v1',
        audience: [assignedPost(assignment, 'informed')],
        fact: { ...factOf(assignment), rating: opinion.rating, named: opinion.name !== null },
      },
    ],
    rectification,
  });
};
