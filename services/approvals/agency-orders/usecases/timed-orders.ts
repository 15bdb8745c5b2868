import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock, Instant } from '../../../../shared/time/clock.ts';
import type { AgencyOrder } from '../domain/agency-order.ts';
import { settleInCase } from '../domain/close-with-case.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import {
  agencyOrderDefinition,
  agencyOrderEntrySchema,
  caseOrders,
  openOrdersPrefix,
} from '../store/agency-order-store.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { caseIndex } from '../../kernel/table.ts';
import type { Decided } from '../../kernel/act-on.ts';
import { clockedWork, type OpenWork } from '../../kernel/timed-things.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

const settleOf =
  ({ table }: Pick<ApprovalsPorts, 'table'>) =>
  async (
    order: AgencyOrder,
    rules: CountyRules,
    until: Instant,
    county: CountyCode,
  ): Promise<Decided<AgencyOrder>> => {
    const found = await table.load(caseDefinition, county, order.caseId);
    if (found === null) throw new Error(`the case ${order.caseId} of an agency order is missing`);
    return settleInCase(order, found.state, rules, until);
  };

/**
 * Agency orders as work on which something falls: a working day without a status. The check also closes an order whose case
 * is complete, should the news of that have found it too early.
 */
export const agencyOrderWork = (ports: ApprovalsPorts): OpenWork =>
  clockedWork({
    definition: agencyOrderDefinition,
    settle: settleOf(ports),
    entry: agencyOrderEntrySchema,
    calendarVersionOf: ({ calendarVersion }) => calendarVersion,
    isOpen: ({ state }) => state === 'open',
  })(ports);

/**
 * Closes the open orders of a case that is complete. Each is decided on how order and case stand, so that the same news
 * twice or late changes nothing.
 */
export const closeOrdersOfCaseCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async ({
    county,
    actor,
    correlationid: correlationId,
    fact: { caseId },
  }: ReceivedEvent<'approvals.case.completed.v1'>): Promise<void> => {
    const { table, loadCounty } = ports;
    const now = clock.now();
    const context: WriteContext<undefined> = { county, actor, correlationId, now };
    const { items: open } = await everyPage((page) =>
      table.list(caseIndex, caseOrders(county, caseId), page, agencyOrderEntrySchema, openOrdersPrefix),
    );
    for (const { summary } of open) {
      const outcome = await decideAgain<undefined, Refusal>(async () => {
        const [before, { rules }] = await Promise.all([
          table.load(agencyOrderDefinition, county, summary.id),
          loadCounty(county, now),
        ]);
        if (before?.state.state !== 'open') return success(undefined);
        const { state, events } = await settleOf(ports)(before.state, rules, now, county);
        const change = { before, after: state, events };
        return state.state === 'open'
          ? success(undefined)
          : table.commit(context, undefined, table.steps(context, agencyOrderDefinition, change));
      });
      doneOnce(outcome);
    }
  };
