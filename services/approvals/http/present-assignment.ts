import type * as z from 'zod';
import { readClock, yellowDaysOf } from '../../../shared/deadlines/reading.ts';
import { dateOf, type Instant } from '../../../shared/time/clock.ts';
import type { Reply } from '../../../shared/http/call.ts';
import { isOpen, type Assignment } from '../domain/assignments/assignment.ts';
import type { AssignmentReading } from '../usecases/read-assignment.ts';
import type { assignmentViewSchema, clockViewSchema } from './assignment-schemas.ts';
import { clockSources } from './clock-sources.ts';

type AssignmentView = z.input<typeof assignmentViewSchema>;
type ClockView = z.input<typeof clockViewSchema>;

// A closed clock is read as of its close: what it took is what it took.
const readAt = (assignment: Assignment, now: Instant): Instant => {
  switch (assignment.state) {
    case 'opened':
    case 'received':
      return now;
    case 'completed':
      return assignment.completed.at;
    case 'overtaken':
      return assignment.overtaken.at;
  }
};

const presentClock = ({ assignment, rules, now }: AssignmentReading): ClockView => {
  const { clock, raised } = assignment;
  const { calendar, settings } = rules;
  const readOn = dateOf(readAt(assignment, now));
  const reading = readClock(clock, calendar, settings.ladder, readOn);
  return {
    limit: { promised: clock.promised, statutory: clock.statutory },
    acceptedOn: reading.acceptedOn,
    readOn,
    used: reading.used,
    remaining: reading.remaining,
    due: reading.due?.shown ?? null,
    dueIfResumedToday: reading.dueIfResumedToday.shown,
    light: reading.light,
    yellowFrom: yellowDaysOf(clock, calendar, settings.ladder),
    overdue: reading.overdue,
    rungsRaised: [...raised],
    nextCheckAt: isOpen(assignment) ? assignment.nextCheckAt : null,
    sources: [...clockSources],
  };
};

/** An assignment as its readers see it, with the clock and where each of its figures comes from. */
export const presentAssignment = (reading: AssignmentReading): Reply<AssignmentView> => {
  const { assignment, version } = reading;
  return {
    version,
    body: {
      id: assignment.id,
      kind: assignment.kind,
      title: assignment.title,
      subject: assignment.subject,
      department: assignment.department,
      post: assignment.post,
      reason: assignment.reason,
      state: assignment.state,
      openedAt: assignment.openedAt,
      received: assignment.state === 'opened' ? null : assignment.received,
      completed: assignment.state === 'completed' ? assignment.completed : null,
      overtaken: assignment.state === 'overtaken' ? assignment.overtaken : null,
      clock: presentClock(reading),
    },
  };
};
