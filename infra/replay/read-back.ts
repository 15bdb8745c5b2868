import * as z from 'zod';
import { rungs, rungSchema } from '../../shared/deadlines/ladder.ts';
import { dateOf, instantSchema, type Instant } from '../../shared/time/clock.ts';
import { coordinator, type CountyOfTheLog } from './county-of-the-log.ts';
import { forEachOf, type PlatformClient } from './platform-client.ts';
import { ReplayFailure } from './replay-failure.ts';
import type { Schedule } from './schedule.ts';

/** What a replay answers; everything but `skipped` is read from the platform. */
export type ReplayOutcome = {
  readonly cases: number;
  readonly skipped: number;
  readonly decided: number;
  readonly onTime: number;
  readonly overdue: number;
  readonly stillOpen: number;
  readonly rungs: Readonly<Record<string, number>>;
  /** What people were told of the tasks: inbox items, one person per post. */
  readonly notifications: number;
};

/** The figures with the tasks that they are of. */
type ReadBack = { readonly outcome: ReplayOutcome; readonly taskIds: readonly string[] };

const identified = z.object({ id: z.string() });
const actSchema = z.object({ at: instantSchema });
const taskSchema = z.object({
  id: z.string(),
  projectName: z.string(),
  accepted: actSchema,
  decided: actSchema.nullable(),
  clock: z.object({
    overdue: z.boolean(),
    rungsRaised: z.array(z.object({ rung: rungSchema })),
    nextCheckAt: instantSchema.nullable(),
  }),
});
type TaskAsRead = z.output<typeof taskSchema>;

const readTasks = async (client: PlatformClient): Promise<readonly TaskAsRead[]> => {
  const tasks: TaskAsRead[] = [];
  await forEachOf(await client.listAll(coordinator, '/v1/tasks', identified), async ({ id }) => {
    const path = `/v1/tasks/${id}`;
    tasks.push(await client.call({ as: coordinator, method: 'GET', path, answer: taskSchema }));
  });
  return tasks;
};

const inboxItemSchema = z.object({ subject: z.string() });

// Scorecards, supervision letters and the like are about departments and people, not about one application.
const countInboxItemsAbout = async (
  client: PlatformClient,
  { holders }: Pick<CountyOfTheLog, 'holders'>,
  tasks: readonly TaskAsRead[],
): Promise<number> => {
  const ids = new Set(tasks.map(({ id }) => id));
  let count = 0;
  await forEachOf(holders, async (holder) => {
    const items = await client.listAll(holder, '/v1/inbox-items', inboxItemSchema);
    count += items.filter(({ subject }) => ids.has(subject)).length;
  });
  return count;
};

const daysOf = (one: Instant, other: Instant | null): string =>
  [dateOf(one), other === null ? 'open' : dateOf(other)].join(' – ');

/** Refuses figures on which two accounts of the same do not agree. */
export const demand = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new ReplayFailure(`The platform disagrees with the log: ${otherwise}.`);
};

// Clocks count days, so a task agrees with its application when it was accepted and decided on the same days.
const compare = (
  tasks: readonly TaskAsRead[],
  cases: number,
  { applications, lastInstant }: Schedule,
): void => {
  demand(cases === applications.length, `${cases} cases for ${applications.length} applications`);
  demand(tasks.length === cases, `${tasks.length} tasks in ${cases} cases`);
  const read = new Map(tasks.map((task) => [task.projectName, task]));
  for (const { name, start, end: decidedAt } of applications) {
    const task = read.get(name);
    const days = task === undefined ? 'no task' : daysOf(task.accepted.at, task.decided?.at ?? null);
    demand(days === daysOf(start, decidedAt), `${name} ran ${days} instead of ${daysOf(start, decidedAt)}`);
    const waiting = task?.clock.nextCheckAt ?? null;
    demand(waiting === null || waiting > lastInstant, `${name} was not checked at ${waiting ?? ''}`);
  }
};

/** Reads over HTTP what came of a replay; throws a `ReplayFailure` when that is not what the log says happened. */
export const readBack = async (
  client: PlatformClient,
  county: Pick<CountyOfTheLog, 'holders'>,
  schedule: Schedule,
): Promise<ReadBack> => {
  const cases = (await client.listAll(coordinator, '/v1/cases', identified)).length;
  const tasks = await readTasks(client);
  compare(tasks, cases, schedule);
  const decided = tasks.filter((task) => task.decided !== null);
  const overdue = decided.filter(({ clock }) => clock.overdue).length;
  const raised = tasks.flatMap(({ clock }) => clock.rungsRaised);
  const outcome = {
    cases,
    skipped: schedule.skipped,
    decided: decided.length,
    onTime: decided.length - overdue,
    overdue,
    stillOpen: tasks.length - decided.length,
    rungs: Object.fromEntries(
      rungs.map((rung, position) => [`L${position}`, raised.filter((each) => each.rung === rung).length]),
    ),
    notifications: await countInboxItemsAbout(client, county, tasks),
  };
  return { outcome, taskIds: tasks.map(({ id }) => id) };
};
