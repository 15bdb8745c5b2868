export { reviewRights as rights } from './domain/review-rights.ts';
export { reviewEndpoints as endpoints } from './http/review-endpoints.ts';
