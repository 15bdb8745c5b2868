import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { DueItem } from '../../../../shared/deadlines/sweep.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { leadDefinition } from '../../kernel/lead-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { settleLead } from '../domain/settle-lead.ts';

/** Lets fall what is due on a lead; a lead changed meanwhile is looked at again at the next check. */
export const settleDueLeadCommand =
  ({ table, calendarOf, policyOf, newId }: LeadPorts) =>
  async (item: DueItem, now: Instant): Promise<void> => {
    const before = await table.load(leadDefinition, item.county, item.id);
    if (before === null) return;
    const [policy, calendar] = await Promise.all([policyOf(item.county), calendarOf(item.county)]);
    const decision = settleLead(before.state, now, policy, calendar);
    if (decision === null) return;
    const context = { county: item.county, actor: deadlineCheck, correlationId: newId(), now };
    const saved = await table.save(context, leadDefinition, {
      before,
      after: decision.lead,
      events: decision.events,
    });
    if (!saved.ok && saved.error.kind === 'contended') throw new Error(`lead ${item.id} stayed busy`);
  };
