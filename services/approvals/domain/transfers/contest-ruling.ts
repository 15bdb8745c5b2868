import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { hasPassed, reckonedAnew, shortLimit } from '../clock/short-limit.ts';
import type { CountyRules } from '../county/county.ts';
import type { TaskChange } from '../tasks/acts.ts';
import { settleTask } from '../tasks/settle-task.ts';
import { endedAt, type Act, type Task } from '../tasks/task.ts';
import { readjudicatorOf } from './adjudicator.ts';
import { adjudicationOf, told, transferReference } from './announce.ts';
import { withTransfer } from './progress.ts';
import { transferRefused, transferWrongState, type TransferError } from './refusals.ts';
import { transfersOf, type Transfer } from './transfer.ts';

/** Who contests a ruling, and why. */
export type Contest = { readonly department: DepartmentId; readonly explanation: string };

type Adjudicated = Extract<Transfer, { state: 'adjudicated' }>;
type Contested = Extract<Transfer, { state: 'readjudicating' }>;

const partiesOf = ({ from, to, ruling }: Adjudicated): readonly DepartmentId[] => [
  ...new Set([from.department, to.department, ruling.holder.department]),
];

const contested = (
  { contestBy: _, ...adjudicated }: Adjudicated,
  parties: readonly DepartmentId[],
  { settings: { transfers }, calendar }: CountyRules,
  contest: Contested['contest'],
): Contested => ({
  ...adjudicated,
  state: 'readjudicating',
  contest,
  pending: {
    adjudicator: readjudicatorOf(transfers, adjudicated.ruling.adjudicator, parties),
    decideBy: shortLimit(contest.at, transfers.readjudicateWithin, calendar),
    lateTold: false,
  },
});

/**
 * Asks for the one re-adjudication 复裁. The first ruling holds until the final one; the present holder goes on working
 * (domain.md §5.4 rules 5 and 6).
 */
export const requestReadjudication = (
  task: Task,
  rules: CountyRules,
  act: Act,
  { department, explanation }: Contest,
): Outcome<TaskChange, TransferError> => {
  if (endedAt(task) !== null) return failure(transferRefused('TRANSFER_TASK_CLOSED'));
  const { settings, calendar } = rules;
  const settled = settleTask(task, rules, act.at);
  const { latest } = transfersOf(settled.task);
  if (latest?.state !== 'adjudicated')
    return failure(transferWrongState(latest?.state ?? 'absent', ['adjudicated']));
  if (hasPassed(reckonedAnew(latest.contestBy, calendar), calendar, act.at))
    return failure(transferRefused('TRANSFER_CONTEST_LATE'));
  const parties = partiesOf(latest);
  const transfer = contested(latest, parties, rules, { ...act, department, explanation });
  return success({
    task: withTransfer(settled.task, transfer, calendar, act.at),
    events: [
      ...settled.events,
      {
        type: 'approvals.transfer.readjudication-requested.v1',
        audience: told(settings, {
          toAct: [transfer.pending.adjudicator],
          toKnow: parties.filter((party) => party !== department),
        }),
        fact: {
          ...transferReference(settled.task, transfer),
          contestedBy: department,
          explanation,
          requestedBy: act.by,
          ...adjudicationOf(transfer.pending),
        },
      },
    ],
  });
};
