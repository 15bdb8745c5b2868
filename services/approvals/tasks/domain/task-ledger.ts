import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import {
  attribute,
  attributeLife,
  type Attribution,
  type Ledger,
  type Party,
  type Stretch,
} from '../../../../shared/deadlines/attribution.ts';
import { takenOut } from '../../../../shared/deadlines/deadline-clock.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { transferLedger } from './holding-departments.ts';
import { clockedPart, endedAt, receivedPart, type Task } from './task.ts';

/** Whose the working days of a task were: before acceptance apart, since acceptance, and both together (rulings 8). */
export type TaskLedger = {
  readonly before: Attribution;
  readonly running: Attribution;
  readonly workdays: number;
};

const none: Attribution = { workdays: 0, parties: [] };

/** The days for which the application lay with the applicant: from the one notice until everything was there. */
const applicantDays = (task: Task): readonly Stretch[] => {
  const completion = receivedPart(task)?.completion;
  return completion === undefined
    ? []
    : [{ party: 'applicant', after: dateOf(completion.notice.at), upTo: completion.completeOn }];
};

const heldBy = (task: Task): Ledger => {
  const { holder, stretches } = transferLedger(task);
  return { holder, stretches: [...stretches, ...applicantDays(task)] };
};

/** Whose a working day of a task was, by the same rule as its whole ledger. */
export const partyOn = (task: Task, calendar: WorkCalendar, day: LocalDate): Party => {
  const { holder, stretches } = heldBy(task);
  const clock = clockedPart(task)?.clock ?? null;
  const excluded = (clock === null ? [] : takenOut(clock, calendar)).map((span): Stretch => ({
    party: 'excluded-by-law',
    ...span,
  }));
  const ledger = { holder, stretches: [...stretches, ...excluded] };
  return attribute(calendar, ledger, { after: addDays(day, -1), upTo: day }).parties[0]?.party ?? holder;
};

/** Puts every working day of a task down to its party, up to its end or the instant asked for. */
export const ledgerOfTask = (task: Task, calendar: WorkCalendar, now: Instant): TaskLedger => {
  const ledger = heldBy(task);
  const openedOn = dateOf(task.openedAt);
  const on = dateOf(endedAt(task) ?? now);
  const clock = clockedPart(task)?.clock ?? null;
  if (clock !== null) return attributeLife(clock, calendar, { openedOn, ledger }, { ledger, on });
  const before = attribute(calendar, ledger, { after: openedOn, upTo: on });
  return { before, running: none, workdays: before.workdays };
};
