import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { beginCalendarWatch, settleCalendarWatch } from '../domain/calendar-watch.ts';
import { calendarWatchDefinition, calendarWatchId } from '../store/calendar-watch-store.ts';
import { settleItem } from '../../kernel/timed-things.ts';
import type { ApprovalsPorts } from './approvals-ports.ts';
import type { Work } from '../../../../shared/deadlines/settle-by-kind.ts';

/** What begins a county's watch over its calendar; nothing where it watches already. */
export const beginWatchingCommand = async (
  { table, loadCounty }: Pick<ApprovalsPorts, 'table' | 'loadCounty'>,
  context: WriteContext<never>,
): Promise<readonly WriteStep[]> => {
  const watching = await table.load(calendarWatchDefinition, context.county, calendarWatchId);
  if (watching !== null) return [];
  const { rules } = await loadCounty(context.county);
  const change = { before: null, after: beginCalendarWatch(rules), events: [] };
  return table.steps(context, calendarWatchDefinition, change);
};

/** The watch as something that falls due by itself; nothing of it is reckoned anew by an import. */
export const calendarWatchWork = (ports: ApprovalsPorts): Work => ({
  kind: calendarWatchDefinition.kind,
  settle: settleItem(
    {
      definition: calendarWatchDefinition,
      settle: (watch, rules, until) => {
        const settled = settleCalendarWatch(watch, rules, until);
        return { state: settled.watch, events: settled.events };
      },
    },
    ports,
  ),
});
