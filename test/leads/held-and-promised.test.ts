import { beforeAll, expect, it } from 'vitest';
import { coordinator, officer } from '../support/callers.ts';
import { table as definition } from '../../services/leads/kernel/table.ts';
import { leadsApi } from '../../services/leads/service.ts';
import { createServiceClient, createTestClock, foundationsOf, type Send } from '../support/service-client.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { aRegistration } from '../support/leads.ts';
import { createTestTable } from '../support/test-table.ts';
import { colleague, signedLead } from './support/http-leads.ts';

let send: Send;

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  send = createServiceClient(leadsApi, foundationsOf(await createTestTable('leads', definition), clock)).send;
});

it('tells an officer that the enterprise is held by their own lead, and which; everybody else only that it is held', async () => {
  const body = aRegistration();
  const { body: lead } = await send('POST', '/v1/leads', { body, as: officer });
  const own = await send('POST', '/v1/leads', { body, as: officer });
  expect(own.body).toMatchObject({ code: 'LEAD_HELD', facts: { leadId: lead.id } });
  expect(own.body.detail).toContain('由您跟进');
  const other = await send('POST', '/v1/leads', { body, as: colleague });
  expect(other.body.code).toBe('LEAD_HELD');
  expect(JSON.stringify(other.body)).not.toContain(lead.id);
  expect(other.body.detail).toContain('领导小组办公室');
});

it('says with a refusal who may do it', async () => {
  const { body: lead } = await send('POST', '/v1/leads', { body: aRegistration(), as: officer });
  const refused = await send('POST', `/v1/leads/${lead.id}/assign-sponsor`, {
    body: { name: '王县长', title: '县长' },
    as: officer,
  });
  expect([refused.status, refused.body.detail]).toEqual([
    403,
    '您无权进行此项操作。此项操作由以下人员办理：领导小组办公室（牵头协调岗位）',
  ]);
});

it('lets an enterprise read the promises made to it, with department, day, project and lead, without the figures of the talks', async () => {
  const lead = await signedLead(send);
  const path = `/v1/projects/${lead.projectId}/commitments`;
  const ofEnterprise = (enterprise: string) => ({
    subject: 'investor-1',
    roles: ['investor'] as const,
    enterprise,
  });
  const seen = await send('GET', path, { as: coordinator });
  expect([seen.status, lead.projectId, seen.body]).toMatchObject([
    200,
    expect.any(String),
    { items: [{ projectId: lead.projectId, leadId: lead.id }] },
  ]);
  const own = await send('GET', path, { as: ofEnterprise(lead.enterprise.creditCode) });
  const hidden = { fairReviewId: null, budgetLine: null, amountYuan: null };
  expect(own.body.items).toEqual(seen.body.items.map((each: object) => ({ ...each, ...hidden })));
  expect((await send('GET', path, { as: ofEnterprise(fictionalCreditCode(998)) })).status).toBe(404);
});
