import type { CodedError } from '../../../../shared/coded-error.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Outcome } from '../../../../shared/outcome.ts';
import type { AssignmentAct } from '../domain/assignment-rights.ts';
import { receive, respond, type Decision } from '../domain/assignment-acts.ts';
import type { Assignment } from '../domain/assignment.ts';
import { answerAssignmentDelay } from '../domain/answer-assignment-delay.ts';
import { confirm, rate, rejectCompletion } from '../domain/enterprise-acts.ts';
import { followUp } from '../domain/follow-up-call.ts';
import { completeAsReported } from '../domain/screening.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { changeAssignmentCommand } from '../usecases/change-assignment.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { sayAfterCloseCommand } from '../usecases/after-close.ts';
import {
  assignmentParams,
  assignmentViewSchema,
  completeBody,
  followUpBody,
  rateBody,
  rejectCompletionBody,
  respondBody,
} from './assignment-schemas.ts';
import { causeIn, measuresIn, setMeasures, stateCause } from '../../clocks/http/delay-bodies.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import { presentAssignment } from './present-assignment.ts';
import { defineActs } from '../../kernel/define-acts.ts';
import type { AssignmentReading } from '../usecases/read-assignment.ts';

const tag = 'Assignments';

/** Acts on one assignment: one read beside the county's, the domain's decision, one write. */
const defineAssignmentAct = (ports: ApprovalsPorts) =>
  defineActs<
    AssignmentAct,
    typeof assignmentParams,
    typeof assignmentViewSchema,
    [Assignment, CountyRules],
    Outcome<Decision, CodedError>,
    AssignmentReading
  >({
    path: '/v1/assignments/{assignmentId}',
    tag,
    params: assignmentParams,
    output: assignmentViewSchema,
    refusals: ['ASSIGNMENT_WRONG_STATE'],
    change: (context, { params, ...asked }) =>
      changeAssignmentCommand(ports)(context, { id: params.assignmentId, ...asked }),
    present: (principal) => presentAssignment(isOfficial(principal)),
  });

const rateEndpoint = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'assignment.rate',
    method: 'post',
    path: '/v1/assignments/{assignmentId}/rate',
    summary: '评价办理结果 · Rate what was done',
    description: 'Once, after the close. A bad rating under a name opens a rectification by itself.',
    tag,
    params: assignmentParams,
    query: none,
    input: rateBody,
    status: 200,
    output: assignmentViewSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'ASSIGNMENT_WRONG_STATE', 'ASSIGNMENT_RATED', 'LOST_RACE'],
    handle: ({ principal, params, input, write }) =>
      write(
        (context) =>
          sayAfterCloseCommand(ports)(context, {
            id: params.assignmentId,
            principal,
            act: 'assignment.rate',
            decide: (assignment, rules, act, newId) => {
              const opinion = {
                rating: input.rating,
                name: input.name ?? null,
                comment: input.comment ?? null,
              };
              return rate(assignment, rules, act, opinion, newId);
            },
          }),
        presentAssignment(isOfficial(principal)),
      ),
  });

const followUpEndpoint = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    act: 'assignment.follow-up',
    method: 'post',
    path: '/v1/assignments/{assignmentId}/follow-up',
    summary: '回访 · Ask an enterprise again after the close',
    description: 'Once, by others than the department. What is not solved opens a rectification by itself.',
    tag,
    params: assignmentParams,
    query: none,
    input: followUpBody,
    status: 200,
    output: assignmentViewSchema,
    refusals: [
      'NOT_FOUND',
      'ACT_NOT_YOURS',
      'ASSIGNMENT_WRONG_STATE',
      'ASSIGNMENT_NOT_ENTERPRISE',
      'ASSIGNMENT_FOLLOWED_UP',
      'OWN_DEPARTMENT_JUDGED',
      'LOST_RACE',
    ],
    handle: ({ principal, params, input, write }) =>
      write(
        (context) =>
          sayAfterCloseCommand(ports)(context, {
            id: params.assignmentId,
            principal,
            act: 'assignment.follow-up',
            decide: (assignment, rules, act, newId) => followUp(assignment, rules, act, input, newId),
          }),
        presentAssignment(true),
      ),
  });

const actsOfDepartment = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => {
  const act = defineAssignmentAct(ports);
  return [
    act({
      act: 'assignment.receive',
      verb: 'receive',
      summary: '签收 · Receive an assignment',
      description: 'The clock runs on; only completing the assignment ends it.',
      input: noInput,
      decide: receive,
    }),
    act({
      act: 'assignment.respond',
      verb: 'respond',
      summary: '首次响应 · Give the first answer to a request',
      description: 'One not received yet is received with it. The clock of completion runs on.',
      input: respondBody,
      refusals: ['ASSIGNMENT_NO_RESPONSE_DUE'],
      decide: (assignment, rules, act, { text }) => respond(assignment, rules, act, text),
    }),
    act({
      act: 'assignment.complete',
      verb: 'complete',
      summary: '办结 · Complete an assignment',
      description:
        'Says what came of it and, where there is one, the number of the document it led to. Where an enterprise asked, it is asked to confirm. A screening is ended by its verdict alone.',
      input: completeBody,
      refusals: ['SCREENING_NEEDS_VERDICT'],
      decide: (assignment, rules, act, { result, documentNumber }) =>
        completeAsReported(assignment, rules, act, {
          text: result,
          documentNumber: documentNumber ?? null,
        }),
    }),
  ];
};

/** What a rung asks for, which the section head and the deputy head answer (rulings 37). */
const actsOnDelay = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => {
  const act = defineAssignmentAct(ports);
  return [
    act({
      act: 'assignment.state-cause',
      ...stateCause,
      decide: (assignment, rules, act, body) => answerAssignmentDelay(assignment, rules, act, causeIn(body)),
    }),
    act({
      act: 'assignment.set-measures',
      ...setMeasures,
      decide: (assignment, rules, act, body) =>
        answerAssignmentDelay(assignment, rules, act, measuresIn(body)),
    }),
  ];
};

const actsOfEnterprise = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => {
  const act = defineAssignmentAct(ports);
  return [
    act({
      act: 'assignment.confirm',
      verb: 'confirm',
      summary: '确认办结（销号）· Confirm what was done',
      description: 'Only now is it closed, or five working days after the enterprise was asked.',
      input: noInput,
      decide: confirm,
    }),
    act({
      act: 'assignment.reject-completion',
      verb: 'reject-completion',
      summary: '不确认办理结果，要求继续办理 · Reject what was done',
      description: 'The department has it in hand again; the days the enterprise took are not counted.',
      input: rejectCompletionBody,
      decide: (assignment, rules, act, { reason }) => rejectCompletion(assignment, rules, act, reason),
    }),
    rateEndpoint(ports),
  ];
};

/** What one can do with an assignment. */
export const assignmentActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => [
  ...actsOfDepartment(ports),
  ...actsOnDelay(ports),
  ...actsOfEnterprise(ports),
  followUpEndpoint(ports),
];
