import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { mostMaterials } from '../../../services/approvals/catalogue/domain/matter.ts';
import { itemBytes } from '../../../shared/dynamo/item-size.ts';
import { largestItem } from '../../../shared/dynamo/volumes.ts';
import { at } from '../support/assignments.ts';
import { investor } from '../support/cases.ts';
import { openOneTask, type OneTask } from '../support/one-task.ts';
import { asking, bringThrough, makeRequest } from '../support/requests.ts';
import { seedDepartment, startApprovals, type Approvals } from '../support/service.ts';

let approvals: Approvals;
beforeEach(async () => {
  approvals = await startApprovals(at('2026-03-02'));
});

/** The items of a record itself, without its events and what grows beside it. */
const itemsOf = async (kind: string, id: string) => {
  const { client, name } = approvals.testTable;
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `500236#${kind}#${id}` },
    }),
  );
  return Items.filter(({ sk }) => /^(state|volume#)/.test(String(sk)));
};
const expectSmallItems = async (kind: string, id: string, atLeast: number) => {
  const items = await itemsOf(kind, id);
  expect(items.length).toBeGreaterThanOrEqual(atLeast);
  for (const item of items) expect(itemBytes(item)).toBeLessThanOrEqual(largestItem);
};

const materials = (letters: number, of = '材料') =>
  Array.from({ length: 50 }, (_, n) => {
    const material = `${of}${n}`;
    return { material, reason: '缺'.repeat(letters - material.length) };
  });

describe('A task of which much is demanded', () => {
  const demand = (task: OneTask, missing: object) => task.act('issue-notice', undefined, { missing });

  it.each([
    ['so many letters as a demand may have', 160, 200],
    ['one letter more', 161, 400],
  ])('takes %s', async (_, letters, status) => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    const { body, status: answered } = await demand(task, materials(letters));
    expect(answered).toBe(status);
    if (status === 400) expect(JSON.stringify(body)).toContain('各项文字合计最多8000字');
  });

  it.each([
    ['as many documents as a matter may ask for', mostMaterials, 200],
    ['one document more', mostMaterials + 1, 400],
  ])('takes %s', async (_, count, status) => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    const missing = Array.from({ length: count }, (__, n) => ({ material: `材料${n}`, reason: '未提交' }));
    expect((await demand(task, missing)).status).toBe(status);
  });

  it('stays open to every act however often it is demanded again, until so much is on record that no more is taken', async () => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    await demand(task, materials(160));
    const codes: string[] = [];
    for (let n = 0; n < 9; n += 1) codes.push((await demand(task, materials(160, `再要${n}`))).body.code);
    expect(codes).toEqual([...Array(7).fill('SECOND_NOTICE'), 'RECORD_FULL', 'RECORD_FULL']);
    await expectSmallItems('task', task.id, 5);
    expect((await task.see()).completion?.secondNotices).toHaveLength(7);
    const documents = materials(160).map(({ material }) => ({ material, document: `${material}.pdf` }));
    expect((await task.act('supplement', investor, { documents })).status).toBe(200);
    expect((await task.act('accept')).status).toBe(200);
    expect((await task.act('approve', undefined, { documentNumber: 'FJ-1' })).body.state).toBe('decided');
    await expectSmallItems('task', task.id, 5);
  });

  it('lets the applicant hand in its documents one by one', async () => {
    const task = await openOneTask(approvals);
    await task.act('receive');
    await demand(task, materials(30));
    for (const { material } of materials(30)) {
      const documents = [{ material, document: `${material}.pdf` }];
      expect((await task.act('supplement', investor, { documents })).status).toBe(200);
    }
    expect(await task.see()).toMatchObject({ state: 'received', completion: { outstanding: [] } });
  });
});

describe('An assignment that the enterprise sends back', () => {
  it('can be sent back and completed however often, and shows the latest forty', async () => {
    await seedDepartment(approvals, 'investment-promotion');
    const path = await makeRequest(approvals);
    await bringThrough(approvals, path, 'receive');
    const says = (verb: string, as: object, body: object) =>
      approvals.send('POST', `${path}/${verb}`, { as, body });
    for (let n = 1; n <= 42; n += 1) {
      await bringThrough(approvals, path, 'complete');
      const reason = `第${n}次：${'不'.repeat(1900)}`;
      expect([n, (await says('reject-completion', asking, { reason })).status]).toEqual([n, 200]);
    }
    const { body } = await approvals.send('GET', path, { as: asking });
    expect(body.rejections).toHaveLength(40);
    expect(body.rejections.at(-1).reason).toMatch(/^第42次/);
    await expectSmallItems('assignment', path.split('/').at(-1)!, 5);
    await bringThrough(approvals, path, 'complete');
    expect((await says('confirm', asking, {})).status).toBe(200);
  });
});
