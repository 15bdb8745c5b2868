import type { WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import type { LeadStage } from '../../../shared/events/lead-stages.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import { stageGateNotMet, stageOutOfOrder, type LeadError } from './lead-errors.ts';
import type { LeadPolicy } from './lead-policy.ts';
import { overdueAt, startStageClock } from './stage-clock.ts';
import { missingForScreening } from './stage-gate.ts';

const stageChanged = (lead: Lead, from: LeadStage, to: LeadStage): DomainEvent => ({
  type: 'leads.lead.stage-changed.v1',
  audience: [{ kind: 'person', capacity: 'informed', subject: lead.officer }],
  fact: { leadId: lead.id, enterpriseName: lead.enterprise.name, officer: lead.officer, from, to },
});

/** Moves a lead forward to a stage, or tells everything its gate misses (domain.md §2.1). */
export const moveStage = (
  lead: Lead,
  to: LeadStage,
  now: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): Outcome<LeadDecision, LeadError> => {
  const { progress } = lead;
  if (progress.stage !== 'lead' || to !== 'screening') return failure(stageOutOfOrder(progress.stage, to));
  const missing = missingForScreening(lead, policy);
  if (missing.length > 0 || progress.firstContact === null) return failure(stageGateNotMet(to, missing));
  const stageClock = startStageClock(to, now, policy, calendar);
  return success({
    lead: {
      ...lead,
      progress: { stage: 'screening', firstContact: progress.firstContact },
      stageClock,
      nextCheckAt: overdueAt(stageClock, calendar),
    },
    events: [stageChanged(lead, progress.stage, to)],
  });
};
