import type * as z from 'zod';
import type { Reply } from '../../../../shared/http/call.ts';
import type { ShortLimit } from '../../clocks/domain/short-limit.ts';
import { pendingOf, transfersOf, type Ruling, type Transfer } from '../../tasks/domain/transfer.ts';
import type { TaskReading } from '../../tasks/usecases/tasks.ts';
import type { TransferHistory } from '../usecases/transfers.ts';
import type { historyPageSchema, standingViewSchema, transferViewSchema } from './transfer-schemas.ts';

type TransferView = z.input<typeof transferViewSchema>;
type StandingView = z.input<typeof standingViewSchema>;

const deadline = ({ date, provisional }: ShortLimit) => ({ date, provisional });

const rulingView = ({ openedAt: _, ...ruling }: Ruling) => ruling;

const answerOf = (transfer: Transfer): Pick<TransferView, 'accepted' | 'refused' | 'silentSince'> => {
  const nothing = { accepted: null, refused: null, silentSince: null };
  if (transfer.state === 'asked') return nothing;
  if (transfer.state === 'accepted') return { ...nothing, accepted: transfer.accepted };
  const { cause } = transfer;
  switch (cause.cause) {
    case 'refused':
      return { ...nothing, refused: { at: cause.at, by: cause.by, basis: cause.basis } };
    case 'silent':
      return { ...nothing, silentSince: cause.at };
    case 'second-transfer':
      return nothing;
  }
};

const rulingsOf = (
  transfer: Transfer,
): Pick<TransferView, 'ruling' | 'contestBy' | 'contest' | 'joined' | 'joinBy' | 'finalRuling'> => {
  const nothing = {
    ruling: null,
    contestBy: null,
    contest: null,
    joined: [],
    joinBy: null,
    finalRuling: null,
  };
  switch (transfer.state) {
    case 'asked':
    case 'accepted':
    case 'adjudicating':
      return nothing;
    case 'adjudicated':
      return { ...nothing, ruling: rulingView(transfer.ruling), contestBy: deadline(transfer.contestBy) };
    case 'readjudicating':
      return {
        ...nothing,
        ruling: rulingView(transfer.ruling),
        contest: transfer.contest,
        joined: [...transfer.joined],
        joinBy: transfer.joinBy === undefined ? null : deadline(transfer.joinBy),
      };
    case 'final':
      return {
        ...nothing,
        ruling: rulingView(transfer.ruling),
        contest: transfer.contest,
        joined: [...transfer.joined],
        finalRuling: rulingView(transfer.finalRuling),
      };
  }
};

const presentOne = (transfer: Transfer): TransferView => {
  const pending = pendingOf(transfer);
  return {
    id: transfer.id,
    state: transfer.state,
    number: transfer.number,
    from: transfer.from,
    to: transfer.to,
    reason: transfer.reason,
    responsibilityListEntry: transfer.responsibilityListEntry,
    explanation: transfer.explanation,
    requested: transfer.requested,
    answerBy: transfer.state === 'asked' ? deadline(transfer.answerBy) : null,
    pending:
      pending === null
        ? null
        : {
            adjudicator: pending.adjudicator,
            byLeader: pending.byLeader,
            decideBy: deadline(pending.decideBy),
            late: pending.lateTold,
          },
    ...answerOf(transfer),
    ...rulingsOf(transfer),
  };
};

/** How a task stands between departments. */
export const presentStanding = ({ state: task, version }: TaskReading): Reply<StandingView> => {
  const { former, effective, latest } = transfersOf(task);
  return {
    version,
    body: {
      taskId: task.id,
      department: task.department,
      departmentName: task.departmentName,
      effective,
      formerDepartments: [...former],
      latest: latest === null ? null : presentOne(latest),
    },
  };
};

/** The transfers of a task, the oldest first. */
export const presentHistory = ({ task, transfers }: TransferHistory): z.input<typeof historyPageSchema> => ({
  taskId: task.id,
  department: task.department,
  departmentName: task.departmentName,
  effective: transfersOf(task).effective,
  ...transfers,
  items: transfers.items.map(presentOne),
});
