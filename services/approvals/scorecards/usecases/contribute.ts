import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { AssignmentId, CountyCode, TaskId, TransferId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { repeatableContext } from '../../../../shared/messaging/event-context.ts';
import { success } from '../../../../shared/outcome.ts';
import type { Clock } from '../../../../shared/time/clock.ts';
import { issueShares, noticeShares, rulingShares } from '../domain/shares-of-conduct.ts';
import { excuseShares } from '../domain/excused-delays.ts';
import { changesBetween, contributionId, type Share } from '../domain/contribution.ts';
import { transfersOf, type Transfer } from '../../tasks/domain/transfer.ts';
import { assignmentDefinition } from '../../assignments/store/assignment-store.ts';
import {
  clueIdOf,
  responsibilityClueDefinition,
} from '../../accountability/store/responsibility-clue-store.ts';
import { contributionDefinition } from '../store/scorecard-store.ts';
import { taskDefinition, taskKind } from '../../tasks/store/task-store.ts';
import { transfersCollection } from '../../transfers/store/transfer-store.ts';
import { countingSteps } from './count-in-months.ts';
import { decideAgain, roundsWhereManyMeet } from '../../../../shared/dynamo/decide-again.ts';
import { everyPage } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/**
 * Puts what a thing counts by now in the place of what it counted before. The thing is read after what it counted:
 * whoever counted it meanwhile makes this write fail and look again, so the last to write has read the latest. News that
 * comes again finds counted what there is to count.
 */
const contribute = async (
  ports: ApprovalsPorts,
  context: WriteContext<undefined>,
  about: string,
  sharesNow: () => Promise<readonly Share[]>,
): Promise<void> => {
  const { table } = ports;
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const before = await table.load(contributionDefinition, context.county, about);
    const shares = await sharesNow();
    if (isDeepStrictEqual(before?.state.shares ?? [], shares)) return success(undefined);
    const changes = changesBetween(before?.state.shares ?? [], shares);
    return table.commit(context, undefined, [
      ...table.steps(context, contributionDefinition, { before, after: { about, shares }, events: [] }),
      ...(await countingSteps(ports, context, changes)),
    ]);
  }, roundsWhereManyMeet);
  doneOnce(outcome);
};

const calendarOf = async ({ loadCounty }: ApprovalsPorts, county: CountyCode) =>
  (await loadCounty(county)).rules.calendar;

const noticesNow =
  (ports: ApprovalsPorts, county: CountyCode, taskId: TaskId) => async (): Promise<readonly Share[]> => {
    const [task, calendar] = await Promise.all([
      ports.table.load(taskDefinition, county, taskId),
      calendarOf(ports, county),
    ]);
    return task === null ? [] : noticeShares(task.state, calendar);
  };

/** Counts the notices of a task as they stand: the one notice, and every demand after it. */
export const countNoticesCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (
    event: ReceivedEvent<'approvals.task.notice-issued.v1' | 'approvals.task.second-notice-refused.v1'>,
  ): Promise<void> => {
    const { taskId } = event.fact;
    const about = contributionId('notices', taskId);
    return contribute(
      ports,
      repeatableContext(event, clock.now()),
      about,
      noticesNow(ports, event.county, taskId),
    );
  };

type Which = { readonly county: CountyCode; readonly taskId: TaskId; readonly transferId: TransferId };

/** A transfer as it stands: with its task while it is the latest, else beside it. */
const transferNow = async (
  { table }: ApprovalsPorts,
  { county, taskId, transferId }: Which,
): Promise<Transfer | null> => {
  const task = await table.load(taskDefinition, county, taskId);
  const latest = task === null ? null : transfersOf(task.state).latest;
  if (latest?.id === transferId) return latest;
  const { items: beside } = await everyPage((page) =>
    table.children({ county, kind: taskKind, id: taskId }, transfersCollection, page),
  );
  return beside.find(({ id }) => id === transferId) ?? null;
};

/** Counts the ruling on a transfer that holds; a final one takes back what the first had found and it does not. */
export const countRulingCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.transfer.adjudicated.v1'>): Promise<void> => {
    const { taskId, transferId } = event.fact;
    const which = { county: event.county, taskId, transferId };
    return contribute(
      ports,
      repeatableContext(event, clock.now()),
      contributionId('ruling', transferId),
      async () => {
        const transfer = await transferNow(ports, which);
        return transfer === null ? [] : rulingShares(transfer);
      },
    );
  };

const excuseNow =
  ({ table, loadCounty }: ApprovalsPorts, county: CountyCode, taskId: TaskId) =>
  async (): Promise<readonly Share[]> => {
    const [task, clue, { rules }] = await Promise.all([
      table.load(taskDefinition, county, taskId),
      table.load(responsibilityClueDefinition, county, clueIdOf(taskId)),
      loadCounty(county),
    ]);
    return task === null ? [] : excuseShares(task.state, clue?.state ?? null, rules.calendar);
  };

type CauseNews =
  ReceivedEvent<'approvals.task.cause-established.v1'> | ReceivedEvent<'approvals.task.decided.v1'>;

/** Takes the delay of a decided task off its department where the cause was found to lie elsewhere. */
export const countExcuseCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: CauseNews): Promise<void> => {
    const { taskId } = event.fact;
    const clue = await ports.table.load(responsibilityClueDefinition, event.county, clueIdOf(taskId));
    // Of most tasks nobody ever asked why they were late.
    if (clue === null) return;
    const context = repeatableContext(event, clock.now());
    await contribute(ports, context, contributionId('cause', taskId), excuseNow(ports, event.county, taskId));
  };

type IssueNews =
  | ReceivedEvent<'approvals.assignment.opened.v1'>
  | ReceivedEvent<'approvals.assignment.due-moved.v1'>
  | ReceivedEvent<'approvals.assignment.confirmation-asked.v1'>
  | ReceivedEvent<'approvals.assignment.completion-rejected.v1'>
  | ReceivedEvent<'approvals.assignment.closed.v1'>
  | ReceivedEvent<'approvals.assignment.overtaken.v1'>;

const issueNow =
  (ports: ApprovalsPorts, county: CountyCode, id: AssignmentId) => async (): Promise<readonly Share[]> => {
    const [issue, calendar] = await Promise.all([
      ports.table.load(assignmentDefinition, county, id),
      calendarOf(ports, county),
    ]);
    return issue === null ? [] : issueShares(issue.state, calendar);
  };

/** Counts an issue 难题 in the month in which it is due, as it stands. */
export const countIssueCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: IssueNews): Promise<void> => {
    const { kind, assignmentId } = event.fact;
    if (kind !== 'issue') return;
    const about = contributionId('issue', assignmentId);
    await contribute(
      ports,
      repeatableContext(event, clock.now()),
      about,
      issueNow(ports, event.county, assignmentId),
    );
  };
