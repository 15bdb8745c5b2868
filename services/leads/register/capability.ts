import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { LeadActPorts } from '../kernel/lead-act.ts';
import type { RegisterAct } from './domain/register-rights.ts';
import { leadActEndpoints } from './http/lead-act-endpoints.ts';
import { leadEndpoints } from './http/lead-endpoints.ts';

export { registerRights as rights } from './domain/register-rights.ts';
export { registerRefusals as refusals } from './domain/register-errors.ts';
export { leadView } from './http/present-lead.ts';

export const endpoints = (ports: LeadActPorts): readonly Endpoint<RegisterAct>[] => [
  ...leadEndpoints(ports),
  ...leadActEndpoints(ports),
];

export const resources = ['leads'] as const;
