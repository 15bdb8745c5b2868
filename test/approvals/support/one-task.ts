import type * as z from 'zod';
import type { taskLedgerView } from '../../../services/approvals/tasks/http/ledger-endpoint.ts';
import type { taskReadingSchema } from '../../../services/approvals/tasks/http/task-schemas.ts';
import { clerkOf, coordinator } from '../../support/callers.ts';
import type { Answer, Caller } from '../../support/service-client.ts';
import { at } from './assignments.ts';
import { oneMatter } from './cases.ts';
import { putLimits, type WantedLimits } from './catalogue-changes.ts';
import { startApprovals, type Approvals } from './service.ts';

export const planning = 'planning-and-natural-resources';
export const planningClerk = clerkOf(planning);
export const planningHead: Caller = {
  subject: 'section-head-1',
  roles: ['section-head'],
  department: planning,
};

export const workdays = (days: number) => ({ days, unit: 'workday' as const });
export const calendarDays = (days: number) => ({ days, unit: 'calendar-day' as const });

type TaskLedger = z.output<typeof taskLedgerView>;
type TaskView = z.output<typeof taskReadingSchema>;

/** One task of a case of its own, with what people do to it and see of it over HTTP. */
export type OneTask = {
  readonly caseId: string;
  readonly id: string;
  readonly act: (
    verb: string,
    as?: Caller,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  readonly see: (as?: Caller) => Promise<TaskView>;
  readonly clock: () => Promise<NonNullable<TaskView['clock']>>;
  readonly ledger: () => Promise<TaskLedger>;
};

export const taskOf = ({ send }: Approvals, caseId: string, id: string): OneTask => {
  const see = async (as = planningClerk) => (await send('GET', `/v1/tasks/${id}`, { as })).body;
  return {
    caseId,
    id,
    act: (verb, as = planningClerk, body, headers = {}) =>
      send('POST', `/v1/tasks/${id}/${verb}`, { as, headers, ...(body === undefined ? {} : { body }) }),
    see,
    clock: async () => (await see()).clock,
    ledger: async () => (await send('GET', `/v1/tasks/${id}/ledger`, { as: planningClerk })).body,
  };
};

/** A case with one matter of the planning department, B03 unless told otherwise; limits named are the county's first. */
export const openOneTask = async (
  approvals: Approvals,
  { promisedLimit, statutoryLimit, ...overrides }: WantedLimits & Record<string, unknown> = {},
): Promise<OneTask> => {
  if (promisedLimit !== undefined || statutoryLimit !== undefined)
    await putLimits(approvals, { promisedLimit, statutoryLimit });
  const { body, status } = await approvals.send('POST', '/v1/cases', {
    as: coordinator,
    body: oneMatter(overrides),
  });
  if (status !== 201) throw new Error(`the case was not opened: ${JSON.stringify(body)}`);
  return taskOf(approvals, body.id, body.nodes[0].taskId);
};

/** A service whose clock stands at a moment in Shanghai, and a task accepted at that moment. */
export const acceptedAt = async (
  date: string,
  time = '10:00',
  overrides: WantedLimits & Record<string, unknown> = {},
): Promise<{ approvals: Approvals; task: OneTask }> => {
  const approvals = await startApprovals(at(date, time));
  const task = await openOneTask(approvals, overrides);
  const { status } = await task.act('accept');
  if (status !== 200) throw new Error(`the task was not accepted: ${status}`);
  return { approvals, task };
};

/** Reads the clock of a task on each of several days. */
export const readings = async (approvals: Approvals, { clock }: OneTask, dates: readonly string[]) => {
  const read: unknown[] = [];
  for (const date of dates) {
    approvals.clock.set(at(date));
    read.push(await clock());
  }
  return read as any[];
};

/** The events of a type about a task, in order. */
export const toldOf = async (approvals: Approvals, { id }: OneTask, type: string): Promise<any[]> =>
  (await approvals.announced())
    .filter((event) => event.subject === id && event.type === type)
    .map(({ data }) => data);

/** The rungs raised on a task so far, in order. */
export const rungsOf = async (approvals: Approvals, task: OneTask): Promise<string[]> =>
  (await toldOf(approvals, task, 'approvals.task.rung-raised.v1')).map(({ fact }) => fact.rung);

export const pauseFor = (kind: string, expected = workdays(5), overrides: Record<string, unknown> = {}) => ({
  kind,
  legalBasis: '行政许可法第45条',
  noticeDocument: '告知书1号',
  expected,
  ...overrides,
});

const reckoning = new Set(['approvals.calendar.imported.v1', 'approvals.reprojection.advanced.v1']);

/** Brings approvals the news of an imported year and of each page it reckoned anew, until there is none left. */
export const reckonAnew = async (approvals: Approvals): Promise<void> => {
  const brought = new Set<string>();
  for (;;) {
    const fresh = (await approvals.announced()).filter(
      ({ id, type }) => reckoning.has(type) && !brought.has(id),
    );
    if (fresh.length === 0) return;
    for (const envelope of fresh) {
      brought.add(envelope.id);
      await approvals.handle(envelope);
    }
  }
};
