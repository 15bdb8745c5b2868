import { keepYear } from '../../../../shared/dynamo/county-calendar.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { LeadPorts } from '../../kernel/ports.ts';

/** Keeps the calendar year that approvals announced, so that stage clocks of leads can count on it. */
export const keepCalendarYearCommand =
  ({ table }: Pick<LeadPorts, 'table'>, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.calendar.imported.v1'>): Promise<void> =>
    doneOnce(await keepYear(table, contextOf(event, clock.now()), event.fact.notice));
