import { table } from '../../services/notifications/kernel/table.ts';
import { resources } from '../../services/notifications/service.ts';
import type { ServiceDefinition } from './service-definition.ts';

/** 通知督办 */
export const notifications: ServiceDefinition = {
  service: 'notifications',
  table,
  resources,
  errorImpact: {
    api: 'officials cannot read or acknowledge what is laid before them, so that reminders climb to their superiors without need.',
    'on-event': 'officials are not told of what is theirs to do, while its deadline runs.',
    'check-deadlines':
      'digests, retries and unanswered acknowledgements stand still; messages held back by quiet hours are not sent.',
    'publish-events': 'acknowledgements do not reach the assignment they answer, which goes on escalating.',
  },
};
