import { defineEndpoint, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { AssignmentAct } from '../domain/assignment-rights.ts';
import { mergeAssignmentsCommand, unmergeAssignmentCommand } from '../usecases/merge-assignments.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { assignmentParams, assignmentViewSchema, mergeBody, unmergeBody } from './assignment-schemas.ts';
import { presentAssignment } from './present-assignment.ts';

const shared = {
  method: 'post',
  tag: 'Assignments',
  params: assignmentParams,
  query: none,
  status: 200,
  output: assignmentViewSchema,
} as const;
const refusals = ['NOT_FOUND', 'ACT_NOT_YOURS', 'ASSIGNMENT_WRONG_STATE', 'LOST_RACE'];

const merge = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    ...shared,
    act: 'assignment.merge',
    path: '/v1/assignments/{assignmentId}/merge-into',
    summary: '并入同一事项 · Merge an assignment into another about the same',
    description:
      'Both open, of one department, the first answer given. The earlier due date holds; it ends with the other, and an enterprise that asked still confirms for itself.',
    input: mergeBody,
    refusals: [
      ...refusals,
      'ASSIGNMENTS_INVALID',
      'MERGE_INTO_ITSELF',
      'MERGE_DEPARTMENT',
      'MERGE_HAS_OTHERS',
      'MERGE_NOT_ANSWERED',
      'MERGE_FULL',
    ],
    handle: ({ principal, params, input, write }) =>
      write(
        (context) =>
          mergeAssignmentsCommand(ports)(
            context,
            { id: params.assignmentId, principal, reason: input.reason },
            input.into,
          ),
        presentAssignment(true),
      ),
  });

const unmerge = (ports: ApprovalsPorts): Endpoint<AssignmentAct> =>
  defineEndpoint({
    ...shared,
    act: 'assignment.unmerge',
    path: '/v1/assignments/{assignmentId}/unmerge',
    summary: '恢复单独办理 · Let a merged assignment stand alone again',
    description: 'While the other is open. The due date it brought forward stays.',
    input: unmergeBody,
    refusals,
    handle: ({ principal, params, input, write }) =>
      write(
        (context) =>
          unmergeAssignmentCommand(ports)(context, {
            id: params.assignmentId,
            principal,
            reason: input.reason,
          }),
        presentAssignment(true),
      ),
  });

/** Merging by hand what is about the same, and taking it apart again. */
export const mergeEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AssignmentAct>[] => [
  merge(ports),
  unmerge(ports),
];
