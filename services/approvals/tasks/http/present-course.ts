import type * as z from 'zod';
import { deadlineCheck } from '../../../../shared/deadlines/deadline-check.ts';
import { noChanges } from '../domain/clock-changes.ts';
import { outstandingOf, receiptOf, receivedOnOf, type Completion } from '../domain/intake.ts';
import type { SmallLimit } from '../../clocks/domain/small-limit.ts';
import { standstillOf } from '../domain/halt.ts';
import { clockedPart, endedAt, receivedPart, type Task } from '../domain/task.ts';
import type { TaskReading } from '../usecases/tasks.ts';
import type { courseSchema } from './course-view.ts';
import { presentDuties } from '../../clocks/http/delay-bodies.ts';
import { presentFollowing } from './present-following.ts';
import type { Shown } from '../../kernel/shown-act.ts';

type CourseView = z.input<typeof courseSchema>;

const smallLimit = ({ date, provisional, lateTold }: Omit<SmallLimit, 'calendarVersion'>) => ({
  by: date,
  provisional,
  late: lateTold,
});

const presentCompletion = (
  completion: Completion,
  shown: Shown,
  toOfficials: boolean,
): NonNullable<CourseView['completion']> => {
  const demand = (made: Completion['notice']) => ({ ...shown(made), missing: [...made.missing] });
  return {
    notice: demand(completion.notice),
    supplements: completion.supplements.map((each) => ({ ...shown(each), documents: [...each.documents] })),
    // What follows an acceptance with tolerance is shown there.
    outstanding: completion.completeOn === null ? [...outstandingOf(completion)] : [],
    completeOn: completion.completeOn,
    // What was refused was never asked for: the enterprise sees that it was tried, not what it would have had to bring.
    secondNotices: completion.secondNotices.map((made) =>
      demand(toOfficials ? made : { ...made, missing: [] }),
    ),
  };
};

const intakeOf = (task: Task, shown: Shown, toOfficials: boolean) => {
  const part = receivedPart(task);
  if (part === null) return { received: null, receipt: null, completion: null };
  return {
    received: shown(part.received),
    receipt: receiptOf(task.id, receivedOnOf(part)),
    completion: part.completion === undefined ? null : presentCompletion(part.completion, shown, toOfficials),
  };
};

const receivingOf = ({ state: task, now }: TaskReading, toOfficials: boolean): CourseView['receiving'] => {
  const receiving = task.state === 'opened' ? task.receiving : receivedPart(task)?.receiving;
  if (receiving === undefined) return null;
  const readAt = receivedPart(task)?.received.at ?? endedAt(task) ?? now;
  return { ...smallLimit(receiving), duties: presentDuties(receiving.duties, readAt, toOfficials) };
};

const decidedOf = (task: Task, shown: Shown) => {
  if (task.state !== 'decided' && task.state !== 'delivered')
    return { decided: null, projectCode: null, revoked: null };
  const { decided, projectCode, revoked } = task;
  return {
    decided: shown(decided),
    projectCode: projectCode ?? null,
    revoked: revoked === undefined ? null : { ...shown(revoked), reasons: [...revoked.reasons] },
  };
};

const endOf = (task: Task, shown: Shown) => {
  return {
    ...decidedOf(task, shown),
    deliverBy: task.state === 'decided' ? smallLimit(task.delivery) : null,
    delivered: task.state === 'delivered' ? shown(task.delivered) : null,
    notMine: task.state === 'not-mine' ? shown(task.notMine) : null,
    withdrawn: task.state === 'withdrawn' ? shown(task.withdrawn) : null,
  };
};

const acceptedOf = (task: Task, shown: Shown): CourseView['accepted'] => {
  const accepted = clockedPart(task)?.accepted;
  return accepted === undefined ? null : { ...shown(accepted), deemed: accepted.by === deadlineCheck };
};

const changesOf = (task: Task, shown: Shown, toOfficials: boolean) => {
  const { pauses, extension, corrections } = clockedPart(task)?.changes ?? noChanges;
  return {
    pauses: pauses.map((each) => ({
      ...each,
      paused: shown(each.paused),
      resumed: each.resumed === null ? null : shown(each.resumed),
    })),
    extension: extension === null ? null : { ...shown(extension), approvedByPost: extension.approvedBy.post },
    corrections: corrections.map((each) => ({
      ...shown(each),
      secondPerson: toOfficials ? each.secondPerson : null,
    })),
  };
};

const haltedOf = (task: Task): CourseView['halted'] => {
  const standstill = endedAt(task) === null ? standstillOf(task) : null;
  return standstill === null ? null : { stoppedBy: [...standstill.stoppedBy], since: standstill.since };
};

const noticeByOf = (task: Task): CourseView['noticeBy'] =>
  task.state === 'received'
    ? { date: task.examination.noticeBy, provisional: task.examination.provisional }
    : null;

/** The course of a task as its readers see it: every act, and to officials who did it. */
export const presentCourse = (reading: TaskReading, toOfficials: boolean): CourseView => {
  const { state: task, rules, now } = reading;
  const shown: Shown = (act) => ({ ...act, by: toOfficials ? act.by : null });
  return {
    receiving: receivingOf(reading, toOfficials),
    ...intakeOf(task, shown, toOfficials),
    noticeBy: noticeByOf(task),
    accepted: acceptedOf(task, shown),
    halted: haltedOf(task),
    ...changesOf(task, shown, toOfficials),
    ...presentFollowing(task, shown, rules, now),
    ...endOf(task, shown),
  };
};
