import { beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi } from '../../../../services/leads/service.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { signedLead } from '../../support/http-leads.ts';

let send: Send;
let leads: any[];
const clock = createTestClock('2026-03-02T01:00:00.000Z');

beforeAll(async () => {
  const foundations = foundationsOf(await createTestTable('leads', definition), clock);
  send = createServiceClient(leadsApi, foundations).send;
  leads = [];
  for (let n = 0; n < 3; n += 1) leads.push(await signedLead(send));
});

const investorOf = (lead: any) => ({
  subject: 'investor-1',
  roles: ['investor'] as const,
  enterprise: lead.enterprise.creditCode,
});

describe('the projects of a county', () => {
  it('are listed newest first, page by page', async () => {
    const first = await send('GET', '/v1/projects?limit=2', { as: officer });
    const rest = await send('GET', `/v1/projects?limit=2&cursor=${first.body.nextCursor}`, { as: officer });
    expect([...first.body.items, ...rest.body.items].map((item: any) => item.id)).toEqual(
      leads.map((lead) => lead.projectId).reverse(),
    );
    expect(first.body.items[0]).toMatchObject({ landed: false, terminated: false, approvals: null });
  });

  it('show an investor its own enterprise’s alone, by list and by id', async () => {
    const [own, other] = leads;
    const listed = await send('GET', '/v1/projects', { as: investorOf(own) });
    expect(listed.body.items.map((item: any) => item.id)).toEqual([own.projectId]);
    const read = (id: string) => send('GET', `/v1/projects/${id}`, { as: investorOf(own) });
    expect((await read(own.projectId)).status).toBe(200);
    const foreign = await read(other.projectId);
    const missing = await read('01HZZZZZZZZZZZZZZZZZZZZZZZ');
    expect([foreign.status, foreign.body.code]).toEqual([404, 'PROJECT_NOT_FOUND']);
    expect({ ...foreign.body, correlationId: '' }).toEqual({ ...missing.body, correlationId: '' });
    expect((await send('GET', `/v1/leads/${own.id}`, { as: investorOf(own) })).status).toBe(403);
  });

  it('show nothing to an investor whose token names no enterprise', async () => {
    const listed = await send('GET', '/v1/projects', { as: { roles: ['investor'] } });
    expect(listed.body).toEqual({ items: [], nextCursor: null });
  });

  it('do not open an investor’s list with the county’s cursor', async () => {
    const { body } = await send('GET', '/v1/projects?limit=1', { as: officer });
    const refused = await send('GET', `/v1/projects?cursor=${body.nextCursor}`, { as: investorOf(leads[0]) });
    expect(refused.body.code).toBe('BAD_CURSOR');
  });

  it('are as if they were not for the people of a department and for another county', async () => {
    for (const as of [
      { roles: ['clerk'] as const, department: 'planning-and-natural-resources' },
      { ...officer, county: '500101' },
    ]) {
      const { status, body } = await send('GET', `/v1/projects/${leads[0].projectId}`, { as });
      expect([status, body.code]).toEqual([404, 'PROJECT_NOT_FOUND']);
    }
  });
});

describe('landing', () => {
  const record = (lead: any, body: unknown, headers = {}) =>
    send('POST', `/v1/projects/${lead.projectId}/record-landing-evidence`, { body, as: officer, headers });
  const registration = (creditCode: string) => ({
    part: 'registration',
    creditCode,
    licenceDocument: '营业执照副本 2026-03',
  });

  it('needs both proofs', async () => {
    const first = await record(leads[0], registration(fictionalCreditCode(901)));
    expect(first.body.landing).toMatchObject({ landed: false, completed: 2, next: 'land' });
    const second = await record(leads[0], {
      part: 'land',
      kind: 'land-grant',
      contractNumber: '奉地合〔2026〕1号',
    });
    expect(second.body).toMatchObject({
      version: 3,
      landing: { landed: true, completed: 3, next: 'approvals' },
    });
    const timeline = await send('GET', `/v1/projects/${leads[0].projectId}/timeline`, { as: officer });
    expect(timeline.body.items.map((entry: any) => entry.fact.landed)).toEqual([undefined, false, true]);
  });

  it('refuses a version that is no longer the present one', async () => {
    const body = { part: 'land', kind: 'lease', contractNumber: '租-1' };
    expect((await record(leads[1], body, { 'if-match': '"1"' })).status).toBe(200);
    const stale = await record(leads[1], body, { 'if-match': '"1"' });
    expect([stale.status, stale.body.facts.currentVersion]).toEqual([412, 2]);
  });

  it('names a credit code that is none', async () => {
    const refused = await record(leads[2], registration('91500236MA5YHC010G'));
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/body/creditCode']);
  });
});

describe('the document of the API', () => {
  it('speaks of projects and of every act', async () => {
    const { status, body } = await send('GET', '/v1/leads/openapi.json', { as: 'nobody' });
    expect(status).toBe(200);
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/v1/projects/{projectId}', '/v1/leads/{leadId}/record-screening-verdict']),
    );
  });
});
