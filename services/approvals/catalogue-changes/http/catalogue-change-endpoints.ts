import type { Versioned } from '../../../../shared/dynamo/aggregate.ts';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CatalogueChangeAct } from '../domain/catalogue-change-rights.ts';
import type { CatalogueChange } from '../../county/domain/change.ts';
import {
  approveCatalogueChangeCommand,
  listCatalogueChangesQuery,
  proposeCatalogueChangeCommand,
  readCatalogueChangeQuery,
  readCatalogueChangeTimelineQuery,
  refuseCatalogueChangeCommand,
  withdrawCatalogueChangeCommand,
} from '../usecases/catalogue-changes.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  changePageSchema,
  changeParams,
  changeViewSchema,
  proposeBody,
  refuseBody,
  versionListSchema,
} from './catalogue-change-schemas.ts';
import { presentChange, presentVersions } from './present-catalogue-change.ts';

const tag = 'Changes of the catalogue';

const propose = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-change.propose',
    refusesUnknownNames: true,
    method: 'post',
    path: '/v1/catalogue-changes',
    summary: '提出目录与时限变更 · Propose a change of limits, matters, templates or orders',
    description:
      'With a reason and the day from which it is to hold; `set-county-limit` names a limit of the county settings. The catalogue that would come of it is looked at whole. It holds only once another person has approved it.',
    tag,
    params: none,
    query: none,
    input: proposeBody,
    status: 201,
    output: changeViewSchema,
    refusals: ['CATALOGUE_CHANGE_INVALID', 'CATALOGUE_CHANGE_TOO_LARGE'],
    handle: ({ input, write }) =>
      write(
        (context) => proposeCatalogueChangeCommand(ports)(context, input),
        (proposed: Versioned<CatalogueChange>) => ({
          ...presentChange(proposed),
          location: `/v1/catalogue-changes/${proposed.state.id}`,
        }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-change.list',
    method: 'get',
    path: '/v1/catalogue-changes',
    summary: '目录变更列表 · The changes of the catalogue, the newest first',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: changePageSchema,
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listCatalogueChangesQuery(ports)(principal, pageOf(query));
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-change.read',
    method: 'get',
    path: '/v1/catalogue-changes/{changeId}',
    summary: '一项目录变更 · A change: what, why, from when, by whom and approved by whom',
    tag,
    params: changeParams,
    query: none,
    input: noInput,
    status: 200,
    output: changeViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readCatalogueChangeQuery(ports)({ id: params.changeId, principal }, now);
      return found.ok ? success(presentChange(found.value)) : found;
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineTimeline({
    act: 'catalogue-change.read-timeline',
    path: '/v1/catalogue-changes/{changeId}/timeline',
    summary: '目录变更经过 · What happened to a change',
    tag,
    params: changeParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readCatalogueChangeTimelineQuery(ports)({ id: params.changeId, principal }, page),
  });

const everyDecision = [
  'NOT_FOUND',
  'ACT_NOT_YOURS',
  'STALE',
  'LOST_RACE',
  'CATALOGUE_CHANGE_WRONG_STATE',
] as const;

const approve = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-change.approve',
    method: 'post',
    path: '/v1/catalogue-changes/{changeId}/approve',
    summary: '复核通过 · Approve a change that another person proposed',
    description:
      'It holds from its day, or from today where that has passed. Of two approvals at once one answers 409 and can be given again.',
    tag,
    params: changeParams,
    query: none,
    input: noInput,
    status: 200,
    output: changeViewSchema,
    refusals: [
      ...everyDecision,
      'ANOTHER_PERSON_NEEDED',
      'CATALOGUE_CHANGE_CONFLICTS',
      'CATALOGUE_REGISTER_FULL',
    ],
    handle: ({ principal, params, ifMatch, write }) =>
      write(
        (context) =>
          approveCatalogueChangeCommand(ports)(context, { id: params.changeId, principal, ifMatch }),
        presentChange,
      ),
  });

const refuse = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-change.refuse',
    method: 'post',
    path: '/v1/catalogue-changes/{changeId}/refuse',
    summary: '不予通过 · Refuse a change that another person proposed',
    tag,
    params: changeParams,
    query: none,
    input: refuseBody,
    status: 200,
    output: changeViewSchema,
    refusals: [...everyDecision, 'ANOTHER_PERSON_NEEDED'],
    handle: ({ principal, params, input, ifMatch, write }) =>
      write(
        (context) =>
          refuseCatalogueChangeCommand(ports)(
            context,
            { id: params.changeId, principal, ifMatch },
            input.reason,
          ),
        presentChange,
      ),
  });

const withdraw = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-change.withdraw',
    method: 'post',
    path: '/v1/catalogue-changes/{changeId}/withdraw',
    summary: '撤回 · Take one’s own proposal back',
    tag,
    params: changeParams,
    query: none,
    input: noInput,
    status: 200,
    output: changeViewSchema,
    refusals: everyDecision,
    handle: ({ principal, params, ifMatch, write }) =>
      write(
        (context) =>
          withdrawCatalogueChangeCommand(ports)(context, { id: params.changeId, principal, ifMatch }),
        presentChange,
      ),
  });

const versions = (ports: ApprovalsPorts): Endpoint<CatalogueChangeAct> =>
  defineEndpoint({
    act: 'catalogue-version.list',
    method: 'get',
    path: '/v1/catalogue-versions',
    summary: '目录版本与生效日 · The versions of the catalogue, each with the day from which it holds',
    tag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: versionListSchema,
    refusals: [],
    handle: async ({ principal, now }) => {
      const { county } = await ports.loadCounty(principal.county, now);
      return success({ body: presentVersions(county, dateOf(now)) });
    },
  });

/** How a county's catalogue changes: proposed by one person, approved by another, from a day on record (R145). */
export const catalogueChangeEndpoints = (ports: ApprovalsPorts): readonly Endpoint<CatalogueChangeAct>[] => [
  propose(ports),
  list(ports),
  read(ports),
  timeline(ports),
  approve(ports),
  refuse(ports),
  withdraw(ports),
  versions(ports),
];
