import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { DecisionAct } from './domain/decision-rights.ts';
import { decisionEndpoints } from './http/decision-endpoints.ts';

// 决定与送达: approving under its conditions, rejecting, delivering, the project code.

export { decisionRights as rights } from './domain/decision-rights.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<DecisionAct>[] => [
  ...decisionEndpoints(ports),
];
