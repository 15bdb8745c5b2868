import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { addDays, daysBetween } from '../../../../shared/time/dates.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { Project } from '../../kernel/project.ts';
import type { Standing } from '../../kernel/standing.ts';
import {
  dueAfterSigning,
  unwatched,
  watchUntil,
  hasActed,
  type Watch,
} from '../../projects/domain/signing-watch.ts';

const resumed = (project: Project, from: Standing, now: Instant, policy: LeadPolicy): Watch => {
  const due = project.landingDueOn ?? dueAfterSigning(project.signedOn, policy);
  switch (from.kind) {
    // The days of a pause do not count; those before it stay counted, so that nobody sheds them by pausing.
    case 'paused':
      return watchUntil(addDays(due, daysBetween(dateOf(from.since), dateOf(now))), now);
    case 'suspect':
      return watchUntil(addDays(dateOf(now), policy.shamSigningDays), now);
    case 'active':
    case 'incubating':
    case 'lost':
    case 'terminated':
      return { landingDueOn: project.landingDueOn, nextCheckAt: project.nextCheckAt };
  }
};

/**
 * The watch over a signing after its lead has gone from one standing to another. A pause halts it; a suspicion ends it,
 * and whoever lifts the suspicion gives the project as many days again as it had after signing.
 */
export const watchAfter = (
  project: Project,
  { from, to }: { readonly from: Standing; readonly to: Standing },
  now: Instant,
  policy: LeadPolicy,
): Watch => {
  if (hasActed(project) || project.terminatedAt !== null) return unwatched;
  switch (to.kind) {
    case 'active':
      return resumed(project, from, now, policy);
    case 'paused':
      return { landingDueOn: project.landingDueOn, nextCheckAt: null };
    case 'suspect':
    case 'terminated':
    case 'incubating':
    case 'lost':
      return unwatched;
  }
};

/** The news that a signing is suspected a sham, on which it goes to review; told with both its dates (R038). */
export const signingSuspected = (
  lead: Lead,
  project: Project,
  reason: string,
  now: Instant,
): DomainEvent => ({
  type: 'leads.lead.sham-signing-suspected.v1',
  audience: [{ kind: 'person', capacity: 'responsible', subject: lead.officer }],
  fact: {
    leadId: lead.id,
    enterpriseName: lead.enterprise.name,
    projectId: project.id,
    projectName: project.name,
    officer: lead.officer,
    signedOn: project.signedOn,
    suspectedOn: dateOf(now),
    reason,
  },
});
