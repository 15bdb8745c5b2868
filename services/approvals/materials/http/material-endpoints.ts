import type * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { success } from '../../../../shared/outcome.ts';
import type { MaterialAct } from '../domain/material-rights.ts';
import {
  completeUploadCommand,
  downloadMaterialQuery,
  recordScanCommand,
} from '../usecases/change-material.ts';
import type { MaterialPorts } from '../usecases/material-ports.ts';
import { readMaterialQuery } from '../usecases/read-material.ts';
import { requestUploadCommand, type MaterialPlace } from '../usecases/request-material.ts';
import {
  downloadViewSchema,
  materialParams,
  materialRequestedSchema,
  materialViewSchema,
  requestMaterialBody,
  scannedViewSchema,
  scanVerdictBody,
} from './material-schemas.ts';
import { materialsTag } from './material-tag.ts';
import { presentDownload, presentMaterial, presentRequested } from './present-material.ts';

const placeOf = ({ caseId, projectId }: z.output<typeof requestMaterialBody>): MaterialPlace => {
  if (caseId !== undefined) return { caseId };
  if (projectId !== undefined) return { projectId };
  throw new Error('the schema lets no document through that is for nothing');
};

const request = (ports: MaterialPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'material.request',
    method: 'post',
    path: '/v1/materials',
    summary: '申请上传一份材料 · Announce a document and get the form that takes its file',
    description:
      'Post the file by the form to the given address, then complete. Each upload of a document is a new edition of it.',
    tag: materialsTag,
    params: none,
    query: none,
    input: requestMaterialBody,
    status: 201,
    output: materialRequestedSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'MATERIAL_INVALID'],
    handle: ({ principal, input, write }) =>
      write(
        (context) =>
          requestUploadCommand(ports)(context, principal, placeOf(input), {
            document: input.document,
            fileName: input.fileName,
            contentType: input.contentType,
            size: input.size,
            sha256: input.sha256,
            validUntil: input.validUntil ?? null,
          }),
        presentRequested,
      ),
  });

const complete = (ports: MaterialPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'material.complete',
    method: 'post',
    path: '/v1/materials/{materialId}/complete',
    summary: '上传完成，核对后存档 · Say that the file is there; it is checked and put on file',
    description: 'Size and SHA-256 must be those announced. Said twice, the second changes nothing.',
    tag: materialsTag,
    params: materialParams,
    query: none,
    input: noInput,
    status: 200,
    output: materialViewSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'UPLOAD_MISSING', 'UPLOAD_MISMATCH', 'LOST_RACE'],
    handle: ({ principal, params, write }) =>
      write(
        (context) => completeUploadCommand(ports)(context, { id: params.materialId, principal }),
        presentMaterial,
      ),
  });

const read = (ports: MaterialPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'material.read',
    method: 'get',
    path: '/v1/materials/{materialId}',
    summary: '一份材料 · One edition of a document',
    tag: materialsTag,
    params: materialParams,
    query: none,
    input: noInput,
    status: 200,
    output: materialViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readMaterialQuery(ports)(principal, params.materialId, now);
      return found.ok ? success(presentMaterial(found.value)) : found;
    },
  });

const download = (ports: MaterialPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'material.download',
    method: 'get',
    path: '/v1/materials/{materialId}/download',
    summary: '下载 · An address from which the file can be fetched for some minutes',
    description:
      'Only what was scanned and found clean; who was given the address, and when, goes on record.',
    tag: materialsTag,
    params: materialParams,
    query: none,
    input: noInput,
    status: 200,
    output: downloadViewSchema,
    refusals: ['NOT_FOUND', 'MATERIAL_NOT_UPLOADED', 'SCAN_PENDING', 'MATERIAL_INFECTED', 'LOST_RACE'],
    handle: async ({ principal, params, now, correlationId }) => {
      const context = { county: principal.county, actor: principal.subject, correlationId, now };
      const handed = await downloadMaterialQuery(ports)(context, { id: params.materialId, principal });
      return handed.ok ? success(presentDownload(handed.value)) : handed;
    },
  });

const scanned = (ports: MaterialPorts): Endpoint<MaterialAct> =>
  defineEndpoint({
    act: 'material.record-scan',
    method: 'put',
    path: '/v1/materials/{materialId}/scan-verdict',
    summary: '登记安全检测结果 · Record what a scan for malware found',
    description:
      'For the machine client of the scanner, which has the role admin. The latest verdict holds; what is infected is neither handed out nor counted. To call clean what was found infected takes two persons: one with the reason and the document, and another who sends the same verdict after them.',
    tag: materialsTag,
    params: materialParams,
    query: none,
    input: scanVerdictBody,
    status: 200,
    output: scannedViewSchema,
    refusals: [
      'NOT_FOUND',
      'MATERIAL_NOT_UPLOADED',
      'CLEARANCE_UNFOUNDED',
      'CLEARANCE_NEEDS_ANOTHER',
      'LOST_RACE',
    ],
    handle: ({ principal, params, input, write }) =>
      write(
        (context) => recordScanCommand(ports)(context, { id: params.materialId, principal }, input),
        presentMaterial,
      ),
  });

/** What one can do with the documents of applications; all that touches files. */
export const materialEndpoints = (ports: MaterialPorts): readonly Endpoint<MaterialAct>[] => [
  request(ports),
  complete(ports),
  read(ports),
  download(ports),
  scanned(ports),
];
