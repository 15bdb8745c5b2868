import type { CalendarOf } from '../../../../shared/dynamo/county-calendar.ts';
import type { DueItem } from '../../../../shared/deadlines/sweep.ts';
import type { NewId, Subject } from '../../../../shared/identifiers.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { settle } from '../domain/inbox-item.ts';
import type { RulesOf } from './county-rules.ts';
import type { InboxStore } from '../../kernel/ports.ts';

export type LapsePorts = {
  readonly inbox: InboxStore;
  readonly rulesOf: RulesOf;
  readonly calendarOf: CalendarOf;
  readonly newId: NewId;
  /** In whose name the check writes. */
  readonly actor: Subject;
};

/**
 * Lets lapse an inbox item that was not acknowledged in time. Acknowledged meanwhile or checked before, nothing is left
 * to fall; changed at this very moment, it is looked at again by the next check.
 */
export const createLapseAcknowledgement =
  ({ inbox, rulesOf, calendarOf, newId, actor }: LapsePorts) =>
  async ({ county, id }: DueItem, now: Instant): Promise<void> => {
    const before = await inbox.load(county, id);
    if (before === null) return;
    const timing = { rules: await rulesOf(county), calendar: await calendarOf(county) };
    const { state, events } = settle(before.state, timing, now);
    // Also without an event: an item counted anew moves on in the index of what is due.
    if (state === before.state) return;
    const saved = await inbox.save({ county, actor, correlationId: newId(), now }, before, state, events);
    if (!saved.ok && saved.error.kind === 'contended') throw new Error(`inbox item ${id} stayed busy`);
  };
