import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import type { Instant, LocalDate } from '../../../../shared/time/clock.ts';
import { matterIn } from '../../catalogue/domain/county-catalogue.ts';
import { noticesRunThrough } from '../../catalogue/domain/matter.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import { settleTransfer } from './settle-transfer.ts';
import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants, taskDescription, taskReference } from './task-facts.ts';
import { haltsOfClock } from './halt.ts';
import { deemedAcceptedAt, examinationFrom } from './intake.ts';
import { settleAcceptedTask, type SettledTask } from './settle-accepted.ts';
import { asAccepted, type AcceptedTask, type ReceivedTask } from './task.ts';

type Acceptance = Act & { readonly acceptedOn: LocalDate };

/** The days for which the notices of a matter must stand, within which no promise of its own is kept (rulings 29). */
const noticesOf = (
  { matter: { code, variant }, limits }: ReceivedTask,
  { catalogue }: CountyRules,
): { readonly notices?: number } => {
  const matter = matterIn(catalogue, code);
  const days = matter === undefined ? null : noticesRunThrough(matter, variant);
  return days === null || limits.source === 'entered' ? {} : { notices: days };
};

/** Starts the clock of a received task and lets fall what has fallen on it up to an instant. */
export const startFromAcceptance = (
  task: ReceivedTask,
  { acceptedOn, ...accepted }: Acceptance,
  rules: CountyRules,
  until: Instant,
): SettledTask<AcceptedTask> => {
  const { promised, statutory, law } = task.limits;
  const clock = {
    ...startClock({ acceptedOn, promised, statutory }, accepted.at),
    ...(law?.binds === false ? { statutoryUnproven: true as const } : {}),
    ...noticesOf(task, rules),
    ...haltsOfClock(task),
  };
  const fresh = asAccepted({
    ...task,
    state: 'accepted',
    accepted,
    clock,
    calendarVersion: rules.calendar.version,
    due: dueOf(clock, rules.calendar, accepted.at),
    raised: [],
    nextCheckAt: null,
  });
  const settled = settleAcceptedTask(fresh, rules, until);
  return {
    task: settled.task,
    events: [
      {
        type: 'approvals.task.accepted.v1',
        audience: [],
        fact: {
          ...taskReference(fresh),
          acceptedOn,
          dueOn: fresh.due.date,
          dueProvisional: fresh.due.provisional,
        },
      },
      ...settled.events,
    ],
  };
};

/**
 * Lets a received application count as accepted once the last day for telling what it lacks is over (行政许可法 32(4)):
 * accepted by law, as of the day of receipt. Whoever lets that day pass thereby starts with the days already used.
 */
export const settleReceivedTask = (
  task: ReceivedTask,
  rules: CountyRules,
  until: Instant,
): SettledTask<ReceivedTask | AcceptedTask> => {
  const { calendar, settings } = rules;
  const examination = examinationFrom(task.examination.receivedOn, calendar);
  const deemedAt = deemedAcceptedAt(examination);
  const transfer = settleTransfer({ ...task, examination, nextCheckAt: deemedAt }, rules, until);
  const received = transfer.task;
  if (deemedAt === null || deemedAt > until) return transfer;
  const acceptance = { at: deemedAt, by: deadlineCheck, acceptedOn: examination.receivedOn };
  const accepted = startFromAcceptance(received, acceptance, rules, until);
  return {
    task: accepted.task,
    events: [
      ...transfer.events,
      {
        type: 'approvals.task.deemed-accepted.v1',
        audience: [...recipientsOf(settings.tasks.told['deemed-accepted'], task), ...applicants(task)],
        fact: {
          ...taskDescription(task),
          acceptedOn: examination.receivedOn,
          noticeBy: examination.noticeBy,
          dueOn: accepted.task.due.date,
        },
      },
      ...accepted.events,
    ],
  };
};
