import { success } from '../../../../shared/outcome.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import type { DirectoryAct } from '../domain/directory-rights.ts';
import { namePostHoldersCommand } from '../usecases/keep-directory.ts';
import { seeDepartmentQuery } from '../usecases/read-directory.ts';
import {
  holdersInput,
  ofDepartment,
  ofPost,
  postHoldersView,
  presentPostHolders,
} from './directory-schemas.ts';

const tag = 'Directory';

const nameEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'post-holders.name',
    method: 'put',
    path: '/v1/post-holders/{department}/{post}',
    summary: '登记岗位人员 · Name who fills a post, each from a day on; an empty list leaves it vacant',
    tag,
    params: ofPost,
    query: none,
    input: holdersInput,
    status: 200,
    output: postHoldersView,
    refusals: ['DIRECTORY_STALE'],
    handle: ({ principal, params: { department, post }, input, ifMatch, write }) =>
      write(
        namePostHoldersCommand(ports)({ principal, department, ifMatch }, post, input.holders),
        ({ state, version }) => ({
          body: presentPostHolders(state),
          version,
        }),
      ),
  });

const seeEndpoint = (ports: NotificationPorts): Endpoint<DirectoryAct> =>
  defineEndpoint({
    act: 'post-holders.see',
    method: 'get',
    path: '/v1/post-holders',
    summary: '部门岗位人员 · Who fills the posts of a department',
    tag,
    params: none,
    query: ofDepartment,
    input: noInput,
    status: 200,
    output: postHoldersView,
    refusals: [],
    handle: async ({ principal, query }) => {
      const seen = await seeDepartmentQuery(ports, 'post-holders.see')(principal, query.department);
      if (!seen.ok) return seen;
      return success({ body: presentPostHolders(seen.value.state), version: seen.value.version });
    },
  });

export const postHolderEndpoints = (ports: NotificationPorts): readonly Endpoint<DirectoryAct>[] => [
  nameEndpoint(ports),
  seeEndpoint(ports),
];
