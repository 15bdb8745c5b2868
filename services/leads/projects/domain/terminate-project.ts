import type { Instant } from '../../../../shared/time/clock.ts';
import { projectReference, type Project, type ProjectDecision } from '../../kernel/project.ts';
import { unwatched } from './signing-watch.ts';

/** Ends a project whose agreement is dissolved 终止. */
export const terminateProject = (project: Project, now: Instant): ProjectDecision => ({
  project: { ...project, terminatedAt: now, ...unwatched },
  events: [
    {
      type: 'leads.project.terminated.v1',
      audience: [
        { kind: 'person', capacity: 'informed', subject: project.officer },
        { kind: 'enterprise', capacity: 'informed', creditCode: project.enterprise.creditCode },
      ],
      fact: { ...projectReference(project), enterprise: project.enterprise },
    },
  ],
});
