import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../../support/callers.ts';
import { leadsApi } from '../../../../services/leads/service.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../../support/test-table.ts';
import { aRegistration } from '../../../support/leads.ts';

const li = { name: '李工', title: '投资总监', phone: '13800138000' };
const wang = { name: '王经理', title: null, phone: '13900139000' };

let testTable: TestTable;
let send: Send;

beforeAll(async () => {
  testTable = await createTestTable('leads', definition);
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  send = createServiceClient(leadsApi, foundationsOf(testTable, clock)).send;
});

const register = async (overrides: Record<string, unknown> = {}): Promise<string> =>
  (await send('POST', '/v1/leads', { body: aRegistration(overrides), as: officer })).body.id;

const amend = (id: string, contact: unknown, version: number) =>
  send('PATCH', `/v1/leads/${id}`, {
    body: { contact },
    as: officer,
    headers: { 'if-match': `"${version}"` },
  });

const erase = (id: string) =>
  send('POST', `/v1/leads/${id}/erase-contact`, { body: { reason: '本人要求删除' }, as: officer });

/** All that is stored of a lead, as it lies in the table. */
const stored = async (id: string) => {
  const { Items = [] } = await testTable.client.send(
    new QueryCommand({
      TableName: testTable.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `500236#lead#${id}` },
    }),
  );
  return Items;
};
const named = async (id: string) =>
  (await stored(id))
    .filter(({ envelope }) => envelope?.type === 'leads.contact-named.v1')
    .map(({ envelope }) => envelope.data.fact.contact);

const typesIn = async (id: string) =>
  (await send('GET', `/v1/leads/${id}/timeline`, { as: officer })).body.items.map(({ type }: any) => type);

describe('the contact that a lead names', () => {
  it('is told once with the registration, to nobody but notifications, and stands in no timeline', async () => {
    const id = await register({ contact: li });
    expect(await named(id)).toEqual([li]);
    expect(await typesIn(id)).toEqual(['leads.lead.registered.v1']);
  });

  it('is not told of where none is entered', async () => {
    expect(await named(await register({ contact: null }))).toEqual([]);
  });

  it('is told anew when it changes, and forgotten where it was told before; other amendments tell nothing', async () => {
    const id = await register({ contact: li });
    expect((await amend(id, wang, 1)).status).toBe(200);
    expect(await named(id)).toEqual([null, wang]);
    const source = { body: { source: '以商招商' }, as: officer, headers: { 'if-match': '"2"' } };
    expect((await send('PATCH', `/v1/leads/${id}`, source)).status).toBe(200);
    expect(await named(id)).toEqual([null, wang]);
    expect(await typesIn(id)).toEqual([
      'leads.lead.registered.v1',
      'leads.lead.amended.v1',
      'leads.lead.amended.v1',
    ]);
  });

  it('is gone everywhere once erased, and that it was erased stays', async () => {
    const id = await register({ contact: li });
    await amend(id, wang, 1);
    const { status, body } = await erase(id);
    expect([status, body.contact]).toEqual([200, null]);
    expect(await named(id)).toEqual([null, null, null]);
    for (const secret of ['李工', '13800138000', '王经理', '13900139000'])
      expect(JSON.stringify(await stored(id))).not.toContain(secret);
    expect((await typesIn(id)).at(-1)).toBe('leads.lead.contact-erased.v1');
    expect((await erase(id)).body.code).toBe('NO_CONTACT_ENTERED');
  });
});
