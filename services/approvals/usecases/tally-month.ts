import { childStep } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../shared/events/envelope.ts';
import type { DepartmentId, TaskId } from '../../../shared/identifiers.ts';
import { doneOnce } from '../../../shared/messaging/done.ts';
import { contextOf } from '../../../shared/messaging/event-context.ts';
import { success } from '../../../shared/outcome.ts';
import { dateOf, type Clock, type LocalDate } from '../../../shared/time/clock.ts';
import type { SomeCounted } from '../domain/scorecards/figures.ts';
import { monthOf } from '../domain/scorecards/month.ts';
import { countIn, decisionCounts, newTally, tallyId } from '../domain/scorecards/tally.ts';
import { handledMatters, tallyDefinition, tallyKind } from '../store/scorecard-store.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';

type Heard = Parameters<typeof contextOf>[0];

// The same event also reaches the case, which has the plain id; each effect is done once by a key of its own.
const tallyContext = (event: Heard, clock: Clock): WriteContext => ({
  ...contextOf(event, clock.now()),
  once: { kind: 'event', eventId: `${event.source}#${event.id}#tally` },
});

/** Something that happened to a matter of a department on a day, and what it adds to the month. */
type MatterNews = {
  readonly department: DepartmentId;
  readonly taskId: TaskId;
  readonly on: LocalDate;
  readonly additions: SomeCounted;
};

/** Counts a fact into the tally of its month, once, in whatever order facts come. */
const count = async (
  { table, loadCounty }: ApprovalsPorts,
  context: WriteContext,
  { department, taskId, on, additions }: MatterNews,
): Promise<void> => {
  const month = monthOf(on);
  const id = tallyId({ department, month });
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const before = await table.load(tallyDefinition, context.county, id);
    // Only a month that begins asks the calendar when it ends.
    const tally =
      before?.state ?? newTally(department, month, (await loadCounty(context.county)).rules.calendar);
    const after = countIn(tally, additions, context.now);
    return table.commit(context, undefined, [
      ...table.steps(context, tallyDefinition, { before, after, events: [] }),
      childStep(
        context,
        { kind: tallyKind, id },
        { collection: handledMatters, id: taskId, data: { taskId } },
      ),
    ]);
  });
  doneOnce(outcome);
};

/** Begins the months of a department with its first matter; from then on each month brings the next. */
export const tallyOpened =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: ReceivedEvent<'approvals.task.opened.v1'>): Promise<void> => {
    const { table, loadCounty } = ports;
    const { department } = event.fact;
    const month = monthOf(dateOf(event.time));
    const context = tallyContext(event, clock);
    const outcome = await decideAgain<undefined, Refusal>(async () => {
      const before = await table.load(tallyDefinition, event.county, tallyId({ department, month }));
      if (before !== null) return success(undefined);
      const { rules } = await loadCounty(event.county);
      const after = newTally(department, month, rules.calendar);
      return table.commit(
        context,
        undefined,
        table.steps(context, tallyDefinition, { before, after, events: [] }),
      );
    });
    doneOnce(outcome);
  };

export const tallyAccepted =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.accepted.v1'>): Promise<void> => {
    const { department, taskId, acceptedOn } = event.fact;
    const news = { department, taskId, on: acceptedOn, additions: { accepted: 1 } };
    return count(ports, tallyContext(event, clock), news);
  };

export const tallyDecided =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.decided.v1'>): Promise<void> => {
    const { department, taskId } = event.fact;
    const news = {
      department,
      taskId,
      on: dateOf(event.time),
      additions: decisionCounts(event.fact),
    };
    return count(ports, tallyContext(event, clock), news);
  };
