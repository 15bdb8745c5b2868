import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { isOpen } from '../domain/assignment.ts';
import { heardVerdict } from '../../cases/domain/lead-standing.ts';
import { concludes, concludeScreening } from '../domain/screening.ts';
import { assignmentDefinition } from '../store/assignment-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { leadStandingDefinition } from '../../cases/store/lead-standing-store.ts';

/**
 * Ends a screening by the verdict that somebody of the department entered (rulings 31). A verdict that waits for facts
 * ends nothing. Of a lead that approvals has not heard of yet nothing is open; what opens late is overtaken by its move.
 */
export const concludeScreeningCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'leads.lead.screening-concluded.v1'>): Promise<void> => {
    const { table, loadCounty } = ports;
    const { county, actor, correlationid, fact, sequence, time } = event;
    const context = { county, actor, correlationId: correlationid, now: clock.now() };
    if (!concludes(fact)) return;
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const [known, { rules }] = await Promise.all([
        table.load(leadStandingDefinition, county, fact.leadId),
        loadCounty(county),
      ]);
      if (known === null || known.state.sequence >= sequence || known.state.latestScreening === null)
        return success(undefined);
      const before = await table.load(assignmentDefinition, county, known.state.latestScreening);
      if (before === null || !isOpen(before.state)) return success(undefined);
      const ended = concludeScreening(before.state, rules, { by: actor, at: time }, fact);
      if (!ended.ok) return success(undefined);
      const { assignment, events } = ended.value;
      const heard = heardVerdict(known.state, sequence);
      return table.commit(context, undefined, [
        ...table.steps(context, leadStandingDefinition, { before: known, after: heard, events: [] }),
        ...table.steps(context, assignmentDefinition, { before, after: assignment, events }),
      ]);
    });
    doneOnce(outcome);
  };
