import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { Entering } from '../../kernel/entering.ts';
import type { Progress } from '../../kernel/progress.ts';
import { overdueAt, startStageClock } from './stage-clock.ts';

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
