import { workdaysBetween } from '../../../../shared/calendar/work-calendar.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { shortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../../tasks/domain/task-acts.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import { endedAt, type Act, type Task } from '../../tasks/domain/task.ts';
import { moved, told, transferReference } from '../../tasks/domain/transfer-facts.ts';
import { findingOf } from './findings.ts';
import { movedTo, withTransfer } from '../../tasks/domain/with-transfer.ts';
import { isHeard, partiesOf } from '../../tasks/domain/transfer-parties.ts';
import {
  decisionInvalid,
  transferRefused,
  transferWrongState,
  unheard,
  type TransferError,
} from './transfer-errors.ts';
import { mostTransfers } from './transfer-limits.ts';
import { transfersOf, type Ruling, type Transfer, type TransferParty } from '../../tasks/domain/transfer.ts';

/** What an adjudicator decides, and on what the decision rests. */
export type Adjudication = { readonly basis: string } & (
  | { readonly decision: 'target-takes' | 'sender-keeps' }
  | { readonly decision: 'another-department'; readonly department: TransferParty }
);

type Pending = Extract<Transfer, { state: 'adjudicating' | 'readjudicating' }>;

const holderBy = (transfer: Pending, adjudication: Adjudication): TransferParty => {
  switch (adjudication.decision) {
    case 'target-takes':
      return transfer.to;
    case 'sender-keeps':
      return transfer.from;
    case 'another-department':
      return adjudication.department;
  }
};

// Nobody is made responsible unheard (rulings 33); the first ruling is heard about by being contested.
const unheardHolder = (
  task: Task,
  transfer: Pending,
  holder: TransferParty,
  { calendar }: CountyRules,
  now: Instant,
): TransferError | null => {
  if (transfer.state === 'adjudicating') return null;
  if (isHeard(task, transfer, holder.department, calendar, now)) return null;
  const isParty = partiesOf(task, transfer).some(({ department }) => department === holder.department);
  return unheard(holder, isParty && transfer.joinBy !== undefined ? transfer.joinBy.date : null);
};

const faultOf = (
  task: Task,
  transfer: Pending,
  adjudication: Adjudication,
  rules: CountyRules,
  now: Instant,
): TransferError | null => {
  const named = holderBy(transfer, adjudication);
  const holder = named.department;
  const parties = [transfer.from.department, transfer.to.department];
  if (adjudication.decision === 'another-department' && parties.includes(holder))
    return decisionInvalid({
      zh: '指定的部门不得是转出部门或承接部门；请裁定由承接部门承办，或仍由转出部门承办',
      en: 'Another department is neither of the two; decide for the target or for the sender.',
    });
  const moves = holder !== task.department && holder !== transfer.from.department;
  if (moves && transfersOf(task).effective >= mostTransfers) return transferRefused('TRANSFER_LIMIT');
  return unheardHolder(task, transfer, named, rules, now);
};

type Ruled = Extract<Transfer, { state: 'adjudicated' | 'final' }>;

const ruled = (transfer: Pending, ruling: Ruling, { settings, calendar }: CountyRules): Ruled => {
  if (transfer.state === 'readjudicating') {
    const { pending: _, joinBy: __, ...contested } = transfer;
    return { ...contested, state: 'final', finalRuling: ruling };
  }
  const { pending: _, ...adjudicated } = transfer;
  const contestBy = shortLimit(ruling.at, settings.transfers.contestWithin, calendar);
  return { ...adjudicated, state: 'adjudicated', ruling, contestBy };
};

/** As the fact tells it: a against the sender, c against the target. */
const countsOf = (transfer: Pending, ruling: Ruling) => {
  const found = findingOf(transfer, ruling);
  return {
    improperBy: found?.finding === 'improperTransfers' ? found.department : null,
    shouldHaveTaken: found?.finding === 'overruledRefusals' ? found.department : null,
  };
};

const contestable = (closed: Ruled) =>
  closed.state === 'adjudicated' ? { contestBy: closed.contestBy.date } : {};

const adjudicated = (
  task: Task,
  transfer: Pending,
  ruling: Ruling,
  closed: Ruled,
  { settings, calendar }: CountyRules,
): DomainEvent => ({
  type: 'approvals.transfer.adjudicated.v1',
  audience: told(settings, {
    toAct: [ruling.holder.department],
    toKnow: partiesOf(task, transfer).map(({ department }) => department),
  }),
  fact: {
    ...transferReference(task, transfer),
    instance: transfer.state === 'adjudicating' ? 'first' : 'final',
    cause: transfer.cause.cause,
    decision: ruling.decision,
    basis: ruling.basis,
    adjudicator: ruling.adjudicator,
    adjudicatedBy: ruling.by,
    adjudicatedAt: ruling.at,
    openedAt: ruling.openedAt,
    tookWorkdays: workdaysBetween(calendar, dateOf(ruling.openedAt), dateOf(ruling.at)),
    ...countsOf(transfer, ruling),
    ...contestable(closed),
  },
});

const rule = (
  task: Task,
  transfer: Pending,
  rules: CountyRules,
  act: Act,
  adjudication: Adjudication,
): TaskChange => {
  const holder = holderBy(transfer, adjudication);
  const ruling: Ruling = {
    ...act,
    adjudicator: transfer.pending.adjudicator,
    decision: adjudication.decision,
    holder,
    basis: adjudication.basis,
    openedAt: transfer.state === 'readjudicating' ? transfer.contest.at : transfer.pending.decideBy.since,
  };
  const post = rules.settings.tasks.post;
  const counts = holder.department !== transfer.from.department;
  const held =
    holder.department === task.department ? task : movedTo(task, { to: holder, post, at: act.at, counts });
  const closed = ruled(transfer, ruling, rules);
  const after = withTransfer(held, closed, rules.calendar, act.at);
  return {
    task: after,
    events: [adjudicated(after, transfer, ruling, closed, rules), ...moved(task, after, closed)],
  };
};

/**
 * Decides a transfer in the first instance or, after it was contested, finally; in force at once. Only an adjudication
 * sends a task back to a department that had it, and none takes a task past its second transfer (rulings 14).
 */
export const adjudicateTransfer = (
  task: Task,
  rules: CountyRules,
  act: Act,
  adjudication: Adjudication,
): Outcome<TaskChange, TransferError> => {
  if (endedAt(task) !== null) return failure(transferRefused('TRANSFER_TASK_CLOSED'));
  const settled = settleTask(task, rules, act.at);
  const { latest } = transfersOf(settled.task);
  if (latest?.state !== 'adjudicating' && latest?.state !== 'readjudicating')
    return failure(transferWrongState(latest?.state ?? 'absent', ['adjudicating', 'readjudicating']));
  const fault = faultOf(settled.task, latest, adjudication, rules, act.at);
  if (fault !== null) return failure(fault);
  const change = rule(settled.task, latest, rules, act, adjudication);
  return success({ task: change.task, events: [...settled.events, ...change.events] });
};
