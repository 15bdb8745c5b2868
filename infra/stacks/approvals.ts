import { fileResources, resources } from '../../services/approvals/service.ts';
import { table } from '../../services/approvals/kernel/table.ts';
import type { ServiceDefinition } from './service-definition.ts';

/** 部门协同审批与交办事项 */
export const approvals: ServiceDefinition = {
  service: 'approvals',
  table,
  resources,
  errorImpact: {
    api: 'enterprises cannot apply or answer, departments cannot decide, and the statutory clocks run on meanwhile.',
    'on-event':
      'decided tasks do not open the ones that wait for them, so working days of the departments behind are lost.',
    'check-deadlines':
      'nobody is warned before or after a deadline, and consents deemed given by law are not recorded.',
    'publish-events':
      'tasks that wait for a decision are not opened and nobody is told of assignments until it is published.',
  },
  files: {
    resources: fileResources,
    errorImpact:
      'enterprises cannot hand in documents and departments cannot open them, so that applications wait for nothing but this.',
  },
};
