import type { Endpoint } from '../../../shared/http/endpoint.ts';
import type { ApprovalsPorts } from '../county/usecases/approvals-ports.ts';
import type { RuleAct } from './domain/rule-rights.ts';
import { ruleEndpoints } from './http/rule-endpoints.ts';

// 规则库: the rules by which the platform acts of itself or refuses.

export { ruleRights as rights } from './domain/rule-rights.ts';

export const resources = ['rules'] as const;

export { ruleAtRefusal as ruleAt } from './http/rule-reference.ts';

export const endpoints = (ports: ApprovalsPorts): readonly Endpoint<RuleAct>[] => [...ruleEndpoints(ports)];
