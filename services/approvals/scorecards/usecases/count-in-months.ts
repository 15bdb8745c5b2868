import { childStep, type Collection, type WriteStep } from '../../../../shared/dynamo/commission.ts';
import { contributionStep } from '../../../../shared/dynamo/contribution.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { TaskId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { repeatableContext } from '../../../../shared/messaging/event-context.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import type { MonthChange } from '../domain/contribution.ts';
import { countIn, newTally, tallyId } from '../domain/monthly-tally.ts';
import {
  handledMatters,
  leftMatters,
  transferredMatters,
  tallyDefinition,
  tallyKind,
  type MatterBeside,
} from '../store/scorecard-store.ts';
import { decideAgain, roundsWhereManyMeet } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

type Heard = Parameters<typeof repeatableContext>[0];

/** What happened to a department in a month: what it changes, and the matter in hand 经手件 it was about. */
export type MonthNews = MonthChange & {
  readonly handled?: TaskId | undefined;
  /** The matter went to another department. */
  readonly left?: TaskId | undefined;
  /** The department asked another to take the matter. */
  readonly transferred?: TaskId | undefined;
};

const besideTally = (
  context: WriteContext<undefined>,
  id: string,
  { handled, left, transferred }: MonthNews,
): readonly WriteStep[] => {
  const child = (collection: Collection<MatterBeside>, taskId: TaskId | undefined): readonly WriteStep[] =>
    taskId === undefined
      ? []
      : [childStep(context, { kind: tallyKind, id }, { collection, id: taskId, data: { taskId } })];
  return [
    ...child(handledMatters, handled),
    ...child(leftMatters, left),
    ...child(transferredMatters, transferred),
  ];
};

const stepsFor = async (
  { table, loadCounty }: ApprovalsPorts,
  context: WriteContext<undefined>,
  news: MonthNews,
): Promise<readonly WriteStep[]> => {
  const { department, month, change } = news;
  const id = tallyId({ department, month });
  const before = await table.load(tallyDefinition, context.county, id);
  // Only a month that begins asks the calendar when it ends.
  const tally =
    before?.state ?? newTally(department, month, (await loadCounty(context.county)).rules.calendar);
  const after = countIn(tally, change, context.now);
  return [
    ...table.steps(context, tallyDefinition, { before, after, events: [] }),
    ...besideTally(context, id, news),
  ];
};

/** The writes that count news into the tallies of their months, each month of a department named once. */
export const countingSteps = async (
  ports: ApprovalsPorts,
  context: WriteContext<undefined>,
  news: readonly MonthNews[],
): Promise<readonly WriteStep[]> =>
  (await Promise.all(news.map((each) => stepsFor(ports, context, each)))).flat();

/** Counts a fact into the tallies of its months, once however often and however late it comes, in whatever order. */
export const countInMonths = async (
  ports: ApprovalsPorts,
  clock: Clock,
  event: Heard,
  news: readonly MonthNews[],
): Promise<void> => {
  const context = repeatableContext(event, clock.now());
  const contributions = news.map(({ department, month, ...added }) =>
    contributionStep(context, { kind: tallyKind, id: tallyId({ department, month }) }, event, added),
  );
  const outcome = await decideAgain<undefined, Refusal>(
    async () =>
      ports.table.commit(context, undefined, [
        ...contributions,
        ...(await countingSteps(ports, context, news)),
      ]),
    roundsWhereManyMeet,
  );
  doneOnce(outcome);
};
