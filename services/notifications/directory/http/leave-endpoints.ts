import { failure, success } from '../../../../shared/outcome.ts';
import { edgeError } from '../../../../shared/http/edge-errors.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { DirectoryAct } from '../domain/directory-rights.ts';
import { recordLeaveCommand, withdrawLeaveCommand } from '../usecases/keep-directory.ts';
import { seeDepartmentQuery } from '../usecases/read-directory.ts';
import { leaveInput, leavesView, ofDepartment, ofLeave, presentLeaves } from './directory-schemas.ts';

const tag = 'Directory';
const path = '/v1/leaves/{department}/{person}/{from}';

const endsBeforeItBegins = edgeError('VALIDATION_FAILED', [
  {
    pointer: '/to',
    detail: { zh: '不得早于首日', en: 'must not lie before the first day' },
  },
]);

const recordEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'leave.record',
    method: 'put',
    path,
    summary:
      '登记离岗与代理人 · Records on which days a person does not fill their posts of a department, and who is told instead',
    description:
      'A leave is named by its person and first day; both days are included. At a post with a standing deputy (the B clerk for the A clerk) that deputy is told; elsewhere the deputy named here.',
    tag,
    params: ofLeave,
    query: none,
    input: leaveInput,
    status: 200,
    output: leavesView,
    refusals: [
      'LEAVE_OF_NO_HOLDER',
      'DEPUTY_OF_ONESELF',
      'LEAVES_TOO_MANY',
      'DIRECTORY_NOT_YOURS',
      'DIRECTORY_STALE',
    ],
    handle: async ({ principal, params: { department, person, from }, input, ifMatch, write }) => {
      if (input.to < from) return failure(endsBeforeItBegins);
      return write(
        recordLeaveCommand(ports)({ principal, department, ifMatch }, { person, from, ...input }),
        ({ state, version }) => ({ body: presentLeaves(state), version }),
      );
    },
  });

const withdrawEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'leave.withdraw',
    method: 'delete',
    path,
    summary: '撤销离岗登记 · Take a leave back',
    tag,
    params: ofLeave,
    query: none,
    input: noInput,
    status: 200,
    output: leavesView,
    refusals: ['LEAVE_NOT_FOUND', 'DIRECTORY_NOT_YOURS', 'DIRECTORY_STALE'],
    handle: ({ principal, params: { department, person, from }, ifMatch, write }) =>
      write(
        withdrawLeaveCommand(ports)({ principal, department, ifMatch }, person, from),
        ({ state, version }) => ({
          body: presentLeaves(state),
          version,
        }),
      ),
  });

const seeEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'leaves.see',
    method: 'get',
    path: '/v1/leaves',
    summary: '部门离岗登记 · The leaves recorded in a department, past ones for thirty days',
    tag,
    params: none,
    query: ofDepartment,
    input: noInput,
    status: 200,
    output: leavesView,
    refusals: ['DIRECTORY_NOT_YOURS'],
    handle: async ({ principal, query }) => {
      const seen = await seeDepartmentQuery(ports, 'leaves.see')(principal, query.department);
      if (!seen.ok) return seen;
      return success({ body: presentLeaves(seen.value.state), version: seen.value.version });
    },
  });

export const leaveEndpoints = (ports: NotificationPorts): readonly Endpoint<DirectoryAct>[] => [
  recordEndpoint(ports),
  withdrawEndpoint(ports),
  seeEndpoint(ports),
];
