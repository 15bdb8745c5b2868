import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { DueItem } from '../../../../shared/deadlines/sweep.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { NotificationPorts } from '../../kernel/ports.ts';
import { settle } from '../domain/inbox-item.ts';
import { inboxItemDefinition } from '../store/inbox-store.ts';
import { readAcknowledgementRulesQuery } from './acknowledgement-rules.ts';

/**
 * Lets lapse an inbox item that was not acknowledged in time. Acknowledged meanwhile or checked before, nothing is left
 * to fall; changed at this very moment, it is looked at again by the next check.
 */
export const lapseAcknowledgementCommand =
  (ports: NotificationPorts) =>
  async ({ county, id }: DueItem, now: Instant): Promise<void> => {
    const { table, calendarOf, newId } = ports;
    const before = await table.load(inboxItemDefinition, county, id);
    if (before === null) return;
    const timing = {
      rules: await readAcknowledgementRulesQuery(ports)(county),
      calendar: await calendarOf(county),
    };
    const { state, events } = settle(before.state, timing, now);
    // Also without an event: an item counted anew moves on in the index of what is due.
    if (state === before.state) return;
    const context = { county, actor: deadlineCheck, correlationId: newId(), now };
    const saved = await table.save(context, inboxItemDefinition, { before, after: state, events });
    if (!saved.ok && saved.error.kind === 'contended') throw new Error(`inbox item ${id} stayed busy`);
  };
