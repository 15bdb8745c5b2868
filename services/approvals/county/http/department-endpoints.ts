import * as z from 'zod';
import { defineEndpoint, none, noInput, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf, pageOnly, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  departmentIdSchema,
  newDepartmentIdSchema,
  newPostIdSchema,
} from '../../../../shared/identifiers.ts';
import { success } from '../../../../shared/outcome.ts';
import { line } from '../../../../shared/text.ts';
import type { CountyAct } from '../domain/county-rights.ts';
import { departmentKinds, departmentSchema, type Department } from '../../catalogue/domain/department.ts';
import { departmentSummarySchema } from '../store/department-store.ts';
import { listDepartmentsQuery, putDepartmentCommand, readDepartmentQuery } from '../usecases/departments.ts';
import type { ApprovalsPorts } from '../usecases/approvals-ports.ts';

const tag = 'Departments';
const params = z.strictObject({ department: departmentIdSchema });
const newParams = z.strictObject({ department: newDepartmentIdSchema });
const nameBody = z.strictObject({ zh: line(100), en: line(100) });

const isDistinct = (posts: readonly { readonly id: string }[]): boolean =>
  new Set(posts.map(({ id }) => id)).size === posts.length;

const departmentBody = z.strictObject({
  name: nameBody,
  kind: z.enum(departmentKinds),
  posts: z
    .array(z.strictObject({ id: newPostIdSchema, name: nameBody }))
    .min(1)
    .max(40)
    .refine(isDistinct, '每个岗位只列一次 · each post is named once'),
});

const put = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'department.put',
    method: 'put',
    path: '/v1/departments/{department}',
    summary: '建立或修改部门与岗位 · Create or change a department and its posts',
    description: 'To change one that exists, send the ETag you read as If-Match.',
    tag,
    params: newParams,
    query: none,
    input: departmentBody,
    status: 200,
    output: departmentSchema,
    refusals: ['IF_MATCH_REQUIRED', 'STALE', 'LOST_RACE'],
    handle: ({ params: { department: id }, input, ifMatch, write }) =>
      write(
        (context) => putDepartmentCommand(ports)(context, departmentSchema.parse({ id, ...input }), ifMatch),
        ({ state, version }: { state: Department; version: number }) => ({ body: state, version }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'department.list',
    method: 'get',
    path: '/v1/departments',
    summary: '部门名册 · The register of departments',
    tag,
    params: none,
    query: pageOnly,
    input: noInput,
    status: 200,
    output: pageSchema(departmentSummarySchema),
    refusals: ['BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listDepartmentsQuery(ports)(principal.county, pageOf(query));
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<CountyAct> =>
  defineEndpoint({
    act: 'department.read',
    method: 'get',
    path: '/v1/departments/{department}',
    summary: '部门及其岗位 · A department and its posts',
    tag,
    params,
    query: none,
    input: noInput,
    status: 200,
    output: departmentSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params: { department } }) => {
      const found = await readDepartmentQuery(ports)(principal.county, department);
      return found.ok ? success({ body: found.value.state, version: found.value.version }) : found;
    },
  });

/** The county's departments and their posts. */
export const departmentEndpoints = (ports: ApprovalsPorts): readonly Endpoint<CountyAct>[] => [
  put(ports),
  list(ports),
  read(ports),
];
