import { constant } from '../../../../shared/constant.ts';
import type { DueItem } from '../../../../shared/deadlines/sweep.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { leadDefinition } from '../../kernel/lead-store.ts';
import type { LeadPorts } from '../../kernel/ports.ts';
import { settleLead } from '../domain/settle-lead.ts';

/** Who acts when nobody did: the deadline check. */
export const checkDeadlines = constant(subjectSchema, 'system:check-deadlines');

/** Lets fall what is due on a lead; a lead changed meanwhile is looked at again at the next check. */
export const settleDueLeadCommand =
  ({ table, calendarOf, policy, newId }: LeadPorts) =>
  async (item: DueItem, now: Instant): Promise<void> => {
    const before = await table.load(leadDefinition, item.county, item.id);
    if (before === null) return;
    const decision = settleLead(before.state, now, policy, await calendarOf(item.county));
    if (decision === null) return;
    const context = { county: item.county, actor: checkDeadlines, correlationId: newId(), now };
    const saved = await table.save(context, leadDefinition, {
      before,
      after: decision.lead,
      events: decision.events,
    });
    if (!saved.ok && saved.error.kind === 'contended') throw new Error(`lead ${item.id} stayed busy`);
  };
