export { settingsRights as rights } from './domain/settings-rights.ts';
export { settingsEndpoints as endpoints } from './http/settings-endpoints.ts';
export const resources = ['lead-settings'] as const;
