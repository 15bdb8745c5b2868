import type * as z from 'zod';
import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { LandAct } from '../domain/land-rights.ts';
import {
  listAcquisitionsQuery,
  listAcquisitionsOfCaseQuery,
  openAcquisitionCommand,
  readAcquisitionQuery,
  readAcquisitionTimelineQuery,
  type AcquisitionReading,
} from '../usecases/land-acquisitions.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams } from '../../cases/http/case-schemas.ts';
import { acquisitionTag, landActEndpoints } from './land-act-endpoints.ts';
import {
  acquisitionListQuery,
  acquisitionPageSchema,
  acquisitionParams,
  acquisitionViewSchema,
  openAcquisitionBody,
} from './land-schemas.ts';
import { presentAcquisition } from './present-land.ts';

const tag = acquisitionTag;

const requestFrom = ({ partners, caseId, ...body }: z.output<typeof openAcquisitionBody>) => ({
  ...body,
  partners: partners ?? [],
  caseId: caseId ?? null,
});

const open = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-acquisition.open',
    method: 'post',
    path: '/v1/land-acquisitions',
    summary: '启动土地征收，须选择公共利益情形 · Open an acquisition on a ground of public interest',
    description:
      'The ground is one of the six of 土地管理法 45; the site of one enterprise is refused with LAND_NO_PUBLIC_INTEREST. A project may refer to it and is no ground.',
    tag,
    params: none,
    query: none,
    input: openAcquisitionBody,
    status: 201,
    output: acquisitionViewSchema,
    refusals: [
      'ACT_NOT_YOURS',
      'LAND_NO_PUBLIC_INTEREST',
      'LAND_GROUND_PROOF',
      'LAND_PARCEL_REPEATED',
      'LAND_CASE_UNKNOWN',
      'DEPARTMENT_UNKNOWN',
    ],
    handle: ({ principal, input, write }) =>
      write(
        (context) => openAcquisitionCommand(ports)(context, principal, requestFrom(input)),
        (reading: AcquisitionReading) => ({
          ...presentAcquisition(reading),
          location: `/v1/land-acquisitions/${reading.state.id}`,
        }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-acquisition.list',
    method: 'get',
    path: '/v1/land-acquisitions',
    summary: '土地征收列表 · List acquisitions, those under way first',
    tag,
    params: none,
    query: acquisitionListQuery,
    input: noInput,
    status: 200,
    output: acquisitionPageSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listAcquisitionsQuery(ports)({
        principal,
        department: query.department ?? null,
        state: query.state ?? null,
        page: pageOf(query),
      });
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const ofCase = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'case.list-land-acquisitions',
    method: 'get',
    path: '/v1/cases/{caseId}/land-acquisitions',
    summary: '本项目涉及的土地征收 · The acquisitions that refer to a case',
    tag,
    params: caseParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: acquisitionPageSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const listed = await listAcquisitionsOfCaseQuery(ports)(
        { id: params.caseId, principal },
        pageOf(query),
      );
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineEndpoint({
    act: 'land-acquisition.read',
    method: 'get',
    path: '/v1/land-acquisitions/{acquisitionId}',
    summary: '一次土地征收：各步骤能否办理、何日起可办理、缺项 · An acquisition, step by step',
    description: 'A step after a notice is not available before the day after the last day of the notice.',
    tag,
    params: acquisitionParams,
    query: none,
    input: noInput,
    status: 200,
    output: acquisitionViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readAcquisitionQuery(ports)({ id: params.acquisitionId, principal }, now);
      return found.ok ? success(presentAcquisition(found.value)) : found;
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<LandAct> =>
  defineTimeline({
    act: 'land-acquisition.read-timeline',
    path: '/v1/land-acquisitions/{acquisitionId}/timeline',
    summary: '土地征收经过 · What happened to an acquisition',
    tag,
    params: acquisitionParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readAcquisitionTimelineQuery(ports)({ id: params.acquisitionId, principal }, page),
  });

/** Acquisitions of land 征地. */
export const landEndpoints = (ports: ApprovalsPorts): readonly Endpoint<LandAct>[] => [
  open(ports),
  list(ports),
  read(ports),
  timeline(ports),
  ofCase(ports),
  ...landActEndpoints(ports),
];
