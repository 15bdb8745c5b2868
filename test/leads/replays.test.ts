import { beforeAll, describe, expect, it } from 'vitest';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { coordinator, officer } from '../support/callers.ts';
import { leadsApi } from '../../services/leads/service.ts';
import { table as definition } from '../../services/leads/kernel/table.ts';
import { createServiceClient, createTestClock, foundationsOf, type Send } from '../support/service-client.ts';
import { createTestTable, type TestTable } from '../support/test-table.ts';
import { colleague, register } from './support/http-leads.ts';

let send: Send;
let table: TestTable;

beforeAll(async () => {
  table = await createTestTable('leads', definition);
  ({ send } = createServiceClient(
    leadsApi,
    foundationsOf(table, createTestClock('2026-03-02T01:00:00.000Z')),
  ));
});

const keyed = (verb: string, lead: string, body: object, as: object = officer) =>
  send('POST', `/v1/leads/${lead}/${verb}`, { body, as, headers: { 'idempotency-key': `${verb}-1` } });

const handOver = async (lead: string): Promise<void> => {
  const answer = await send('POST', `/v1/leads/${lead}/hand-over`, {
    body: { to: colleague.subject, reason: '调岗' },
    as: coordinator,
  });
  expect(answer.status).toBe(200);
};

const traces = async (lead: string): Promise<number> => {
  const { body } = await send('GET', `/v1/leads/${lead}/timeline?limit=100`, { as: coordinator });
  return body.items.filter(({ type }: { type: string }) => type.includes('disclosed')).length;
};

describe('a request sent again', () => {
  it('is not answered from before once the right is gone', async () => {
    const { id } = await register(send);
    const contact = { contactedOn: '2026-03-02', summary: '面谈' };
    const first = await keyed('record-first-contact', id, contact);
    const again = await keyed('record-first-contact', id, contact);
    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([
      200,
      200,
      'true',
    ]);
    await handOver(id);
    const late = await keyed('record-first-contact', id, contact);
    expect([late.status, late.body.code]).toEqual([403, 'LEAD_ACT_NOT_YOURS']);
  });

  it.each([
    ['disclose-contact', { reason: '约定考察' }],
    ['disclose-negotiation', { reason: '准备洽谈' }],
  ])('for a look at what is protected is another look: %s', async (verb, body) => {
    const { id } = await register(send);
    const looks = [await keyed(verb, id, body), await keyed(verb, id, body)];
    expect(looks.map(({ status }) => status)).toEqual([200, 200]);
    expect(looks.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, null]);
    expect(await traces(id)).toBe(2);
    await handOver(id);
    const late = await keyed(verb, id, body);
    expect([late.status, late.body.code, late.body.phone]).toEqual([403, 'LEAD_ACT_NOT_YOURS', undefined]);
    expect(await traces(id)).toBe(2);
  });

  it('leaves no protected answer behind', async () => {
    const { Items = [] } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'entity = :once',
        ExpressionAttributeValues: { ':once': 'once' },
      }),
    );
    expect(Items.filter(({ pk }) => String(pk).includes('disclose'))).toEqual([]);
  });
});
