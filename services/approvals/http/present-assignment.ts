import type * as z from 'zod';
import type { Instant } from '../../../shared/time/clock.ts';
import type { Reply } from '../../../shared/http/call.ts';
import { isOpen, type Assignment } from '../domain/assignments/assignment.ts';
import type { AssignmentReading } from '../usecases/read-assignment.ts';
import type { assignmentViewSchema } from './assignment-schemas.ts';
import { clockSources } from './clock-sources.ts';
import { presentClock } from './clock-view.ts';

type AssignmentView = z.input<typeof assignmentViewSchema>;

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

/** An assignment as its readers see it, with the clock and where each of its figures comes from. */
export const presentAssignment = ({
  state: assignment,
  version,
  rules,
  now,
}: AssignmentReading): Reply<AssignmentView> => {
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
      clock: {
        ...presentClock(
          { ...assignment, nextCheckAt: isOpen(assignment) ? assignment.nextCheckAt : null },
          rules,
          readAt(assignment, now),
        ),
        sources: [...clockSources],
      },
    },
  };
};
