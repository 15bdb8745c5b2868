import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator, leader, supervisor } from '../../support/callers.ts';
import { at } from '../support/assignments.ts';
import { oneMatter } from '../support/cases.ts';
import { openOneTask, planning, planningClerk, type OneTask } from '../support/one-task.ts';
import { makeRequest } from '../support/requests.ts';
import { clerk, seedDepartment, startApprovals, type Approvals } from '../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals(at('2026-03-02'));
});

/** Stored data that no version of the service could have written, in the item and in what lists carry of it. */
const spoil = (kind: string, id: string, listed = 'state') =>
  approvals.testTable.client.send(
    new UpdateCommand({
      TableName: approvals.testTable.name,
      Key: { pk: `500236#${kind}#${id}`, sk: 'state' },
      UpdateExpression: 'SET #data.#state = :nonsense, summary.#listed = :nonsense',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#data': 'data', '#state': 'state', '#listed': listed },
      ExpressionAttributeValues: { ':nonsense': 'nonsense' },
    }),
  );

const codeOf = ({ status, body }: Awaited<ReturnType<Approvals['send']>>) => [status, body.code];

describe('One assignment that cannot be read', () => {
  it('is missing in lists and workload, which answer with the rest, and is named by its id', async () => {
    await seedDepartment(approvals, 'investment-promotion');
    const [bad, good] = [await makeRequest(approvals), await makeRequest(approvals, { title: '厂区停电' })];
    await spoil('assignment', bad.split('/').at(-1)!);
    for (const [path, as] of [
      ['/v1/assignments', leader],
      ['/v1/assignments', clerk],
    ] as const) {
      const { status, body } = await approvals.send('GET', path, { as });
      expect([status, body.items.length, body.unreadable]).toEqual([200, 1, 1]);
    }
    const load = await approvals.send('GET', '/v1/workload?department=investment-promotion', { as: leader });
    expect([load.status, load.body.open, load.body.unreadable]).toEqual([200, 1, 1]);
    expect(codeOf(await approvals.send('GET', bad, { as: leader }))).toEqual([500, 'RECORD_UNREADABLE']);
    const sound = await approvals.send('GET', good, { as: leader });
    expect([sound.status, sound.body.state]).toEqual([200, 'opened']);
  });
});

describe('One task that cannot be read', () => {
  let tasks: OneTask[];
  beforeEach(async () => {
    tasks = [await openOneTask(approvals), await openOneTask(approvals)];
    await spoil('task', tasks[0]!.id);
  });

  it('leaves the lists of the department and of the county to the others', async () => {
    for (const as of [planningClerk, supervisor]) {
      const { status, body } = await approvals.send('GET', '/v1/tasks', { as });
      expect([status, body.items.map(({ id }: { id: string }) => id), body.unreadable]).toEqual([
        200,
        [tasks[1]!.id],
        1,
      ]);
    }
    await seedDepartment(approvals, planning);
    const load = await approvals.send('GET', `/v1/workload?department=${planning}`, { as: supervisor });
    expect([load.status, load.body.open, load.body.unreadable]).toEqual([200, 1, 1]);
  });

  it('is said to be missing where a month is reckoned, before it is closed and in the snapshot', async () => {
    await seedDepartment(approvals, planning);
    const path = `/v1/scorecards/${planning}/2026-03`;
    await tasks[1]!.act('accept');
    for (const envelope of await approvals.announced())
      if (envelope.type === 'approvals.task.accepted.v1') await approvals.handle(envelope);
    const provisional = await approvals.send('GET', path, { as: supervisor });
    expect([provisional.status, provisional.body.unreadable]).toEqual([200, 1]);
    approvals.clock.set(at('2026-04-30'));
    await approvals.check();
    const closed = await approvals.send('GET', path, { as: supervisor });
    expect([closed.status, closed.body.published === null, closed.body.unreadable]).toEqual([200, false, 1]);
  });

  it('lets an act on it end in a named error and the same act on another go on', async () => {
    const act = (id: string) =>
      approvals.send('POST', `/v1/tasks/${id}/receive`, { as: planningClerk, body: {} });
    expect(codeOf(await act(tasks[0]!.id))).toEqual([500, 'RECORD_UNREADABLE']);
    expect((await act(tasks[1]!.id)).status).not.toBe(500);
  });
});

describe('One case that cannot be read', () => {
  it('is counted apart in the bottlenecks and in the figure of trips', async () => {
    const open = async (): Promise<string> =>
      (await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() })).body.id;
    const [bad] = [await open(), await open()];
    await spoil('case', bad, 'standing');
    for (const path of ['/v1/bottlenecks?matter=B03', '/v1/trip-figures']) {
      const { status, body } = await approvals.send('GET', path, { as: supervisor });
      expect([path, status, body.unreadable]).toEqual([path, 200, 1]);
    }
  });
});
