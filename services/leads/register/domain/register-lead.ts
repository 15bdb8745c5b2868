import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { LeadId, Subject } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Lead, LeadEntry } from '../../kernel/lead.ts';
import type { LeadDecision } from '../../kernel/lead-decision.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { overdueAt, startStageClock } from '../../stages/domain/stage-clock.ts';
import { contactNamed } from './contact-named.ts';

export type Registration = {
  readonly id: LeadId;
  readonly entry: LeadEntry;
  readonly officer: Subject;
  readonly now: Instant;
};

/** Registers a lead with the officer who follows it; the first contact is due within the stage's limit (R117). */
export const registerLead = (
  { id, entry, officer, now }: Registration,
  policy: LeadPolicy,
  calendar: WorkCalendar,
): LeadDecision => {
  const stageClock = startStageClock('lead', now, policy, calendar);
  const lead: Lead = {
    ...entry,
    id,
    officer,
    registeredBy: officer,
    formerOfficers: [],
    registeredAt: now,
    progress: { stage: 'lead', firstContact: null },
    standing: { kind: 'active' },
    sponsor: null,
    screeningSheet: null,
    stageClock,
    nextCheckAt: overdueAt(stageClock, calendar),
  };
  return {
    lead,
    events: [
      {
        type: 'leads.lead.registered.v1',
        audience: [{ kind: 'person', capacity: 'responsible', subject: officer }],
        fact: { leadId: id, enterprise: entry.enterprise, method: entry.method, officer },
      },
      ...(entry.contact === null ? [] : [contactNamed(lead)]),
    ],
  };
};
