import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import type { StandingKind } from '../../../shared/events/lead-terms.ts';
import { stagesBeforeSigning } from '../../../shared/events/lead-stages.ts';
import type { Subject } from '../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import { dateOf, startOf } from '../../../shared/time/clock.ts';
import { dateNotAhead } from './evidence-errors.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import {
  notAtThisStage,
  standingOutOfOrder,
  suspicionNotYoursToLift,
  type LeadError,
} from './lead-errors.ts';
import type { Project } from './project.ts';
import { settleLead } from './settle-lead.ts';
import { overdueAt, resumeStageClock } from './stage-clock.ts';
import type { Entering } from './stage-entry.ts';
import { lookAgainOn, mayBecome, type Standing } from './standing.ts';
import { terminateProject } from './terminate-project.ts';

/** A signed project is terminated; it is neither lost nor put into incubation. */
const onlyBeforeSigning: ReadonlySet<StandingKind> = new Set(['lost', 'incubating']);

const refusal = (lead: Lead, to: Standing, by: Subject, { now }: Entering): LeadError | null => {
  const from = lead.standing.kind;
  if (!mayBecome(from, to.kind)) return standingOutOfOrder(from, to.kind);
  if (lead.progress.stage === 'signed' && onlyBeforeSigning.has(to.kind))
    return notAtThisStage('signed', stagesBeforeSigning);
  if (from === 'suspect' && to.kind === 'active' && by === lead.officer) return suspicionNotYoursToLift();
  const day = lookAgainOn(to);
  if (day !== null && day <= dateOf(now)) return dateNotAhead(to.kind === 'paused' ? 'reviewOn' : 'until');
  return null;
};

const standingChanged = (lead: Lead, to: Standing): DomainEvent => ({
  type: 'leads.lead.standing-changed.v1',
  audience: [{ kind: 'person', capacity: 'informed', subject: lead.officer }],
  fact: {
    leadId: lead.id,
    enterpriseName: lead.enterprise.name,
    from: lead.standing.kind,
    to: to.kind,
    reason: 'reason' in to ? to.reason : null,
    lossReason: to.kind === 'lost' ? to.reasonCode : null,
    lesson: to.kind === 'lost' ? to.lesson : null,
    lookAgainOn: lookAgainOn(to),
  },
});

const following = (lead: Lead, { now, policy, calendar }: Entering): Lead => {
  const stageClock = resumeStageClock(lead.progress.stage, lead.stageClock, now, policy, calendar);
  return { ...lead, standing: { kind: 'active' }, stageClock, nextCheckAt: overdueAt(stageClock, calendar) };
};

const setAside = (lead: Lead, standing: Standing): Lead => {
  const day = lookAgainOn(standing);
  return { ...lead, standing, nextCheckAt: day === null ? null : startOf(day) };
};

/**
 * Sets a lead aside, or takes it up again (domain.md §2.1, 侧支状态). What had fallen before is settled first. Terminating
 * a signed lead ends its project in the same write.
 * @param project the lead's project when it is signed
 */
export const changeStanding = (
  lead: Lead,
  to: Standing,
  { by, project, ...entering }: Entering & { readonly by: Subject; readonly project: Project | null },
): Outcome<LeadDecision, LeadError> => {
  const refused = refusal(lead, to, by, entering);
  if (refused !== null) return failure(refused);
  const settled = settleLead(lead, entering.now, entering.policy, entering.calendar);
  const before = settled?.lead ?? lead;
  return success({
    lead: to.kind === 'active' ? following(before, entering) : setAside(before, to),
    events: [...(settled?.events ?? []), standingChanged(lead, to)],
    ...(to.kind === 'terminated' && project !== null
      ? { project: terminateProject(project, entering.now) }
      : {}),
  });
};
