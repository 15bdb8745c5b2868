import { table } from '../../services/leads/kernel/table.ts';
import { resources } from '../../services/leads/service.ts';
import type { ServiceDefinition } from './service-definition.ts';

/** 线索与项目 */
export const leads: ServiceDefinition = {
  service: 'leads',
  table,
  resources,
  // Contacts are blanked in the facts that named them.
  apiUpdates: true,
  errorImpact: {
    api: 'investment officers cannot register, screen or follow leads, and a first-report claim may go to whoever tries again first.',
    'on-event':
      'projects show the state of their approvals as it was, and lights computed from it are wrong until the events are handled.',
    'check-deadlines':
      'first-report claims do not lapse and overdue stages escalate to nobody; leads go cold unseen.',
    'publish-events':
      'a signed lead does not reach the departments and nobody is told of overdue stages until it is published.',
  },
};
