import type { LeadPolicy } from './domain/lead-policy.ts';
import type { ServiceName } from '../../shared/service-names.ts';

export const serviceName: ServiceName = 'leads';

/**
 * What the county may decide otherwise. All figures are suggestions of domain.md (§2.1 建议时限 and the sixty percent of
 * S1; 推测), kept here alone.
 */
export const defaultLeadPolicy: LeadPolicy = {
  stageLimits: {
    lead: { days: 1, unit: 'workday' },
    screening: { days: 5, unit: 'workday' },
    negotiation: { days: 15, unit: 'calendar-day' },
    review: { days: 10, unit: 'workday' },
    signed: null,
  },
  basicsNeededPercent: 60,
};
