import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { startOf } from '../../../../shared/time/clock.ts';
import { hasPassed, reckonedAnew, shortLimit, type ShortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../../tasks/domain/task-acts.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import { endedAt, type Act, type Task } from '../../tasks/domain/task.ts';
import { readjudicatorOf } from '../../tasks/domain/adjudicator.ts';
import { adjudicationOf, deadlineOf, told, transferReference } from '../../tasks/domain/transfer-facts.ts';
import { hasSpoken, partiesOf, unheardParties } from '../../tasks/domain/transfer-parties.ts';
import { withTransfer } from '../../tasks/domain/with-transfer.ts';
import { transferRefused, transferWrongState, type TransferError } from './transfer-errors.ts';
import { transfersOf, type Transfer, type TransferParty } from '../../tasks/domain/transfer.ts';

/** Which party contests a ruling or joins, and what it says. */
export type RulingContest = { readonly department: DepartmentId; readonly explanation: string };

type Adjudicated = Extract<Transfer, { state: 'adjudicated' }>;
type Contested = Extract<Transfer, { state: 'readjudicating' }>;

// While one that never said anything may still join, the days for deciding have not begun.
const decisionBegins = (transfer: Omit<Contested, 'pending'>, opened: Act): Act['at'] =>
  transfer.joinBy !== undefined && unheardParties(transfer).length > 0
    ? startOf(transfer.joinBy.date)
    : opened.at;

const contested = (
  { contestBy: _, ...adjudicated }: Adjudicated,
  parties: readonly TransferParty[],
  { settings: { transfers }, calendar }: CountyRules,
  contest: Contested['contest'],
): Contested & { readonly joinBy: ShortLimit } => {
  const opened = {
    ...adjudicated,
    state: 'readjudicating',
    contest,
    joined: [],
    joinBy: shortLimit(contest.at, transfers.joinWithin, calendar),
  } as const;
  const departments = parties.map(({ department }) => department);
  return {
    ...opened,
    pending: {
      ...readjudicatorOf(transfers, adjudicated.ruling.adjudicator, departments),
      decideBy: shortLimit(decisionBegins(opened, contest), transfers.readjudicateWithin, calendar),
      lateTold: false,
    },
  };
};

const nameIn = (parties: readonly TransferParty[], department: DepartmentId) =>
  parties.find((party) => party.department === department)?.name;

/** Tells who decides what is contested, and calls the other parties to say their word. */
const asked = (
  task: Task,
  transfer: Contested & { readonly joinBy: ShortLimit },
  { settings }: CountyRules,
  { department, explanation, by }: RulingContest & Act,
): readonly DomainEvent[] => {
  const parties = partiesOf(task, transfer);
  const others = parties.map((party) => party.department).filter((party) => party !== department);
  const contest = { ...transferReference(task, transfer), contestedBy: department, explanation };
  const adjudication = adjudicationOf(transfer.pending);
  return [
    {
      type: 'approvals.transfer.readjudication-requested.v1',
      audience: told(settings, { toDecide: transfer.pending, toAct: [], toKnow: [] }),
      fact: { ...contest, requestedBy: by, ...adjudication },
    },
    {
      type: 'approvals.transfer.parties-called.v1',
      audience: told(settings, { toAct: [], toKnow: others }),
      fact: {
        ...contest,
        contestedByName: nameIn(parties, department) ?? task.departmentName,
        joinBy: deadlineOf(transfer.joinBy),
        ...adjudication,
      },
    },
  ];
};

/**
 * Asks for the one re-adjudication 复裁, which is open to every party (rulings 33). The first ruling holds until the final
 * one; the present holder goes on working (domain.md §5.4 rules 5 and 6).
 */
export const requestReadjudication = (
  task: Task,
  rules: CountyRules,
  act: Act,
  contest: RulingContest,
): Outcome<TaskChange, TransferError> => {
  if (endedAt(task) !== null) return failure(transferRefused('TRANSFER_TASK_CLOSED'));
  const { calendar } = rules;
  const settled = settleTask(task, rules, act.at);
  const { latest } = transfersOf(settled.task);
  if (latest?.state !== 'adjudicated')
    return failure(transferWrongState(latest?.state ?? 'absent', ['adjudicated']));
  const parties = partiesOf(settled.task, latest);
  if (nameIn(parties, contest.department) === undefined)
    return failure(transferRefused('TRANSFER_NOT_PARTY'));
  if (hasPassed(reckonedAnew(latest.contestBy, calendar), calendar, act.at))
    return failure(transferRefused('TRANSFER_CONTEST_LATE'));
  const transfer = contested(latest, parties, rules, { ...act, ...contest });
  return success({
    task: withTransfer(settled.task, transfer, calendar, act.at),
    events: [...settled.events, ...asked(settled.task, transfer, rules, { ...act, ...contest })],
  });
};

const joinFault = (
  task: Task,
  transfer: Contested,
  { calendar }: CountyRules,
  act: Act,
  department: DepartmentId,
): TransferError | null => {
  if (nameIn(partiesOf(task, transfer), department) === undefined)
    return transferRefused('TRANSFER_NOT_PARTY');
  if (hasSpoken(transfer, department)) return transferRefused('TRANSFER_SPOKEN');
  const { joinBy } = transfer;
  const isLate = joinBy === undefined || hasPassed(reckonedAnew(joinBy, calendar), calendar, act.at);
  return isLate ? transferRefused('TRANSFER_JOIN_LATE') : null;
};

const joined = (
  transfer: Contested,
  { settings: { transfers }, calendar }: CountyRules,
  word: Contested['contest'],
): Contested => {
  const after = { ...transfer, joined: [...transfer.joined, word] };
  const wasWaiting = unheardParties(transfer).length > 0;
  if (!wasWaiting || unheardParties(after).length > 0) return after;
  // The last that was waited for has spoken: the days for deciding begin.
  const decideBy = shortLimit(word.at, transfers.readjudicateWithin, calendar);
  return { ...after, pending: { ...after.pending, decideBy } };
};

/** Joins a re-adjudication that another party opened: each of the others says its word once, within its days (rulings 33). */
export const joinReadjudication = (
  task: Task,
  rules: CountyRules,
  act: Act,
  word: RulingContest,
): Outcome<TaskChange, TransferError> => {
  if (endedAt(task) !== null) return failure(transferRefused('TRANSFER_TASK_CLOSED'));
  const settled = settleTask(task, rules, act.at);
  const { latest } = transfersOf(settled.task);
  if (latest?.state !== 'readjudicating')
    return failure(transferWrongState(latest?.state ?? 'absent', ['readjudicating']));
  const fault = joinFault(settled.task, latest, rules, act, word.department);
  if (fault !== null) return failure(fault);
  const transfer = joined(latest, rules, { ...act, ...word });
  const parties = partiesOf(settled.task, transfer);
  const name = nameIn(parties, word.department) ?? settled.task.departmentName;
  return success({
    task: withTransfer(settled.task, transfer, rules.calendar, act.at),
    events: [
      ...settled.events,
      {
        type: 'approvals.transfer.readjudication-joined.v1',
        audience: told(rules.settings, {
          toDecide: transfer.pending,
          toAct: [],
          toKnow: parties.map(({ department }) => department).filter((party) => party !== word.department),
        }),
        fact: {
          ...transferReference(settled.task, transfer),
          joinedBy: word.department,
          joinedByName: name,
          explanation: word.explanation,
          joinedAt: act.at,
          ...adjudicationOf(transfer.pending),
        },
      },
    ],
  });
};
