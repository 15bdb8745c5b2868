import type { ServiceName } from '../../../shared/service-names.ts';

export const serviceName: ServiceName = 'leads';
