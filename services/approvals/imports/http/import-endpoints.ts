import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly } from '../../../../shared/http/list-query.ts';
import { success } from '../../../../shared/outcome.ts';
import type { ImportAct } from '../domain/import-rights.ts';
import { mostFaultsTold } from '../domain/read-page.ts';
import {
  addImportPartCommand,
  openCaseImportCommand,
  startCaseImportCommand,
} from '../usecases/import-cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  compareWithBaselineQuery,
  groupsOfImportQuery,
  listImportFaultsQuery,
  listImportsQuery,
  readBaselineQuery,
  readImportQuery,
} from '../usecases/read-import.ts';
import {
  baselineListSchema,
  baselineQuery,
  comparisonQuery,
  comparisonSchema,
  faultPageSchema,
  importListQuery,
  importPageSchema,
  importParams,
  importPartBody,
  importViewSchema,
  openImportBody,
  startImportBody,
} from './import-schemas.ts';
import { presentBaseline, presentComparison, presentImport } from './present-import.ts';

const tag = 'Imports';

const open = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.open',
    method: 'post',
    path: '/v1/imports/cases',
    summary: '导入历史办件 · Open an import of the finished cases of a past period',
    description:
      'An event log as CSV, one line per event, with the columns case:concept:name, case:startdate, case:enddate, org:group and time:timestamp; others are ignored. EMPTY, NaN, NULL, None, MISSING, UNDEFINED, N/A, - and nothing say that a value is missing, and so does what `missing` names. Its months become scorecards of a baseline; nobody is told, and nothing enters the scorecards of today.',
    tag,
    params: none,
    query: none,
    input: openImportBody,
    status: 201,
    output: importViewSchema,
    refusals: ['DEPARTMENT_UNKNOWN'],
    handle: ({ principal, input, now, write }) =>
      write(
        (context) => openCaseImportCommand(ports)(context, input, { at: now, by: principal.subject }),
        presentImport,
      ),
  });

const addPart = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.add-part',
    method: 'post',
    path: '/v1/imports/{importId}/parts',
    summary: '上传文件段 · Hand in a part of the log',
    description:
      'The text of the log cut anywhere between two characters into parts of at most 200 000 bytes, numbered from 1, in any order. The same part again is harmless.',
    tag,
    params: importParams,
    query: none,
    input: importPartBody,
    status: 200,
    output: importViewSchema,
    refusals: ['NOT_FOUND', 'LOST_RACE', 'IMPORT_STARTED', 'IMPORT_PART_OTHER'],
    handle: ({ principal, params, input, write }) =>
      write(
        (context) => addImportPartCommand(ports)(context, { id: params.importId, principal }, input),
        presentImport,
      ),
  });

const start = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.start',
    method: 'post',
    path: '/v1/imports/{importId}/start',
    summary: '开始导入 · Start reading once all parts are there',
    tag,
    params: importParams,
    query: none,
    input: startImportBody,
    status: 200,
    output: importViewSchema,
    refusals: ['NOT_FOUND', 'LOST_RACE', 'IMPORT_STARTED', 'IMPORT_INCOMPLETE', 'IMPORT_HEADER'],
    handle: ({ principal, params, input, now, write }) => {
      const requested = { id: params.importId, principal };
      const act = { at: now, by: principal.subject };
      return write(
        (context) => startCaseImportCommand(ports)(context, requested, input.parts, act),
        presentImport,
      );
    },
  });

const list = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.list',
    method: 'get',
    path: '/v1/imports',
    summary: '历次导入 · The imports, the latest first',
    tag,
    params: none,
    query: importListQuery,
    input: noInput,
    status: 200,
    output: importPageSchema,
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listImportsQuery(ports)(principal.county, pageOf(query));
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.read',
    method: 'get',
    path: '/v1/imports/{importId}',
    summary: '导入进度 · An import and how far it has come',
    tag,
    params: importParams,
    query: none,
    input: noInput,
    status: 200,
    output: importViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readImportQuery(ports)({ id: params.importId, principal }, now);
      if (!found.ok) return found;
      const groups = await groupsOfImportQuery(ports)(principal.county, found.value.state);
      return success(presentImport({ ...found.value, groups }));
    },
  });

const faults = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.list-faults',
    method: 'get',
    path: '/v1/imports/{importId}/faults',
    summary: '未导入的行与件 · The lines and cases left out, each with its line, its column and why',
    description: `Of a log with more than ${mostFaultsTold} lines at fault the first are told and the rest counted.`,
    tag,
    params: importParams,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: faultPageSchema,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    handle: async ({ principal, params, query }) => {
      const listed = await listImportFaultsQuery(ports)({ id: params.importId, principal }, pageOf(query));
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const scorecards = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.read-baseline',
    method: 'get',
    path: '/v1/imports/{importId}/scorecards',
    summary: '基线记分卡 · The months of the past, reckoned like scorecards of today',
    description:
      'Of a month, of a department by its id or by the name the log has for it, or of both. Marked as baseline; the rules are those in force for scorecards now.',
    tag,
    params: importParams,
    query: baselineQuery,
    input: noInput,
    status: 200,
    output: baselineListSchema,
    refusals: ['NOT_FOUND', 'IMPORT_NOT_FINISHED'],
    handle: async ({ principal, params, query, now }) => {
      const asked = { id: params.importId, principal };
      const found = await readBaselineQuery(ports)(asked, query, now);
      return found.ok ? success({ body: presentBaseline(found.value) }) : found;
    },
  });

const comparison = (ports: ApprovalsPorts): Endpoint<ImportAct> =>
  defineEndpoint({
    act: 'import.compare',
    method: 'get',
    path: '/v1/imports/{importId}/comparison',
    summary: '与基线对比 · A department’s average of the past beside its published months',
    tag,
    params: importParams,
    query: comparisonQuery,
    input: noInput,
    status: 200,
    output: comparisonSchema,
    refusals: ['NOT_FOUND', 'IMPORT_NOT_FINISHED', 'IMPORT_GROUP_UNKNOWN'],
    handle: async ({ principal, params, query, now }) => {
      const asked = { id: params.importId, principal };
      const found = await compareWithBaselineQuery(ports)(asked, query, now);
      return found.ok ? success({ body: presentComparison(params.importId, found.value) }) : found;
    },
  });

/** The import of a past period as the baseline to compare with. */
export const importEndpoints = (ports: ApprovalsPorts): readonly Endpoint<ImportAct>[] => [
  open(ports),
  addPart(ports),
  start(ports),
  list(ports),
  read(ports),
  faults(ports),
  scorecards(ports),
  comparison(ports),
];
