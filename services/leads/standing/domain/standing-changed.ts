import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { Lead } from '../../kernel/lead.ts';
import { lookAgainOn, type Standing } from '../../kernel/standing.ts';

/** The news that a lead has gone from its standing to another. */
export const standingChanged = (lead: Lead, to: Standing): DomainEvent => ({
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
