import { beforeEach, describe, expect, it } from 'vitest';
import { admin } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/notifications/kernel/table.ts';
import { notificationsApi, notificationsHandlers } from '../../../../services/notifications/service.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable, type TestTable } from '../../../support/test-table.ts';
import { aLeadId, anAssignmentId, anEnvelope, toEnterprise } from '../../support/directory-of-a-county.ts';

const creditCode = fictionalCreditCode(7);
const investor = { subject: 'investor-1', roles: ['investor'] as const, enterprise: creditCode };
const stranger = { subject: 'investor-2', roles: ['investor'] as const, enterprise: fictionalCreditCode(8) };
const office = { subject: 'office-1', roles: ['clerk'] as const, department: 'leading-group-office' };
const contact = { name: '李工', title: null, phone: '13800138000' };
const clock = createTestClock('2026-03-02T01:00:00.000Z');

let testTable: TestTable;
let send: Send;

beforeEach(async () => {
  testTable = await createTestTable('notifications', definition);
  ({ send } = createServiceClient(notificationsApi, foundationsOf(testTable, clock)));
  await send('PUT', '/v1/post-holders/leading-group-office/clerk', {
    as: admin,
    body: { holders: [{ subject: 'office-1', displayName: '办公室', from: '2026-01-01' }] },
  });
});

const consume = async (envelope: Envelope): Promise<void> => {
  const handlers = notificationsHandlers(foundationsOf(testTable, clock));
  const work = handlers.find(({ type }) => type === envelope.type)?.prepare(envelope) ?? null;
  if (work === null) throw new Error(`${envelope.type} has no handler`);
  await work();
};

const name = (sequence: number, told: unknown, leadId: string = aLeadId) =>
  consume(
    anEnvelope({
      id: `${leadId}.${sequence}.2`,
      type: 'leads.contact-named.v1',
      subject: leadId,
      sequence,
      audience: [],
      fact: { leadId, creditCode, contact: told },
    }),
  );

let asked = 0;
const ask = async () => {
  asked += 1;
  await consume(
    anEnvelope({
      id: `${anAssignmentId}.${asked}.1`,
      type: 'approvals.assignment.confirmation-asked.v1',
      audience: [toEnterprise(creditCode, 'responsible')],
      fact: {
        assignmentId: anAssignmentId,
        kind: 'enterprise-request',
        title: { zh: '供水', en: 'Water' },
        subject: { kind: 'enterprise', creditCode },
        department: 'health',
        completedBy: 'clerk-1',
        result: '已恢复',
        confirmBy: '2026-03-09',
      },
    }),
  );
};

const titles = async (as: object, of = 'me') =>
  (await send('GET', `/v1/inbox-items?of=${of}`, { as })).body.items.map(({ title }: any) => title);

describe('an enterprise for which nobody was entered', () => {
  it('is told in its own inbox once its lead names a contact; whoever signs in for it reads and acknowledges', async () => {
    await name(1, contact);
    await ask();
    expect(await titles(investor)).toEqual([]);
    expect(await titles(investor, 'enterprise')).toEqual([expect.stringContaining('请确认办理结果')]);
    expect(await titles(stranger, 'enterprise')).toEqual([]);
    expect(await titles(office)).toEqual([]);
    const [{ inboxItemId }] = (await send('GET', '/v1/inbox-items?of=enterprise', { as: investor })).body
      .items;
    expect((await send('POST', `/v1/inbox-items/${inboxItemId}/read`, { as: stranger })).status).toBe(404);
    expect((await send('GET', '/v1/inbox-summary', { as: investor })).body).toMatchObject({
      unread: 0,
      enterprise: { unread: 1 },
    });
    expect((await send('POST', `/v1/inbox-items/${inboxItemId}/read`, { as: investor })).status).toBe(200);
    expect((await send('GET', '/v1/inbox-summary', { as: investor })).body.enterprise.unread).toBe(0);
  });

  it('shows the contact masked, and to nobody else', async () => {
    await name(1, contact);
    const path = `/v1/enterprise-contacts/${creditCode}`;
    expect((await send('GET', path, { as: investor })).body).toEqual({
      creditCode,
      contacts: [],
      namedByLead: { name: '李*', title: null, phone: '138****8000' },
    });
    expect((await send('GET', path, { as: stranger })).status).toBe(404);
  });

  it('without any contact has the office told to reach it, which is not asked to confirm itself', async () => {
    await ask();
    const [title] = await titles(office);
    expect(title).toBe('未能送达企业，请代为联系：请确认办理结果：供水');
    const [{ body }] = (await send('GET', '/v1/inbox-items', { as: office })).body.items;
    expect(body).toContain('转告企业在本平台办理');
  });

  it('is as before once the contact is erased, whatever older news comes late', async () => {
    await name(2, contact);
    await name(3, null);
    await name(1, contact);
    await ask();
    expect(await titles(investor, 'enterprise')).toEqual([]);
    expect(await titles(office)).toHaveLength(1);
    expect(
      JSON.stringify((await send('GET', `/v1/enterprise-contacts/${creditCode}`, { as: admin })).body),
    ).not.toContain('李');
  });
});

it('goes by what an administrator entered, before what a lead names', async () => {
  await name(1, contact);
  const contacts = [{ subject: 'agent-1', displayName: '代办人（虚构）' }];
  await send('PUT', `/v1/enterprise-contacts/${creditCode}`, { as: admin, body: { contacts } });
  await ask();
  expect(await titles(investor, 'enterprise')).toEqual([]);
  expect(await titles({ ...investor, subject: 'agent-1' })).toHaveLength(1);
  await send('PUT', `/v1/enterprise-contacts/${creditCode}`, { as: admin, body: { contacts: [] } });
  await ask();
  expect(await titles(investor, 'enterprise')).toHaveLength(1);
});
