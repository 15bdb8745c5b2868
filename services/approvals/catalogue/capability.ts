import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { CatalogueAct } from './domain/catalogue-rights.ts';
import { catalogueEndpoints, type CataloguePorts } from './http/catalogue-endpoints.ts';

// 事项目录与流程模板: the matters, who answers for each, their limits and order; the templates and their critical path.

export { catalogueRights as rights } from './domain/catalogue-rights.ts';

export const resources = ['matters', 'templates'] as const;

export const endpoints = (ports: CataloguePorts): readonly Endpoint<CatalogueAct>[] => [
  ...catalogueEndpoints(ports),
];
