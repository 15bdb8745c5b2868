import type * as z from 'zod';
import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import { leftOutOf } from '../../../../shared/dynamo/page.ts';
import type { Collection } from '../../../../shared/dynamo/commission.ts';
import type { CountyCode, DepartmentId, TaskId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { monthOf, nextMonth, type Month } from '../../kernel/month.ts';
import type { OpenMatter } from '../domain/month-end.ts';
import { tallyId } from '../domain/monthly-tally.ts';
import { clockOfReceiving } from '../../tasks/domain/receiving.ts';
import { clockedPart, endedAt, receivedPart, type Task } from '../../tasks/domain/task.ts';
import { holderOn } from '../../tasks/domain/holders.ts';
import { departmentPartition } from '../../kernel/list-keys.ts';
import {
  handledMatters,
  leftMatters,
  tallyKind,
  transferredMatters,
  type MatterBeside,
} from '../store/scorecard-store.ts';
import { departmentIndex } from '../../kernel/table.ts';
import { taskDefinition, taskEntrySchema, taskKind, taskStatePrefix } from '../../tasks/store/task-store.ts';
import { everyPage, loadEvery, together, type Whole } from '../../kernel/every-page.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';

/** The work of a department at the end of a day, as it can be seen later. */
export type DepartmentOn = {
  readonly county: CountyCode;
  readonly department: DepartmentId;
  readonly on: LocalDate;
  /** The county's limit for receiving, by which it counts as late what nobody received. */
  readonly receiveWithin: DayCount;
};

const asMatter = (task: Task, receiveWithin: DayCount): OpenMatter => ({
  id: task.id,
  openedAt: task.openedAt,
  endedAt: endedAt(task),
  clock: clockedPart(task)?.clock ?? null,
  receiving: {
    clock: clockOfReceiving(task, task.state === 'opened' ? task.receiving.limit : receiveWithin),
    receivedAt: receivedPart(task)?.received.at ?? null,
  },
});

const tasksOf = (ports: ApprovalsPorts, county: CountyCode, ids: readonly TaskId[]): Promise<Whole<Task>> =>
  loadEvery(ports, taskDefinition, county, ids);

const monthsFrom = (first: Month, last: Month): readonly Month[] =>
  first > last ? [] : [first, ...monthsFrom(nextMonth(first), last)];

const openStates = ['opened', 'received', 'notified', 'accepted'] as const;
const endedStates = ['decided', 'delivered', 'not-mine', 'withdrawn'] as const;

/**
 * The tasks in the department's lists. Work goes on while they are read, and an entry that moves between two lists read
 * side by side could be in neither: so they are read in the order of a task's life, and the open ones once more backwards.
 */
const tasksListed = async (
  { table }: ApprovalsPorts,
  { county, department }: Pick<DepartmentOn, 'county' | 'department'>,
  since: readonly Month[],
): Promise<Whole<z.infer<typeof taskEntrySchema>>> => {
  const inOrder = [
    ...openStates.map(taskStatePrefix),
    ...endedStates.flatMap((state) => since.map((month) => `${taskStatePrefix(state)}${month}`)),
  ];
  const again = openStates.toReversed().map(taskStatePrefix);
  const partition = departmentPartition(county, taskKind, department);
  const listed = new Map<string, z.infer<typeof taskEntrySchema>>();
  const read = async (prefix: string): Promise<Pick<Whole<unknown>, 'unreadable'>> => {
    const { items, ...leftOut } = await everyPage((page) =>
      table.list(departmentIndex, partition, page, taskEntrySchema, prefix),
    );
    for (const entry of items) listed.set(entry.summary.id, entry);
    return leftOut;
  };
  const leftOut = [];
  for (const prefix of inOrder) leftOut.push(await read(prefix));
  // What cannot be read is counted once.
  for (const prefix of again) await read(prefix);
  return { items: [...listed.values()], ...leftOutOf(...leftOut) };
};

/** The matters that the department has, and that are open or ended after the day; it may have taken them over since. */
const mattersHeld = async (
  ports: ApprovalsPorts,
  which: DepartmentOn,
  since: readonly Month[],
): Promise<Whole<OpenMatter>> => {
  const { county, on, receiveWithin } = which;
  const listed = await tasksListed(ports, which, since);
  const held = listed.items
    .filter(({ summary: { heldSince } }) => heldSince === null || dateOf(heldSince) <= on)
    .map(({ summary }) => summary);
  const isUnreceived = ({ receivedAt }: (typeof held)[number]) =>
    receivedAt === null || dateOf(receivedAt) > on;
  const unreceived = await tasksOf(
    ports,
    county,
    held.filter(isUnreceived).map(({ id }) => id),
  );
  const items = [
    ...held
      .filter((summary) => !isUnreceived(summary))
      .map((summary) => ({ ...summary, endedAt: summary.decidedAt ?? summary.closedAt })),
    ...unreceived.items.map((task) => asMatter(task, receiveWithin)),
  ];
  return { items, ...leftOutOf(listed, unreceived) };
};

const besideTally = async (
  { table }: ApprovalsPorts,
  collection: Collection<MatterBeside>,
  county: CountyCode,
  of: { readonly department: DepartmentId; readonly month: Month },
): Promise<Whole<TaskId>> => {
  const tally = { county, kind: tallyKind, id: tallyId(of) };
  const { items, ...leftOut } = await everyPage((page) => table.children(tally, collection, page));
  return { items: items.map(({ taskId }) => taskId), ...leftOut };
};

/** The matters that left the department since the day and were its own then. */
const mattersLeft = async (
  ports: ApprovalsPorts,
  { county, department, on, receiveWithin }: DepartmentOn,
  since: readonly Month[],
): Promise<Whole<OpenMatter>> => {
  const months = await Promise.all(
    since.map((month) => besideTally(ports, leftMatters, county, { department, month })),
  );
  const left = together(...months);
  const tasks = await tasksOf(ports, county, [...new Set(left.items)]);
  const items = tasks.items
    .filter((task) => holderOn(task, on) === department)
    .map((task) => asMatter(task, receiveWithin));
  return { items, ...leftOutOf(left, tasks) };
};

/** Every matter that was, or may have been, open with a department when a day ended, wherever it is by now. */
export const mattersOn = async (
  ports: ApprovalsPorts,
  which: DepartmentOn,
  now: Instant,
): Promise<Whole<OpenMatter>> => {
  const since = monthsFrom(monthOf(which.on), monthOf(dateOf(now)));
  const [held, left] = await Promise.all([
    mattersHeld(ports, which, since),
    mattersLeft(ports, which, since),
  ]);
  const { items, ...leftOut } = together(held, left);
  return { items: [...new Map(items.map((matter) => [matter.id, matter])).values()], ...leftOut };
};

/** The tasks that a department asked others to take in a month, as they stand. */
export const tasksTransferred = async (
  ports: ApprovalsPorts,
  county: CountyCode,
  of: { readonly department: DepartmentId; readonly month: Month },
): Promise<Whole<Task>> => {
  const beside = await besideTally(ports, transferredMatters, county, of);
  const tasks = await tasksOf(ports, county, beside.items);
  return { items: tasks.items, ...leftOutOf(beside, tasks) };
};

/** The matters of which a month brought a department news. */
export const mattersHandled = (
  ports: ApprovalsPorts,
  county: CountyCode,
  of: { readonly department: DepartmentId; readonly month: Month },
): Promise<Whole<TaskId>> => besideTally(ports, handledMatters, county, of);
