export { ruleRights as rights } from './domain/rule-rights.ts';
export { ruleEndpoints as endpoints } from './http/rule-endpoints.ts';
export const resources = ['lead-rules'] as const;
