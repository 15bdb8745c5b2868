import type { Act } from '../../kernel/act.ts';
import type { AssignmentErrorCode } from './assignment-errors.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { LeadStage } from '../../../../shared/events/lead-stages.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { shortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { askingEnterprise, assignedPost, factOf } from './assignment-facts.ts';
import { isConfirmed } from './assignment-kind.ts';
import { asCompleted, asOvertaken, asReceived, isOpen } from './assignment.ts';
import type {
  Assignment,
  AssignmentResult,
  AssignmentState,
  AwaitingAssignment,
  OpenAssignment,
  OpenedAssignment,
  OvertakenAssignment,
  ReceivedAssignment,
} from './assignment.ts';
import { confirmationPassedAt } from './confirmation.ts';
import { settleAssignment } from './settle-assignment.ts';
import { givers } from './joined-sources.ts';

/** An assignment after an act, and everything that happened up to it. */
export type Decision = { readonly assignment: Assignment; readonly events: readonly DomainEvent[] };

export type DecidedAssignment = Outcome<Decision, CodedError<AssignmentErrorCode>>;

/** The states of an assignment as officials call them. */
export const stateNames: Record<AssignmentState, string> = {
  opened: '待签收',
  received: '办理中',
  'awaiting-confirmation': '待企业确认',
  merged: '已并入其他事项',
  completed: '已办结',
  overtaken: '无须继续办理',
};

const englishStates: Record<AssignmentState, string> = {
  opened: 'waiting to be received',
  received: 'received',
  'awaiting-confirmation': 'waiting for the enterprise to confirm',
  merged: 'merged into another',
  completed: 'completed',
  overtaken: 'no longer needed',
};

/** That an act does not fit the state an assignment is in. */
export const wrongState = (
  state: AssignmentState,
  needed: AssignmentState,
): CodedError<AssignmentErrorCode> => ({
  code: 'ASSIGNMENT_WRONG_STATE',
  detail: {
    zh: `该交办事项当前为“${stateNames[state]}”，须在“${stateNames[needed]}”时才能进行此操作`,
    en: `The assignment is ${englishStates[state]}; this can be done only once it is ${englishStates[needed]}.`,
  },
  facts: { state, needed },
});

type Received = { readonly assignment: ReceivedAssignment; readonly events: readonly DomainEvent[] };

const takeReceipt = (opened: OpenedAssignment, rules: CountyRules, { by, at }: Act): Received => {
  const settled = settleAssignment(opened, rules, at);
  return {
    assignment: asReceived({ ...settled.assignment, state: 'received', received: { at, by } }),
    events: [
      ...settled.events,
      {
        type: 'approvals.assignment.received.v1',
        audience: [assignedPost(opened, 'informed')],
        fact: { ...factOf(opened), receivedBy: by },
      },
    ],
  };
};

/** Receives 签收 an assignment. Its clock runs on: only completing it ends the clock (domain.md §5.5). */
export const receive = (assignment: Assignment, rules: CountyRules, act: Act): DecidedAssignment =>
  assignment.state === 'opened'
    ? success(takeReceipt(assignment, rules, act))
    : failure(wrongState(assignment.state, 'opened'));

const noResponseDue: CodedError<AssignmentErrorCode> = {
  code: 'ASSIGNMENT_NO_RESPONSE_DUE',
  detail: {
    zh: '该事项无须首次响应，或者已经响应',
    en: 'No first answer is waited for, or it has been given.',
  },
};

/** Gives the first answer 首次响应; an assignment not received yet is received with it. The clock of completion runs on. */
export const respond = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  text: string,
): DecidedAssignment => {
  if (!isOpen(assignment)) return failure(wrongState(assignment.state, 'received'));
  if (assignment.response === null || assignment.response.given !== null) return failure(noResponseDue);
  const received =
    assignment.state === 'opened'
      ? takeReceipt(assignment, rules, act)
      : settleAssignment(assignment, rules, act.at);
  const { response } = received.assignment;
  if (response === null) return failure(noResponseDue);
  const answered = { ...received.assignment, response: { ...response, given: { ...act, text } } };
  // What was armed for a late answer falls away with it.
  const { assignment: after } = settleAssignment(answered, rules, act.at);
  return success({
    assignment: after,
    events: [
      ...received.events,
      {
        type: 'approvals.assignment.responded.v1',
        audience: askingEnterprise(assignment, 'informed'),
        fact: { ...factOf(assignment), respondedBy: act.by, text },
      },
    ],
  });
};

const completed = (assignment: ReceivedAssignment, { by, at }: Act, result: AssignmentResult): Decision => ({
  assignment: asCompleted({
    ...assignment,
    state: 'completed',
    completed: { at, by, result },
    closure: null,
    rated: null,
  }),
  events: [
    {
      type: 'approvals.assignment.completed.v1',
      audience: [assignedPost(assignment, 'informed'), ...givers(assignment)],
      fact: { ...factOf(assignment), completedBy: by, result: result.text },
    },
  ],
});

/** What is done is an answer too, so that nothing is told late for want of one. */
const answeredBy = ({ response }: ReceivedAssignment, { by, at }: Act, text: string) =>
  response === null || response.given !== null ? response : { ...response, given: { at, by, text } };

const askConfirmation = (
  assignment: ReceivedAssignment,
  { settings, calendar }: CountyRules,
  { by, at }: Act,
  result: AssignmentResult,
): Decision => {
  const confirmation = shortLimit(at, settings.requests.confirmWithin, calendar);
  const awaiting: AwaitingAssignment = {
    ...assignment,
    response: answeredBy(assignment, { by, at }, result.text),
    state: 'awaiting-confirmation',
    completed: { at, by, result },
    confirmation,
    nextCheckAt: confirmationPassedAt(confirmation, calendar),
  };
  return {
    assignment: awaiting,
    events: [
      {
        type: 'approvals.assignment.confirmation-asked.v1',
        audience: askingEnterprise(assignment, 'responsible'),
        fact: {
          ...factOf(assignment),
          completedBy: by,
          result: result.text,
          confirmBy: confirmation.date,
        },
      },
    ],
  };
};

/** Ends the work on a received assignment: where an enterprise asked, it is asked to confirm (R089). */
export const endWork = (
  assignment: ReceivedAssignment,
  rules: CountyRules,
  { result, ...act }: Act & { readonly result: AssignmentResult },
): Decision =>
  isConfirmed(assignment.kind) && assignment.enterprise !== null
    ? askConfirmation(assignment, rules, act, result)
    : completed(assignment, act, result);

/**
 * Completes 办结 a received assignment; what had fallen before is told first (rulings 6). Where an enterprise asked, it
 * is asked to confirm, and only then is the assignment closed (R089).
 */
export const complete = (
  assignment: Assignment,
  rules: CountyRules,
  act: Act,
  result: AssignmentResult,
): DecidedAssignment => {
  if (assignment.state !== 'received') return failure(wrongState(assignment.state, 'received'));
  const settled = settleAssignment(assignment, rules, act.at);
  const ended = endWork(settled.assignment, rules, { ...act, result });
  return success({ ...ended, events: [...settled.events, ...ended.events] });
};

/**
 * Closes an open assignment because what it was about moved on. What had fallen until then stays on record: a
 * department that was late is late, however the lead went on.
 * @param leadMovedTo the stage the lead moved to; null where it was about no lead and its subject is finished
 */
export const overtake = (
  assignment: OpenAssignment,
  rules: CountyRules,
  at: Instant,
  leadMovedTo: LeadStage | null,
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
        audience: [assignedPost(assignment, 'informed'), ...givers(assignment)],
        fact: { ...factOf(assignment), leadMovedTo },
      },
    ],
  };
};
