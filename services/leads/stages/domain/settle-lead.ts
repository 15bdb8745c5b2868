import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { dateOf, startOf, type Instant } from '../../../../shared/time/clock.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { lookAgainOn } from '../../kernel/standing.ts';
import { overdueAt, projectStageClock } from './stage-clock.ts';

const settleStage = (lead: Lead, now: Instant, policy: LeadPolicy, calendar: WorkCalendar): LeadDecision => {
  const { stage } = lead.progress;
  const stageClock = projectStageClock(stage, lead.stageClock, policy, calendar);
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

/** Tells the officer once that the day has come to look at a paused or incubating lead again. */
const settleStanding = (lead: Lead): LeadDecision => {
  const day = lookAgainOn(lead.standing);
  return {
    lead: { ...lead, nextCheckAt: null },
    events:
      day === null
        ? []
        : [
            {
              type: 'leads.lead.look-again-due.v1',
              audience: [{ kind: 'person', capacity: 'responsible', subject: lead.officer }],
              fact: {
                leadId: lead.id,
                enterpriseName: lead.enterprise.name,
                standing: lead.standing.kind,
                lookAgainOn: day,
              },
            },
          ],
  };
};

/**
 * Lets fall what is due on a lead: its stage's lateness is announced once to its officer. The due date is taken anew,
 * because a calendar may have been imported since; while it is still provisional nothing is announced (rulings 1) and
 * the lead is looked at again the next day. While the lead is not being followed no lateness falls, only the day on
 * which to look at it again. Null when nothing is due.
 */
export const settleLead = (
  lead: Lead,
  now: Instant,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): LeadDecision | null => {
  if (lead.nextCheckAt === null || lead.nextCheckAt > now) return null;
  return lead.standing.kind === 'active' ? settleStage(lead, now, policy, calendar) : settleStanding(lead);
};
