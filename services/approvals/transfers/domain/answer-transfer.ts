import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { shortLimit } from '../../clocks/domain/short-limit.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { TaskChange } from '../../tasks/domain/task-acts.ts';
import { settleTask } from '../../tasks/domain/settle-task.ts';
import { endedAt, type Act, type Task } from '../../tasks/domain/task.ts';
import { adjudicationOf, moved, told, transferReference } from '../../tasks/domain/transfer-facts.ts';
import { refusalsOf } from '../../tasks/domain/bounces.ts';
import { movedTo, withTransfer } from '../../tasks/domain/with-transfer.ts';
import { transferRefused, transferWrongState, type TransferError } from './transfer-errors.ts';
import { transfersOf, type Transfer } from '../../tasks/domain/transfer.ts';

/** How the target answers 签收/拒收; a refusal says on what it rests. */
export type TransferAnswer =
  { readonly answer: 'accept' } | { readonly answer: 'refuse'; readonly basis: string };

type Asked = Extract<Transfer, { state: 'asked' }>;

const accept = (task: Task, { answerBy: _, ...request }: Asked, rules: CountyRules, act: Act): TaskChange => {
  const { settings, calendar } = rules;
  const accepted: Transfer = { ...request, state: 'accepted', accepted: act };
  const move = { to: request.to, post: settings.tasks.post, at: act.at, counts: true };
  const after = withTransfer(movedTo(task, move), accepted, calendar, act.at);
  return {
    task: after,
    events: [
      {
        type: 'approvals.transfer.accepted.v1',
        audience: told(settings, { toAct: [], toKnow: [request.from.department] }),
        fact: { ...transferReference(after, accepted), acceptedBy: act.by, acceptedAt: act.at },
      },
      ...moved(task, after, accepted),
    ],
  };
};

const refusedOnceMore = (task: Task): Task => {
  const transfers = transfersOf(task);
  return { ...task, transfers: { ...transfers, refusals: refusalsOf(transfers) + 1 } };
};

const refuse = (
  task: Task,
  { answerBy: _, ...request }: Asked,
  { settings, calendar }: CountyRules,
  act: Act,
  basis: string,
): TaskChange => {
  const pending = {
    adjudicator: request.adjudicator,
    byLeader: request.byLeader,
    decideBy: shortLimit(act.at, settings.transfers.adjudicateWithin, calendar),
    lateTold: false,
  };
  const refused: Transfer = {
    ...request,
    state: 'adjudicating',
    cause: { cause: 'refused', ...act, basis },
    pending,
  };
  return {
    task: withTransfer(refusedOnceMore(task), refused, calendar, act.at),
    events: [
      {
        type: 'approvals.transfer.refused.v1',
        audience: told(settings, {
          toDecide: pending,
          toAct: [],
          toKnow: [request.from.department],
        }),
        fact: {
          ...transferReference(task, refused),
          basis,
          refusedBy: act.by,
          refusedAt: act.at,
          ...adjudicationOf(pending),
        },
      },
    ],
  };
};

/**
 * Answers a transfer within its working day: acceptance puts it in force at once, refusal goes to adjudication by itself.
 * Once silence is established there is nothing left to answer (rulings 15).
 */
export const answerTransfer = (
  task: Task,
  rules: CountyRules,
  act: Act,
  answer: TransferAnswer,
): Outcome<TaskChange, TransferError> => {
  if (endedAt(task) !== null) return failure(transferRefused('TRANSFER_TASK_CLOSED'));
  const settled = settleTask(task, rules, act.at);
  const { latest } = transfersOf(settled.task);
  if (latest?.state !== 'asked') return failure(transferWrongState(latest?.state ?? 'absent', ['asked']));
  const change =
    answer.answer === 'accept'
      ? accept(settled.task, latest, rules, act)
      : refuse(settled.task, latest, rules, act, answer.basis);
  return success({ task: change.task, events: [...settled.events, ...change.events] });
};
