export { negotiationRights as rights } from './domain/negotiation-rights.ts';
export { negotiationRefusals as refusals } from './domain/negotiation-errors.ts';
export { negotiationEndpoints as endpoints } from './http/negotiation-endpoints.ts';
