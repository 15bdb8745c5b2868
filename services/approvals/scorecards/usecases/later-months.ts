import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteStep } from '../../../../shared/dynamo/commission.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { followEarlier } from '../domain/correct-scorecard.ts';
import type { Act } from '../../kernel/act.ts';
import { monthSchema, nextMonth } from '../../kernel/month.ts';
import type { Scorecard } from '../domain/scorecard.ts';
import { tallyId } from '../domain/monthly-tally.ts';
import { scorecardDefinition } from '../store/scorecard-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Reading = Pick<ApprovalsPorts, 'table'>;

/** Months that one act corrects with the one it is about; each is an aggregate and its fact, of a hundred items at most. */
const mostInOneAct = 30;

/**
 * What the correction of a month makes of the months after it, whose cards rest on the row it ends with (rulings 35): one
 * after the other, until a row is as it was. What one act does not reach follows from what it tells.
 */
export const laterMonths =
  ({ table }: Reading) =>
  async (context: WriteContext<never>, corrected: Scorecard, act: Act): Promise<readonly WriteStep[]> => {
    const steps: WriteStep[] = [];
    let earlier = corrected;
    for (let count = 0; count < mostInOneAct; count += 1) {
      const { department, month } = earlier;
      const id = tallyId({ department, month: nextMonth(month) });
      const before = await table.load(scorecardDefinition, context.county, id);
      const change = before === null ? null : followEarlier(before.state, earlier, act);
      if (change === null) break;
      steps.push(
        ...table.steps(context, scorecardDefinition, {
          before,
          after: change.scorecard,
          events: change.events,
        }),
      );
      earlier = change.scorecard;
    }
    return steps;
  };

/** Goes on where one act ended, and reaches a month that was published while an earlier one was corrected. */
export const followCorrectionCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.scorecard.corrected.v1'>): Promise<void> => {
    const { county, actor, correlationid, fact } = event;
    const context = { county, actor, correlationId: correlationid, now: clock.now() };
    const month = monthSchema.parse(fact.month);
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const id = tallyId({ department: fact.department, month });
      const corrected = await ports.table.load(scorecardDefinition, county, id);
      if (corrected === null) return success(undefined);
      const act = { by: actor, at: context.now };
      const steps = await laterMonths(ports)(context, corrected.state, act);
      return steps.length === 0 ? success(undefined) : ports.table.commit(context, undefined, steps);
    });
    doneOnce(outcome);
  };
