import { defineEndpoint, none, noInput, type Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import { complete, receive } from '../domain/assignments/acts.ts';
import { changeAssignment } from '../usecases/change-assignment.ts';
import type { ApprovalsPorts } from '../usecases/ports.ts';
import { assignmentParams, assignmentViewSchema, completeBody } from './assignment-schemas.ts';
import { presentAssignment } from './present-assignment.ts';

const tag = '交办事项 Assignments';
const refusals = ['NOT_FOUND', 'ACT_NOT_YOURS', 'STALE', 'ASSIGNMENT_WRONG_STATE', 'LOST_RACE'];

const receiveEndpoint = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'assignment.receive',
    method: 'post',
    path: '/v1/assignments/{assignmentId}/receive',
    summary: '签收 · Receive an assignment',
    description: 'The clock runs on; only completing the assignment ends it.',
    tag,
    params: assignmentParams,
    query: none,
    input: noInput,
    status: 200,
    output: assignmentViewSchema,
    refusals,
    handle: ({ principal, params, ifMatch, now, write }) =>
      write(
        (context) =>
          changeAssignment(ports)(context, {
            id: params.assignmentId,
            principal,
            act: 'assignment.receive',
            ifMatch,
            decide: (assignment, rules) => receive(assignment, rules, { by: principal.subject, at: now }),
          }),
        presentAssignment,
      ),
  });

const completeEndpoint = (ports: ApprovalsPorts): Endpoint<ApprovalsAct> =>
  defineEndpoint({
    act: 'assignment.complete',
    method: 'post',
    path: '/v1/assignments/{assignmentId}/complete',
    summary: '办结 · Complete an assignment',
    description: 'Says what came of it and, where there is one, the number of the document it led to.',
    tag,
    params: assignmentParams,
    query: none,
    input: completeBody,
    status: 200,
    output: assignmentViewSchema,
    refusals,
    handle: ({ principal, params, input, ifMatch, now, write }) =>
      write(
        (context) =>
          changeAssignment(ports)(context, {
            id: params.assignmentId,
            principal,
            act: 'assignment.complete',
            ifMatch,
            decide: (assignment, rules) =>
              complete(
                assignment,
                rules,
                { by: principal.subject, at: now },
                { text: input.result, documentNumber: input.documentNumber ?? null },
              ),
          }),
        presentAssignment,
      ),
  });

/** What one can do with an assignment. */
export const assignmentActEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ApprovalsAct>[] => [
  receiveEndpoint(ports),
  completeEndpoint(ports),
];
