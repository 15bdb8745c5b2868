import { daysBetween } from '../../../../shared/time/dates.ts';
import type { Instant, LocalDate } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import type { Project } from '../../kernel/project.ts';
import type { Standing } from '../../kernel/standing.ts';
import { hasActed, unwatched } from '../../projects/domain/signing-watch.ts';
import { signingSuspected } from './sham-signing.ts';
import { standingChanged } from './standing-changed.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

/** What a lead and its project become, in one write. */
export type ProjectFallen = Required<Pick<LeadDecision, 'lead' | 'events' | 'project'>>;

const reasonOf = ({ signedOn }: Project, dueOn: LocalDate): string =>
  `${writtenDay(signedOn).zh}签约，至${writtenDay(dueOn).zh}已满${daysBetween(signedOn, dueOn)}日，既无县内公司注册，也无用地或厂房合同`;

/**
 * Lets fall what is due on a project: one whose lead is followed and that by its day has neither a company registered in
 * the county nor a site is marked as suspected of a sham signing 疑似虚签 (R038). What was recorded before a late check
 * counts: the mark asks a question, it is no sanction. Null when nothing is due.
 */
export const settleProject = (project: Project, lead: Lead, now: Instant): ProjectFallen | null => {
  const { landingDueOn, nextCheckAt } = project;
  if (nextCheckAt === null || nextCheckAt > now) return null;
  const looked = { project: { ...project, ...unwatched }, events: [] };
  if (landingDueOn === null || hasActed(project) || project.terminatedAt !== null)
    return { lead, events: [], project: looked };
  if (lead.standing.kind !== 'active')
    return { lead, events: [], project: { project: { ...project, nextCheckAt: null }, events: [] } };
  const reason = reasonOf(project, landingDueOn);
  const suspect: Standing = { kind: 'suspect', since: now, reason };
  return {
    lead: { ...lead, standing: suspect, nextCheckAt: null },
    events: [standingChanged(lead, suspect), signingSuspected(lead, project, reason, now)],
    project: looked,
  };
};
