import type { WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { dateOf, startOf, type Instant } from '../../../shared/time/clock.ts';
import type { Lead } from './lead.ts';
import type { LeadDecision } from './lead-decision.ts';
import type { LeadPolicy } from './lead-policy.ts';
import { overdueAt, startStageClock } from './stage-clock.ts';

/**
 * Lets fall what is due on a lead: its stage's lateness is announced once to its officer. The due date is taken anew,
 * because a calendar may have been imported since; while it is still provisional nothing is announced (rulings 1) and
 * the lead is looked at again the next day. Null when nothing is due.
 */
export const settleLead = (
  lead: Lead,
  now: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): LeadDecision | null => {
  if (lead.nextCheckAt === null || lead.nextCheckAt > now) return null;
  const { stage } = lead.progress;
  const stageClock = startStageClock(stage, lead.stageClock.enteredAt, policy, calendar);
  const fallsAt = overdueAt(stageClock, calendar);
  const { dueOn } = stageClock;
  if (fallsAt === null || dueOn === null)
    return { lead: { ...lead, stageClock, nextCheckAt: null }, events: [] };
  if (stageClock.dueProvisional) {
    return { lead: { ...lead, stageClock, nextCheckAt: startOf(addDays(dateOf(now), 1)) }, events: [] };
  }
  if (fallsAt > now) return { lead: { ...lead, stageClock, nextCheckAt: fallsAt }, events: [] };
  return {
    lead: { ...lead, stageClock: { ...stageClock, overdueAnnounced: true }, nextCheckAt: null },
    events: [
      {
        type: 'leads.lead.stage-overdue.v1',
        audience: [{ kind: 'person', capacity: 'responsible', subject: lead.officer }],
        fact: { leadId: lead.id, enterpriseName: lead.enterprise.name, stage, dueOn },
      },
    ],
  };
};
