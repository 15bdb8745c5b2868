import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { CatalogueChangeAct } from './domain/catalogue-change-rights.ts';
import { catalogueChangeEndpoints } from './http/catalogue-change-endpoints.ts';

// 目录与时限变更: what one person proposes of the catalogue or of a limit, and another approves from a day on.

export { catalogueChangeRights as rights } from './domain/catalogue-change-rights.ts';

export const resources = ['catalogue-changes', 'catalogue-versions'] as const;

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<CatalogueChangeAct>[] => [
  ...catalogueChangeEndpoints(ports),
];
