import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { CaseId } from '../../../../shared/identifiers.ts';
import { doneOnce } from '../../../../shared/messaging/done.ts';
import { contextOf } from '../../../../shared/messaging/event-context.ts';
import { success } from '../../../../shared/outcome.ts';
import { dateOf, type Clock } from '../../../../shared/time/clock.ts';
import { continueOpening, recordHandler, keepProjectCode, recordResult } from '../domain/advance-case.ts';
import type { Advancing, CaseChange } from '../domain/advance-case.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { NodeResult } from '../domain/progress.ts';
import { caseDefinition } from '../store/case-store.ts';
import { decideAgain } from '../../../../shared/dynamo/decide-again.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { advancingAt, caseSteps } from './write-case.ts';

type AboutTask = ReceivedEvent<
  | 'approvals.task.decided.v1'
  | 'approvals.task.withdrawn.v1'
  | 'approvals.task.not-mine.v1'
  | 'approvals.task.approval-revoked.v1'
>;

/** A fact a case hears of: its id, and on whose behalf it came about. */
type AboutCase = Parameters<typeof contextOf>[0];

/**
 * Takes a fact into its case. Several at once meet on the case: whoever comes second reads again and decides on what
 * then stands; after a few rounds the message goes back to the inbox.
 */
export const takeIn = async (
  { table, loadCounty, newId }: ApprovalsPorts,
  clock: Clock,
  event: AboutCase,
  caseId: CaseId,
  decide: (approvalCase: ApprovalCase, advancing: Advancing) => CaseChange | null,
): Promise<void> => {
  const context = contextOf(event, clock.now());
  const outcome = await decideAgain<undefined, Refusal>(async () => {
    const [before, { rules }] = await Promise.all([
      table.load(caseDefinition, event.county, caseId),
      loadCounty(event.county),
    ]);
    if (before === null) throw new Error(`there is no case ${caseId}`);
    const change = decide(before.state, advancingAt({ newId }, rules, context.now));
    if (change === null) return success(undefined);
    return table.commit(context, undefined, caseSteps(table, context, before, change));
  });
  doneOnce(outcome);
};

const recordEnd = (
  { ports, clock, event }: { ports: ApprovalsPorts; clock: Clock; event: AboutTask },
  result: NodeResult,
): Promise<void> => {
  const { caseId, taskId, matter } = event.fact;
  const at = { at: event.time, on: dateOf(event.time), sequence: event.sequence };
  return takeIn(ports, clock, event, caseId, (approvalCase, advancing) =>
    recordResult(approvalCase, { code: matter.code, taskId, result, ...at, proof: null }, advancing),
  );
};

/** Records a decided task in its case and opens what waited for it. */
export const recordDecisionCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.decided.v1'>): Promise<void> =>
    recordEnd({ ports, clock, event }, event.fact.decision.outcome);

/** Records that an application was withdrawn; what waited for it stands still. */
export const recordWithdrawalCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.withdrawn.v1'>): Promise<void> =>
    recordEnd({ ports, clock, event }, 'withdrawn');

/** Records that an approval was revoked; what depends on it and is not decided yet stands still. */
export const recordRevocationCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.approval-revoked.v1'>): Promise<void> =>
    recordEnd({ ports, clock, event }, 'revoked');

/** Records that a department did not take a matter as its own; what waited for it stands still. */
export const recordNotMineCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.not-mine.v1'>): Promise<void> =>
    recordEnd({ ports, clock, event }, 'not-accepted');

/** Records in the case which department has a task now, so that it takes part in the case. */
export const followMoveCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.moved.v1'>): Promise<void> => {
    const { caseId, taskId, matter, department, departmentName, post } = event.fact;
    const handler = { department, departmentName, post };
    return takeIn(ports, clock, event, caseId, (approvalCase) =>
      recordHandler(approvalCase, { code: matter.code, taskId, sequence: event.sequence, ...handler }),
    );
  };

/** Keeps the project code with the case, as the task that gives it told it. */
export const keepProjectCodeCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.task.project-code-recorded.v1'>): Promise<void> => {
    const { caseId, taskId, projectCode: code } = event.fact;
    return takeIn(ports, clock, event, caseId, (approvalCase) =>
      keepProjectCode(approvalCase, { code, taskId, sequence: event.sequence }),
    );
  };

/** Opens the tasks that an earlier write of the case had no room for; done before, it finds nothing to open. */
export const continueCaseCommand =
  (ports: ApprovalsPorts, clock: Clock) =>
  (event: ReceivedEvent<'approvals.case.opening-continued.v1'>): Promise<void> =>
    takeIn(ports, clock, event, event.fact.caseId, (approvalCase, advancing) => {
      const change = continueOpening(approvalCase, advancing);
      return change.tasks.length === 0 ? null : change;
    });
