import { BatchWriteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { admin, coordinator } from '../../support/callers.ts';
import { table as notificationsTable } from '../../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../../services/notifications/service.ts';
import { createServiceClient, foundationsOf } from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';
import { at } from '../support/assignments.ts';
import { oneMatter } from '../support/cases.ts';
import {
  openOneTask,
  planning,
  planningClerk,
  rungsOf,
  taskOf,
  toldOf,
  type OneTask,
} from '../support/one-task.ts';
import { changeLimits } from '../support/catalogue-changes.ts';
import { startApprovals, type Approvals } from '../support/service.ts';

const otherCounty = '500101';
const allRungs = ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5'];

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals(at('2026-03-02'));
});

const anAccepted = async (): Promise<OneTask> => {
  const task = await openOneTask(approvals);
  await task.act('accept');
  return task;
};

const acceptedElsewhere = async (): Promise<OneTask> => {
  const { body } = await approvals.send('POST', '/v1/cases', {
    as: { ...coordinator, county: otherCounty },
    body: oneMatter(),
  });
  const task = taskOf(approvals, body.id, body.nodes[0].taskId);
  await task.act('accept', { ...planningClerk, county: otherCounty });
  return task;
};

const stateKey = (kind: string, id: string, county = '500236') => ({
  pk: `${county}#${kind}#${id}`,
  sk: 'state',
});

/** Stored data that no version of the service could have written. */
const spoil = async ({ id }: OneTask, county = '500236') =>
  approvals.testTable.client.send(
    new UpdateCommand({
      TableName: approvals.testTable.name,
      Key: stateKey('task', id, county),
      UpdateExpression: 'SET #data.#state = :nonsense',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#data': 'data', '#state': 'state' },
      ExpressionAttributeValues: { ':nonsense': 'nonsense' },
    }),
  );

const putSettings = async (body: object, headers = {}) => {
  const { status, body: answer } = await approvals.send('PUT', '/v1/county-settings', {
    as: admin,
    body,
    headers,
  });
  if (status !== 200) throw new Error(JSON.stringify(answer));
};

describe('what users of other systems say about escalation', () => {
  it('F22 One bad item or county does not stop the others (DIGIT #1404/#1412/#1413)', async () => {
    const tasks: OneTask[] = [];
    for (let n = 0; n < 12; n += 1) tasks.push(await anAccepted());
    const elsewhere = [await acceptedElsewhere(), await acceptedElsewhere()];
    const bad = [tasks[0]!, tasks[5]!, elsewhere[0]!];
    await spoil(bad[0]!);
    await spoil(bad[1]!);
    await spoil(bad[2]!, otherCounty);
    approvals.clock.set(at('2026-03-10', '00:00'));
    const report = await approvals.check();
    expect(report).toMatchObject({ settled: 11, finished: true });
    expect(new Set(report.failed.map(({ item }) => item.id))).toEqual(new Set(bad.map(({ id }) => id)));
    expect(report.failed.every(({ reason }) => reason !== '')).toBe(true);
    for (const task of [...tasks, ...elsewhere])
      expect(await rungsOf(approvals, task)).toEqual(bad.includes(task) ? [] : ['rung-0', 'rung-1']);
    // What failed stays due, so that nobody has to remember it.
    expect((await approvals.check()).failed).toHaveLength(3);
  });

  it('F23 The check reads by due time through an index and pages to the end (openregister)', async () => {
    const task = await anAccepted();
    const { Item } = await approvals.testTable.client.send(
      new GetCommand({ TableName: approvals.testTable.name, Key: stateKey('task', task.id) }),
    );
    // More than two pages of the same shard are due before the task and fail, others are not due yet.
    const entry = (n: number, dueAt: string) => ({
      pk: `500236#stranger#${n}`,
      sk: 'state',
      duePk: Item!['duePk'],
      dueSk: `${dueAt}#500236#stranger#${n}`,
    });
    const entries = [
      ...Array.from({ length: 230 }, (_, n) => entry(n, '2026-01-01T00:00:00.000Z')),
      ...Array.from({ length: 20 }, (_, n) => entry(1000 + n, '2026-12-01T00:00:00.000Z')),
    ];
    for (let from = 0; from < entries.length; from += 25)
      await approvals.testTable.client.send(
        new BatchWriteCommand({
          RequestItems: {
            [approvals.testTable.name]: entries
              .slice(from, from + 25)
              .map((each) => ({ PutRequest: { Item: each } })),
          },
        }),
      );
    approvals.clock.set(at('2026-03-10', '00:00'));
    const report = await approvals.check();
    expect([report.settled, report.failed.length, report.finished]).toEqual([1, 230, true]);
    expect(await rungsOf(approvals, task)).toEqual(['rung-0', 'rung-1']);
  });

  it('F24 Each rung falls once, and those missed while nothing ran fall in order (openregister; GitLab #323139)', async () => {
    const task = await anAccepted();
    approvals.clock.set(at('2026-03-10'));
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(allRungs.slice(0, 2));
    approvals.clock.set(at('2026-05-06'));
    await Promise.all([approvals.check(), approvals.check(), approvals.check()]);
    await approvals.check();
    const raised = await toldOf(approvals, task, 'approvals.task.rung-raised.v1');
    expect(raised.map(({ fact }) => fact.rung)).toEqual(allRungs);
    const fell = raised.map(({ fact }) => fact.fellAt);
    expect(fell).toEqual([...fell].sort());
    // Each is told with the moment at which it fell, not with that of the check.
    expect(fell.at(-1)).toBe(at('2026-03-30', '00:00'));
  });

  it('F24 A changed ladder leaves what was raised alone (openregister; GitLab #323139)', async () => {
    const task = await anAccepted();
    approvals.clock.set(at('2026-03-12'));
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(allRungs.slice(0, 3));
    const steps = {
      '/ladder/steps/rung-1': 2,
      '/ladder/steps/rung-2': 4,
      '/ladder/steps/rung-3': 6,
      '/ladder/steps/rung-4': 8,
      '/ladder/steps/rung-5': 20,
    };
    await changeLimits(approvals, steps, '2026-03-12');
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(allRungs.slice(0, 3));
    approvals.clock.set(at('2026-05-06'));
    await approvals.check();
    const raised = await toldOf(approvals, task, 'approvals.task.rung-raised.v1');
    expect(raised.map(({ fact }) => [fact.rung, fact.fellAt])).toEqual([
      ['rung-0', at('2026-03-05', '00:00')],
      ['rung-1', at('2026-03-10', '00:00')],
      ['rung-2', at('2026-03-12', '00:00')],
      // From here on the new steps: 6, 8 and 20 working days past 9 March.
      ['rung-3', at('2026-03-17', '00:00')],
      ['rung-4', at('2026-03-19', '00:00')],
      ['rung-5', at('2026-04-07', '00:00')],
    ]);
  });

  it('F25 The rule that a county configured is really executed, from the settings to the person told (open-mercato #2293)', async () => {
    const steps = { 'rung-1': 2, 'rung-2': 3, 'rung-3': 5, 'rung-4': 10, 'rung-5': 15 };
    await putSettings({
      ladder: { yellowPercent: 30, yellowAtLeast: 1, steps },
      audiences: {
        'rung-1': [{ place: 'department', department: 'forestry', post: 'head', capacity: 'responsible' }],
      },
    });
    const table = await createTestTable('notifications', notificationsTable);
    const foundations = foundationsOf(table, approvals.clock);
    const { send } = createServiceClient(notificationsApi, foundations);
    for (const [department, post, person] of [
      ['forestry', 'head', 'head-of-forestry'],
      [planning, 'section-head', 'section-head-1'],
    ])
      await send('PUT', `/v1/post-holders/${department}/${post}`, {
        as: admin,
        body: { holders: [{ subject: person, displayName: person, from: '2026-01-01' }] },
      });
    const task = await anAccepted();
    const inboxes = async () => {
      await approvals.check();
      for (const envelope of await approvals.announced())
        if (
          envelope.type === 'approvals.task.rung-raised.v1' &&
          JSON.stringify(envelope).includes('"rung-1"')
        )
          await notificationsHandlers(foundations)
            .find(({ type }) => type === envelope.type)
            ?.prepare(envelope)?.();
      const read = async (subject: string) =>
        (await send('GET', '/v1/inbox-items', { as: { subject, roles: ['clerk'] } })).body.items;
      return [await read('head-of-forestry'), await read('section-head-1')];
    };
    approvals.clock.set(at('2026-03-10'));
    expect(await inboxes()).toEqual([[], []]);
    approvals.clock.set(at('2026-03-11', '00:00'));
    const [configured, byDefault] = await inboxes();
    expect(configured).toMatchObject([
      { type: 'approvals.task.rung-raised.v1', subject: task.id, capacity: 'responsible' },
    ]);
    expect(byDefault).toEqual([]);
  });
});
