import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  postIdSchema,
  taskIdSchema,
  type CaseId,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import { deadlineClockSchema } from '../../../../shared/deadlines/deadline-clock.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateOf, dateSchema, instantSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { matterCodeSchema } from '../../catalogue/domain/matter.ts';
import { nextCheckOf } from '../domain/next-check.ts';
import { owedOf, toVerifyOf } from '../domain/still-to-follow.ts';
import { clockedPart, decisionOf, endedAt, receivedPart, taskSchema, taskStates } from '../domain/task.ts';
import type { Task, TaskState } from '../domain/task.ts';
import { heldSince } from '../domain/holders.ts';
import { calendarVersionOf as transferCalendarOf, transfersOf } from '../domain/transfer.ts';
import { countyPartition, departmentPartition } from '../../kernel/list-keys.ts';

export const taskKind = 'task';

/** What lists and cases show of a task; with its clock, so that the light is read as of now. */
export const taskSummarySchema = z.object({
  id: taskIdSchema,
  caseId: caseIdSchema,
  projectName: keptLine(),
  matterCode: matterCodeSchema,
  department: departmentIdSchema,
  departmentName: bilingualNameSchema,
  post: postIdSchema,
  state: z.enum(taskStates),
  outcome: z.enum(['approved', 'rejected']).nullable(),
  openedAt: instantSchema,
  receivedAt: instantSchema.nullable(),
  acceptedAt: instantSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  deliveredAt: instantSchema.nullable(),
  /** When it ended without a decision: not this authority's, or withdrawn. */
  closedAt: instantSchema.nullable(),
  /** Since when the department has it that took it over; null where it had it from the first. */
  heldSince: instantSchema.nullable().default(null),
  /** By when something is due: receiving while opened, the decision from acceptance. */
  dueOn: dateSchema,
  clock: deadlineClockSchema.nullable(),
  /** The day by which documents still owed are handed in 容缺 or a commitment is verified; null where neither is owed. */
  owed: z.object({ since: dateSchema, by: dateSchema }).nullable().default(null),
  /** The calendar by which what is due was reckoned; null where nothing is. */
  calendarVersion: keptLine().nullable(),
});
export type TaskSummary = Readonly<z.infer<typeof taskSummarySchema>>;

export const taskEntrySchema = z.object({ summary: taskSummarySchema });

/** By when something is due: receiving or the notice, the decision, its delivery; the last such day once nothing is. */
const dueOnOf = (task: Task): LocalDate => {
  switch (task.state) {
    case 'opened':
      return task.receiving.date;
    case 'received':
      return task.examination.noticeBy;
    case 'notified':
      return dateOf(task.completion.notice.at);
    case 'accepted':
    case 'decided':
    case 'delivered':
      return task.due.date;
    case 'not-mine':
      return dateOf(task.notMine.at);
    case 'withdrawn':
      return task.stopped?.due.date ?? dateOf(task.withdrawn.at);
  }
};

const calendarVersionOf = (task: Task): string | null => {
  const { latest } = transfersOf(task);
  switch (task.state) {
    case 'opened':
      return task.receiving.calendarVersion;
    case 'received':
      return task.examination.calendarVersion;
    case 'accepted':
      return task.calendarVersion;
    case 'decided':
      return task.delivery.calendarVersion;
    case 'notified':
      return latest === null ? null : transferCalendarOf(latest);
    case 'delivered':
    case 'not-mine':
    case 'withdrawn':
      return null;
  }
};

/** What must still follow an acceptance: of documents and a verification what is due first. */
const owedByOf = (task: Task): TaskSummary['owed'] => {
  const [first] = [owedOf(task), toVerifyOf(task)]
    .flatMap((each) => (each === null ? [] : [each.followUp]))
    .sort((one, other) => (one.by < other.by ? -1 : 1));
  return first === undefined ? null : { since: first.since, by: first.by };
};

/** What lists show of a task. */
export const summaryOf = (task: Task): TaskSummary => {
  const clocked = clockedPart(task);
  return {
    id: task.id,
    caseId: task.caseId,
    projectName: task.projectName,
    matterCode: task.matter.code,
    department: task.department,
    departmentName: task.departmentName,
    post: task.post,
    state: task.state,
    outcome: decisionOf(task)?.decision.outcome ?? null,
    openedAt: task.openedAt,
    receivedAt: receivedPart(task)?.received.at ?? null,
    acceptedAt: clocked?.accepted.at ?? null,
    decidedAt: decisionOf(task)?.at ?? null,
    deliveredAt: task.state === 'delivered' ? task.delivered.at : null,
    closedAt: decisionOf(task) === null ? endedAt(task) : null,
    heldSince: heldSince(task),
    dueOn: dueOnOf(task),
    clock: clocked?.clock ?? null,
    owed: owedByOf(task),
    calendarVersion: calendarVersionOf(task),
  };
};

// Lists run through what waits first and what is done last; the text order of the states' names would not.
const placeInList: Record<TaskState, string> = {
  opened: '1-opened',
  received: '2-received',
  accepted: '3-accepted',
  notified: '4-notified',
  decided: '8-decided',
  delivered: '9-delivered',
  'not-mine': '9-not-mine',
  withdrawn: '9-withdrawn',
};

/** The part of a list that holds one state; within it what is due, or was decided, first comes first. */
export const taskStatePrefix = (state: TaskState): string => `${placeInList[state]}#`;

const dayInList = (task: Task): LocalDate => {
  const ended = endedAt(task);
  return ended === null ? dueOnOf(task) : dateOf(ended);
};

export const casePartition = (county: CountyCode, caseId: CaseId): string =>
  `${county}#${taskKind}#${caseId}`;

export const taskDefinition: AggregateDefinition<Task> = {
  kind: taskKind,
  schema: taskSchema,
  entry: taskEntrySchema,
  identify: ({ id, caseId }) => ({ id, root: caseId }),
  indexAttributes: (county, task) => ({
    byCountyPk: countyPartition(county, taskKind),
    byDepartmentPk: departmentPartition(county, taskKind, task.department),
    byCasePk: casePartition(county, task.caseId),
    listSk: `${taskStatePrefix(task.state)}${dayInList(task)}#${task.id}`,
    summary: summaryOf(task),
    ...dueAttributes(county, taskKind, task.id, nextCheckOf(task)),
  }),
};
