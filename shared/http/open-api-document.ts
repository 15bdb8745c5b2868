import type { ServiceName } from '../service-names.ts';
import type { Endpoint } from './endpoint.ts';
import { declareEndpoint, operationOf } from './open-api/operation.ts';
import { headerParameters, headers } from './open-api/parts.ts';
import { gatewayShapes, refusalResponses } from './open-api/refusals.ts';
import { declaredShapesAsJson } from './open-api/shapes.ts';
import type { StatusOf } from './refusal-status.ts';

const titles: Record<ServiceName, string> = {
  leads: '线索与项目 Leads',
  approvals: '部门协同审批与交办 Approvals',
  notifications: '通知督办 Notifications',
};

const subjects: Record<ServiceName, string> = {
  leads:
    '招商线索从登记、研判、洽谈到签约，以及签约后的项目 · Leads from registration to signing, and the projects that come of them.',
  approvals:
    '签约项目的并联审批、交办事项与部门记分 · The approvals of signed projects, what is given out to departments, and how they fare.',
  notifications: '通知、消息与通讯录 · Notices, the inbox of each person, and the directory.',
};

const conventions = [
  '日期为北京时间（YYYY-MM-DD），时刻为UTC，金额单位见字段名。',
  'Days are those of Asia/Shanghai (YYYY-MM-DD), instants are in UTC, amounts name their unit in the field.',
].join('\n');

const pathsOf = (
  operations: readonly { readonly path: string; readonly method: string; readonly operation: unknown }[],
) => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, operation } of operations) paths[path] = { ...paths[path], [method]: operation };
  return paths;
};

/** The OpenAPI 3.1 document of a service, generated from its endpoints; each schema under the name that the sources know it by. */
export const openApiDocument = (
  service: ServiceName,
  endpoints: readonly Endpoint<string>[],
  statusOf: StatusOf,
) => {
  const declared = endpoints.map(declareEndpoint);
  const responses = refusalResponses();
  const shapes = declaredShapesAsJson();
  const operations = declared.map((each) => ({
    path: each.endpoint.path,
    method: each.endpoint.method,
    operation: operationOf(each, shapes, statusOf),
  }));
  return {
    openapi: '3.1.0',
    info: {
      title: `Zhaoshang 招商 · ${titles[service]}`,
      version: '1',
      description: `${subjects[service]}\n\n${conventions}`,
      contact: { name: 'Zhaoshang 招商' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: pathsOf(operations),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      parameters: headerParameters,
      headers,
      responses,
      schemas: { ...gatewayShapes, ...Object.fromEntries(shapes) },
    },
  };
};
