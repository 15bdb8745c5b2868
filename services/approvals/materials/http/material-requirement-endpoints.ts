import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { MaterialAct } from '../domain/material-rights.ts';
import { readCaseDocumentsQuery, readTaskDocumentsQuery } from '../usecases/material-requirements.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { caseParams } from '../../cases/http/case-schemas.ts';
import { caseDocumentsSchema } from './material-schemas.ts';
import { materialsTag } from './material-tag.ts';
import { presentDocuments } from './present-material.ts';
import { taskParams } from '../../tasks/http/task-schemas.ts';

const ofCase = (ports: ApprovalsPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'case.read-materials',
    method: 'get',
    path: '/v1/cases/{caseId}/materials',
    summary:
      '项目材料清单：每份只列一次，注明是否缺少、由谁要求、能否复用 · The documents of a case, each once',
    description:
      'A document given once serves every matter that needs it and is never asked for again while it holds.',
    tag: materialsTag,
    params: caseParams,
    query: none,
    input: noInput,
    status: 200,
    output: caseDocumentsSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readCaseDocumentsQuery(ports)({ id: params.caseId, principal }, now);
      return found.ok ? success(presentDocuments(found.value)) : found;
    },
  });

const ofTask = (ports: ApprovalsPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'task.read-materials',
    method: 'get',
    path: '/v1/tasks/{taskId}/materials',
    summary: '单个事项的材料 · The documents that one task needs, and which are there',
    tag: materialsTag,
    params: taskParams,
    query: none,
    input: noInput,
    status: 200,
    output: caseDocumentsSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readTaskDocumentsQuery(ports)({ id: params.taskId, principal }, now);
      return found.ok ? success(presentDocuments(found.value)) : found;
    },
  });

/** What cases and tasks need of documents. */
export const materialRequirementEndpoints = (ports: ApprovalsPorts): readonly Endpoint<MaterialAct>[] => [
  ofCase(ports),
  ofTask(ports),
];
