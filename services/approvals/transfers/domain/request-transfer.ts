import type { TransferReason } from '../../../../shared/events/transfer-terms.ts';
import type { DepartmentId, TransferId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { hasPassed, shortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../../tasks/domain/task-acts.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import { endedAt, receivedPart, type Act, type Task } from '../../tasks/domain/task.ts';
import { adjudicatorOf } from '../../tasks/domain/adjudicator.ts';
import { adjudicationOf, deadlineOf, told, transferReference } from '../../tasks/domain/transfer-facts.ts';
import { withTransfer } from '../../tasks/domain/with-transfer.ts';
import { noTransferFor, transferRefused, type OtherWay, type TransferError } from './transfer-errors.ts';
import { mostTransfers, transfersWithoutAdjudication } from './transfer-limits.ts';
import { holdersOf, isUnderWay, pendingOf, transfersOf } from '../../tasks/domain/transfer.ts';
import type { Transfer, TransferParty } from '../../tasks/domain/transfer.ts';

/** A transfer as it is asked for. */
export type TransferRequest = {
  readonly id: TransferId;
  readonly reason: TransferReason | OtherWay;
  /** The entry of the responsibility list 权责清单 that says whose matter it is. */
  readonly responsibilityListEntry: string;
  readonly explanation: string;
  readonly to: TransferParty;
  /** The department that leads the stage of the matter. */
  readonly stageLead: DepartmentId;
};

/** When the present holder got the task: by the latest transfer, else by receipt; null before receipt. */
const gotAt = (task: Task): Instant | null => {
  const last = transfersOf(task).former.at(-1);
  if (last !== undefined) return last.until;
  return receivedPart(task)?.received.at ?? null;
};

const isLate = (task: Task, { settings, calendar }: CountyRules, now: Instant): boolean => {
  const since = gotAt(task);
  const { noLateRule, requestWithin } = settings.transfers;
  return (
    !noLateRule && since !== null && hasPassed(shortLimit(since, requestWithin, calendar), calendar, now)
  );
};

const isClosed = (task: Task): boolean => endedAt(task) !== null;

/** Why a transfer may not be asked for, in the order of rulings 14: closed, to oneself, return, limit, late; null when it may. */
export const faultOf = (
  task: Task,
  to: DepartmentId,
  rules: CountyRules,
  now: Instant,
): TransferError | null => {
  const { latest, effective } = transfersOf(task);
  if (isClosed(task)) return transferRefused('TRANSFER_TASK_CLOSED');
  if (task.state === 'opened') return transferRefused('TRANSFER_NOT_RECEIVED');
  if (latest !== null && isUnderWay(latest)) return transferRefused('TRANSFER_UNDER_WAY');
  if (to === task.department) return transferRefused('TRANSFER_TO_ONESELF');
  if (holdersOf(task).has(to)) return transferRefused('TRANSFER_RETURN');
  if (effective >= mostTransfers) return transferRefused('TRANSFER_LIMIT');
  return isLate(task, rules, now) ? transferRefused('TRANSFER_LATE') : null;
};

const transferAsked = (
  task: Task,
  { settings, calendar }: CountyRules,
  act: Act,
  { stageLead, ...request }: TransferRequest & { reason: TransferReason },
): Transfer => {
  const rules = settings.transfers;
  // Who had the task before is a party too, and decides nothing about it any more (rulings 34).
  const judge = adjudicatorOf(rules, stageLead, [...holdersOf(task), request.to.department]);
  const number = transfersOf(task).effective + 1;
  const asked = {
    ...request,
    number,
    from: { department: task.department, name: task.departmentName },
    requested: act,
    ...judge,
  };
  if (number <= transfersWithoutAdjudication)
    return { ...asked, state: 'asked', answerBy: shortLimit(act.at, rules.answerWithin, calendar) };
  const decideBy = shortLimit(act.at, rules.adjudicateWithin, calendar);
  return {
    ...asked,
    state: 'adjudicating',
    cause: { cause: 'second-transfer', at: act.at },
    pending: { ...judge, decideBy, lateTold: false },
  };
};

const announced = (task: Task, rules: CountyRules, act: Act, transfer: Transfer): TaskChange => {
  const pending = pendingOf(transfer);
  return {
    task,
    events: [
      {
        type: 'approvals.transfer.requested.v1',
        audience: told(
          rules.settings,
          pending === null
            ? { toAct: [transfer.to.department], toKnow: [] }
            : { toDecide: pending, toAct: [], toKnow: [transfer.to.department] },
        ),
        fact: {
          ...transferReference(task, transfer),
          reason: transfer.reason,
          responsibilityListEntry: transfer.responsibilityListEntry,
          explanation: transfer.explanation,
          requestedBy: act.by,
          requestedAt: act.at,
          answerBy: transfer.state === 'asked' ? deadlineOf(transfer.answerBy) : null,
          adjudication: pending === null ? null : adjudicationOf(pending),
        },
      },
    ],
  };
};

/**
 * Asks another department to take a task over. The first transfer waits for the target's answer; a second one goes to
 * adjudication at once. Until either, responsibility and clock stay with the sender (domain.md §5.4 rules 1–3).
 */
export const requestTransfer = (
  task: Task,
  rules: CountyRules,
  act: Act,
  request: TransferRequest,
): Outcome<TaskChange, TransferError> => {
  const { reason } = request;
  if (reason !== 'R1' && reason !== 'R2') return failure(noTransferFor(reason));
  const settled = settleTask(task, rules, act.at);
  const fault = faultOf(settled.task, request.to.department, rules, act.at);
  if (fault !== null) return failure(fault);
  const transfer = transferAsked(settled.task, rules, act, { ...request, reason });
  const after = withTransfer(settled.task, transfer, rules.calendar, act.at);
  const { events } = announced(after, rules, act, transfer);
  return success({ task: after, events: [...settled.events, ...events] });
};
