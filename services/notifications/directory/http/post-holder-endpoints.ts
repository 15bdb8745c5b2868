import { success } from '../../../../shared/outcome.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import type { Act } from '../../kernel/rights.ts';
import type { createNamePostHolders } from '../usecases/keep-directory.ts';
import type { createSeeDepartment } from '../usecases/read-directory.ts';
import {
  holdersInput,
  ofDepartment,
  ofPost,
  postHoldersView,
  presentPostHolders,
} from './directory-schemas.ts';

export type PostHolderUseCases = {
  readonly see: ReturnType<typeof createSeeDepartment>;
  readonly name: ReturnType<typeof createNamePostHolders>;
};

const tag = 'Directory 通讯录';

const nameEndpoint = ({ name }: PostHolderUseCases): Endpoint<Act> =>
  defineEndpoint({
    act: 'post-holders.name',
    method: 'put',
    path: '/v1/post-holders/{department}/{post}',
    summary: 'Names who fills a post, each from a day on; an empty list leaves it vacant',
    tag,
    params: ofPost,
    query: none,
    input: holdersInput,
    status: 200,
    output: postHoldersView,
    refusals: ['DIRECTORY_STALE'],
    handle: ({ principal, params: { department, post }, input, ifMatch, write }) =>
      write(name({ principal, department, ifMatch }, post, input.holders), ({ state, version }) => ({
        body: presentPostHolders(state),
        version,
      })),
  });

const seeEndpoint = ({ see }: PostHolderUseCases): Endpoint<Act> =>
  defineEndpoint({
    act: 'post-holders.see',
    method: 'get',
    path: '/v1/post-holders',
    summary: 'Who fills the posts of a department',
    tag,
    params: none,
    query: ofDepartment,
    input: noInput,
    status: 200,
    output: postHoldersView,
    refusals: [],
    handle: async ({ principal, query }) => {
      const seen = await see(principal, query.department);
      if (!seen.ok) return seen;
      return success({ body: presentPostHolders(seen.value.state), version: seen.value.version });
    },
  });

export const postHolderEndpoints = (useCases: PostHolderUseCases): readonly Endpoint<Act>[] => [
  nameEndpoint(useCases),
  seeEndpoint(useCases),
];
