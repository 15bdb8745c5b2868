import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/lead-policy.ts';
import type { Progress } from '../../kernel/progress.ts';
import { overdueAt, startStageClock } from './stage-clock.ts';

/** By what a stage is entered: the moment, the county's limits, its working days. */
export type Entering = {
  readonly now: Instant;
  readonly policy: LeadPolicy;
  readonly calendar: WorkCalendar;
};

/** The lead in the stage it enters, its clock started, and the news of it. */
export const enterStage = (
  lead: Lead,
  progress: Progress,
  { now, policy, calendar }: Entering,
): { lead: Lead; event: DomainEvent } => {
  const stageClock = startStageClock(progress.stage, now, policy, calendar);
  const from = lead.progress.stage;
  return {
    lead: { ...lead, progress, stageClock, nextCheckAt: overdueAt(stageClock, calendar) },
    event: {
      type: 'leads.lead.stage-changed.v1',
      audience: [{ kind: 'person', capacity: 'informed', subject: lead.officer }],
      fact: {
        leadId: lead.id,
        enterpriseName: lead.enterprise.name,
        officer: lead.officer,
        from,
        to: progress.stage,
      },
    },
  };
};
