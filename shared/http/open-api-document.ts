import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServiceName } from '../service-names.ts';
import type { Endpoint } from './endpoint.ts';

const titles: Record<ServiceName, string> = {
  leads: 'Leads 线索与项目',
  approvals: 'Approvals 部门协同审批与交办',
  notifications: 'Notifications 通知督办',
};

/** The OpenAPI 3.1 document of a service, generated from its endpoints. */
export const openApiDocument = (service: ServiceName, endpoints: readonly Endpoint<string>[]) => {
  const documentation = new OpenAPIHono();
  documentation.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  for (const endpoint of endpoints) documentation.openAPIRegistry.registerPath(endpoint.describe());
  return documentation.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: `Zhaoshang 招商 · ${titles[service]}`, version: '1' },
    servers: [{ url: '/' }],
  });
};
