import { expect } from 'vitest';
import { isWorkday, workdaysBetween } from '../../../shared/calendar/work-calendar.ts';
import type { Attribution } from '../../../shared/deadlines/attribution.ts';
import { readClock } from '../../../shared/deadlines/reading.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../shared/time/clock.ts';
import { clockedPart, taskSchema, type Task } from '../../../services/approvals/tasks/domain/task.ts';
import { ledgerOfTask } from '../../../services/approvals/tasks/domain/task-ledger.ts';
import { holdersOf, transfersOf } from '../../../services/approvals/tasks/domain/transfer.ts';
import { county } from './real-task.ts';
import { dueShown, isInBreach, isOverdue, isPaused, lightOf, usedWorkdays } from './reference-clock.ts';
import { isClosed, referenceLedger, type Fallen, type ReferenceTask } from './reference-task.ts';

type Told = { readonly what: string; readonly on: string | null };

const namelessFalls: Partial<Record<DomainEvent['type'], string>> = {
  'approvals.task.deemed-accepted.v1': 'deemed accepted',
  'approvals.task.receiving-late.v1': 'receiving late',
  'approvals.task.delivery-late.v1': 'delivery late',
  'approvals.transfer.adjudication-late.v1': 'adjudication late',
};

/** What of an event falls by itself, as the reference writes it down; null for what somebody did. */
const fallOf = (event: DomainEvent): Told | null => {
  if (event.type === 'approvals.task.rung-raised.v1') {
    const { rung, cause, fellAt } = event.fact;
    return { what: `${rung}${cause === 'statutory' ? ' statutory' : ''}`, on: dateOf(fellAt) };
  }
  if (event.type === 'approvals.task.receiving-rung-raised.v1')
    return { what: `not received, ${event.fact.rung}`, on: dateOf(event.fact.fellAt) };
  if (event.type === 'approvals.task.pause-ended.v1')
    return { what: event.fact.improper ? 'pause improper' : 'pause ended', on: dateOf(event.fact.endedAt) };
  if (event.type === 'approvals.transfer.silent.v1')
    return { what: 'silent', on: dateOf(event.fact.establishedAt) };
  const what = namelessFalls[event.type];
  return what === undefined ? null : { what, on: null };
};

const inOneLine = ({ what, on }: { what: string; on: string | null }): string => `${what} ${on ?? ''}`;

// Some news name no day of their own; of these the number is compared.
const dayless = new Set(Object.values(namelessFalls));
const asTold = ({ what, on }: Fallen): string => inOneLine({ what, on: dayless.has(what) ? null : on });

const isRung = (line: string): boolean => line.startsWith('rung');

/** Everything that fell, each once; the rungs among it in the order in which they fell. */
export const compareFallen = (told: readonly DomainEvent[], reference: ReferenceTask): void => {
  const real = told
    .map(fallOf)
    .filter((fall) => fall !== null)
    .map(inOneLine);
  const wanted = reference.fallen.map(asTold);
  expect([...real].sort()).toEqual([...wanted].sort());
  expect(real.filter(isRung)).toEqual(wanted.filter(isRung));
};

const compareClock = (task: Task, reference: ReferenceTask, now: Instant): void => {
  const part = clockedPart(task);
  expect(part === null).toBe(reference.clock === null);
  if (part === null || reference.clock === null) return;
  const on = dateOf(now);
  const { clock } = reference;
  const { acceptedOn, used, light, overdue, statutorilyOverdue, paused, dueIfResumedToday } = readClock(
    part.clock,
    county.calendar,
    county.settings.ladder,
    on,
  );
  expect({
    acceptedOn,
    used,
    light,
    overdue,
    statutorilyOverdue,
    paused,
    due: dueIfResumedToday.shown.date,
  }).toEqual({
    // The very day, a day off too.
    acceptedOn: clock.acceptedOn,
    used: usedWorkdays(clock, on),
    light: lightOf(clock, on),
    overdue: isOverdue(clock, on),
    statutorilyOverdue: isInBreach(clock, on),
    paused: isPaused(clock, on),
    due: dueShown(clock, on),
  });
  // No deadline falls on a day off, and none is certain beyond the published calendar.
  const { date, provisional } = dueIfResumedToday.shown;
  expect(isWorkday(county.calendar, date)).toBe(true);
  expect(provisional).toBe(date > county.calendar.publishedThrough);
};

const daysOf = ({ parties }: Attribution) =>
  new Map(parties.map(({ party, workdays }): [string, number] => [party, workdays]));

const compareLedger = (task: Task, reference: ReferenceTask, now: Instant): void => {
  const ledger = ledgerOfTask(task, county.calendar, now);
  const { before, running } = referenceLedger(reference);
  expect(daysOf(ledger.before)).toEqual(before);
  expect(daysOf(ledger.running)).toEqual(running);
  const sum = [...ledger.before.parties, ...ledger.running.parties].reduce(
    (all, { workdays }) => all + workdays,
    0,
  );
  const end = reference.endedOn ?? dateOf(now);
  expect(sum).toBe(workdaysBetween(county.calendar, reference.openedOn, end));
};

/** Whether a task stands as the reference does, and keeps what is promised of every task. */
export const compare = (task: Task, reference: ReferenceTask, now: Instant): void => {
  expect(task.state).toBe(reference.phase);
  expect(task.department).toBe(reference.hands.holder);
  expect(holdersOf(task)).toEqual(reference.hands.holders);
  expect(transfersOf(task).effective).toBe(reference.hands.effective);
  expect(holdersOf(task).size).toBeLessThanOrEqual(3);
  compareClock(task, reference, now);
  compareLedger(task, reference, now);
  // What is stored reads back as it was.
  expect(taskSchema.parse(JSON.parse(JSON.stringify(task)))).toEqual(task);
  if (isClosed(reference)) expect(['decided', 'delivered', 'not-mine', 'withdrawn']).toContain(task.state);
};
