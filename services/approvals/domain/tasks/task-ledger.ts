import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import {
  attribute,
  attributeLife,
  type Attribution,
  type Stretch,
} from '../../../../shared/deadlines/attribution.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { transferLedger } from '../transfers/ledger.ts';
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

/** Puts every working day of a task down to its party, up to its end or the instant asked for. */
export const ledgerOfTask = (task: Task, calendar: WorkCalendar, now: Instant): TaskLedger => {
  const { holder, stretches } = transferLedger(task);
  const ledger = { holder, stretches: [...stretches, ...applicantDays(task)] };
  const openedOn = dateOf(task.openedAt);
  const on = dateOf(endedAt(task) ?? now);
  const clock = clockedPart(task)?.clock ?? null;
  if (clock !== null) return attributeLife(clock, calendar, { openedOn, ledger }, { ledger, on });
  const before = attribute(calendar, ledger, { after: openedOn, upTo: on });
  return { before, running: none, workdays: before.workdays };
};
