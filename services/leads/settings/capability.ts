// 线索设置: the numbers and words that a county sets of how its leads are followed, each change by two persons.

export { policyRefusals as refusals } from '../../../shared/policy/policy-errors.ts';
export { settingsRights as rights } from './domain/settings-rights.ts';
export { settingsEndpoints as endpoints } from './http/policy-endpoints.ts';
export const resources = ['lead-policy'] as const;
