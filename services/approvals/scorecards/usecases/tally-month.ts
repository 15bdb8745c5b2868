import type { EventType } from '../../../../shared/events/catalogue.ts';
import type { ReceivedEvent } from '../../../../shared/events/envelope.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { dateOf, type Clock, type LocalDate } from '../../../../shared/time/clock.ts';
import type { CountedChange } from '../domain/figures.ts';
import { monthOf } from '../../kernel/month.ts';
import { decisionCounts } from '../domain/monthly-tally.ts';
import { countInMonths, type MonthNews } from './count-in-months.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

const inMonth = (department: DepartmentId, on: LocalDate, change: CountedChange = {}): MonthNews => ({
  department,
  month: monthOf(on),
  change,
});

/** Counts what an event tells of itself alone, which never changes afterwards. */
const tallying =
  <Event extends ReceivedEvent<EventType>>(newsOf: (event: Event) => readonly MonthNews[]) =>
  (ports: ApprovalsPorts, clock: Clock) =>
  async (event: Event): Promise<void> => {
    const news = newsOf(event);
    if (news.length > 0) await countInMonths(ports, clock, event, news);
  };

/** A matter is in hand from its opening; the first begins the months of a department, and each month brings the next. */
export const tallyOpenedCommand = tallying<ReceivedEvent<'approvals.task.opened.v1'>>(({ fact, time }) => [
  { ...inMonth(fact.department, dateOf(time)), handled: fact.taskId },
]);

export const tallyAcceptedCommand = tallying<ReceivedEvent<'approvals.task.accepted.v1'>>(({ fact }) => [
  { ...inMonth(fact.department, fact.acceptedOn, { accepted: 1 }), handled: fact.taskId },
]);

export const tallyDecidedCommand = tallying<ReceivedEvent<'approvals.task.decided.v1'>>(({ fact, time }) => [
  { ...inMonth(fact.department, dateOf(time), decisionCounts(fact)), handled: fact.taskId },
]);

/** What was given up or handed over undone was in hand, too (经手件, domain.md §5.4). */
export const tallyEndedCommand = tallying<
  ReceivedEvent<'approvals.task.withdrawn.v1'> | ReceivedEvent<'approvals.task.not-mine.v1'>
>(({ fact, time }) => [{ ...inMonth(fact.department, dateOf(time)), handled: fact.taskId }]);

export const tallyMovedCommand = tallying<ReceivedEvent<'approvals.task.moved.v1'>>(
  ({ fact: { taskId, department, fromDepartment, movedAt } }) => [
    { ...inMonth(fromDepartment, dateOf(movedAt)), handled: taskId, left: taskId },
    { ...inMonth(department, dateOf(movedAt)), handled: taskId },
  ],
);

/** s: the target let its day pass. It never had the matter in hand (rulings 15). */
export const tallySilenceCommand = tallying<ReceivedEvent<'approvals.transfer.silent.v1'>>(({ fact }) => [
  inMonth(fact.silentDepartment, dateOf(fact.establishedAt), { silences: 1 }),
]);

/** i: a pause without an end of its own ran into its maximum (rulings 5). */
export const tallyPauseEndedCommand = tallying<ReceivedEvent<'approvals.task.pause-ended.v1'>>(({ fact }) =>
  fact.improper ? [inMonth(fact.department, dateOf(fact.endedAt), { invalidPauses: 1 })] : [],
);

/** A department that is asked for its opinion has the matter in hand, too (协办, domain.md §5.2). */
export const tallyConsultedCommand = tallying<ReceivedEvent<'approvals.consultation.asked.v1'>>(
  ({ fact }) => [{ ...inMonth(fact.department, fact.on), handled: fact.taskId ?? undefined }],
);

// An opinion counts when its time is over: given in it, or not. What is late has lapsed before and is counted.
export const tallyOpinionCommand = tallying<ReceivedEvent<'approvals.consultation.answered.v1'>>(
  ({ fact }) => (fact.onTime ? [inMonth(fact.department, fact.on, { consulted: 1, answeredOnTime: 1 })] : []),
);

export const tallyOpinionLapsedCommand = tallying<ReceivedEvent<'approvals.consultation.lapsed.v1'>>(
  ({ fact }) => [inMonth(fact.department, fact.on, { consulted: 1 })],
);

/** A department that asks for a transfer shows in its month how the matter went on. */
export const tallyTransferRequestedCommand = tallying<ReceivedEvent<'approvals.transfer.requested.v1'>>(
  ({ fact }) => [{ ...inMonth(fact.from, dateOf(fact.requestedAt)), transferred: fact.taskId }],
);

export const tallyRatedCommand = tallying<ReceivedEvent<'approvals.assignment.rated.v1'>>(
  ({ fact, time }) => [inMonth(fact.department, dateOf(time), { ratings: 1, ratingMarks: fact.rating })],
);
