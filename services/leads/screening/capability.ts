export { screeningRights as rights } from './domain/screening-rights.ts';
export { screeningRefusals as refusals } from './domain/screening-errors.ts';
export { screeningEndpoints as endpoints } from './http/screening-endpoints.ts';
