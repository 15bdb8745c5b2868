import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../county/county.ts';
import { assignedPost, factOf } from './announce.ts';
import { asCompleted, asOvertaken } from './assignment.ts';
import type {
  Assignment,
  AssignmentResult,
  AssignmentState,
  OpenAssignment,
  OvertakenAssignment,
} from './assignment.ts';
import { settleAssignment } from './settle-assignment.ts';

/** An assignment after an act, and everything that happened up to it. */
export type Decision = { readonly assignment: Assignment; readonly events: readonly DomainEvent[] };

export type AssignmentErrorCode = 'ASSIGNMENT_WRONG_STATE';

/** Who acts and when. */
export type Acting = { readonly by: Subject; readonly at: Instant };

const stateNames: Record<AssignmentState, string> = {
  opened: '待签收',
  received: '办理中',
  completed: '已办结',
  overtaken: '已随线索变动了结',
};

const wrongState = (state: AssignmentState, needed: AssignmentState): CodedError<AssignmentErrorCode> => ({
  code: 'ASSIGNMENT_WRONG_STATE',
  detail: {
    zh: `该交办事项${stateNames[state]}，此操作须在${stateNames[needed]}时进行`,
    en: `The assignment is ${state}; this act needs it to be ${needed}.`,
  },
  facts: { state, needed },
});

/** Receives 签收 an assignment. Its clock runs on: only completing it ends the clock (domain.md §5.5). */
export const receive = (
  assignment: Assignment,
  rules: CountyRules,
  { by, at }: Acting,
): Outcome<Decision, CodedError<AssignmentErrorCode>> => {
  if (assignment.state !== 'opened') return failure(wrongState(assignment.state, 'opened'));
  const settled = settleAssignment(assignment, rules, at);
  return success({
    assignment: { ...settled.assignment, state: 'received', received: { at, by } },
    events: [
      ...settled.events,
      {
        type: 'approvals.assignment.received.v1',
        audience: [assignedPost(assignment, 'informed')],
        fact: { ...factOf(assignment), receivedBy: by },
      },
    ],
  });
};

/** Completes 办结 a received assignment; what had fallen before is told first (rulings 6). */
export const complete = (
  assignment: Assignment,
  rules: CountyRules,
  { by, at }: Acting,
  result: AssignmentResult,
): Outcome<Decision, CodedError<AssignmentErrorCode>> => {
  if (assignment.state !== 'received') return failure(wrongState(assignment.state, 'received'));
  const settled = settleAssignment(assignment, rules, at);
  return success({
    assignment: asCompleted({ ...settled.assignment, state: 'completed', completed: { at, by, result } }),
    events: [
      ...settled.events,
      {
        type: 'approvals.assignment.completed.v1',
        audience: [assignedPost(assignment, 'informed')],
        fact: { ...factOf(assignment), completedBy: by, result: result.text },
      },
    ],
  });
};

/**
 * Closes an open assignment because its lead moved on. What had fallen until then stays on record: a department that
 * was late is late, however the lead went on.
 */
export const overtake = (
  assignment: OpenAssignment,
  rules: CountyRules,
  at: Instant,
  leadMovedTo: LeadStage,
): { assignment: OvertakenAssignment; events: readonly DomainEvent[] } => {
  const settled = settleAssignment(assignment, rules, at);
  const received = settled.assignment.state === 'received' ? settled.assignment.received : null;
  return {
    assignment: asOvertaken({
      ...settled.assignment,
      state: 'overtaken',
      received,
      overtaken: { at, leadMovedTo },
    }),
    events: [
      ...settled.events,
      {
        type: 'approvals.assignment.overtaken.v1',
        audience: [assignedPost(assignment, 'informed')],
        fact: { ...factOf(assignment), leadMovedTo },
      },
    ],
  };
};
