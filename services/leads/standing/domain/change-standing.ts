import type { StandingKind } from '../../../../shared/events/lead-terms.ts';
import { stagesBeforeSigning } from '../../../../shared/events/lead-stages.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, startOf } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import { notAtThisStage } from '../../kernel/lead-errors.ts';
import type { Project, ProjectDecision } from '../../kernel/project.ts';
import { isOwnLead } from '../../kernel/lead-relation.ts';
import { settleLead } from '../../stages/domain/settle-lead.ts';
import { overdueAt, resumeStageClock } from '../../stages/domain/stage-clock.ts';
import { lookAgainOn, type Standing } from '../../kernel/standing.ts';
import { terminateProject } from '../../projects/domain/terminate-project.ts';
import type { Entering } from '../../kernel/entering.ts';
import { signingSuspected, watchAfter } from './sham-signing.ts';
import { standingChanged } from './standing-changed.ts';
import {
  standingOutOfOrder,
  suspicionNotYoursToLift,
  dateNotAhead,
  type StandingError,
} from './standing-errors.ts';
import { mayBecome } from './standing-ways.ts';

/** A signed project is terminated; it is neither lost nor put into incubation. */
const onlyBeforeSigning: ReadonlySet<StandingKind> = new Set(['lost', 'incubating']);

const refusal = (lead: Lead, to: Standing, by: Subject, { now }: Entering): StandingError | null => {
  const from = lead.standing.kind;
  if (!mayBecome(from, to.kind)) return standingOutOfOrder(from, to.kind);
  if (lead.progress.stage === 'signed' && onlyBeforeSigning.has(to.kind))
    return notAtThisStage('signed', stagesBeforeSigning);
  if (from === 'suspect' && to.kind === 'active' && isOwnLead(lead, by)) return suspicionNotYoursToLift();
  const day = lookAgainOn(to);
  if (day !== null && day <= dateOf(now)) return dateNotAhead(to.kind === 'paused' ? 'reviewOn' : 'until');
  return null;
};

const following = (lead: Lead, { now, policy, calendar }: Entering): Lead => {
  const stageClock = resumeStageClock(lead.progress.stage, lead.stageClock, now, policy, calendar);
  return { ...lead, standing: { kind: 'active' }, stageClock, nextCheckAt: overdueAt(stageClock, calendar) };
};

const setAside = (lead: Lead, standing: Standing): Lead => {
  const day = lookAgainOn(standing);
  return { ...lead, standing, nextCheckAt: day === null ? null : startOf(day) };
};

/** What a change of standing does to the project: a terminated one ends, any other keeps or halts its watch. */
const projectAfter = (
  project: Project,
  lead: Lead,
  to: Standing,
  { now, policy }: Entering,
): ProjectDecision => {
  if (to.kind === 'terminated') return terminateProject(project, now);
  const watch = watchAfter(project, { from: lead.standing, to }, now, policy);
  return { project: { ...project, ...watch }, events: [] };
};

/**
 * Sets a lead aside, or takes it up again (domain.md §2.1, 侧支状态). What had fallen before is settled first. Terminating
 * a signed lead ends its project in the same write, suspecting it sends it to review (R038).
 * @param project the lead's project when it is signed
 */
export const changeStanding = (
  lead: Lead,
  to: Standing,
  { by, project, ...entering }: Entering & { readonly by: Subject; readonly project: Project | null },
): Outcome<LeadDecision, StandingError> => {
  const refused = refusal(lead, to, by, entering);
  if (refused !== null) return failure(refused);
  const settled = settleLead(lead, entering.now, entering.policy, entering.calendar);
  const before = settled?.lead ?? lead;
  const suspected =
    to.kind === 'suspect' && project !== null
      ? [signingSuspected(lead, project, to.reason, entering.now)]
      : [];
  return success({
    lead: to.kind === 'active' ? following(before, entering) : setAside(before, to),
    events: [...(settled?.events ?? []), standingChanged(lead, to), ...suspected],
    ...(project === null ? {} : { project: projectAfter(project, lead, to, entering) }),
  });
};
