import { beforeAll, describe, expect, it } from 'vitest';
import { admin, coordinator, officer } from '../../../support/callers.ts';
import { table as definition } from '../../../../services/leads/kernel/table.ts';
import { leadsApi } from '../../../../services/leads/service.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Caller,
  type Send,
} from '../../../support/service-client.ts';
import { createTestTable } from '../../../support/test-table.ts';
import { colleague, register, screener, toNegotiation, toScreening, walk } from '../../support/http-leads.ts';

const regulator: Caller = { subject: 'regulator-1', roles: ['clerk'], department: 'market-regulation' };

let send: Send;
const clock = createTestClock('2026-03-02T01:00:00.000Z');

beforeAll(async () => {
  send = createServiceClient(leadsApi, foundationsOf(await createTestTable('leads', definition), clock)).send;
});

const inTalks = async (): Promise<string> => {
  const { id } = await register(send);
  await walk(send, id, [...toScreening, ...toNegotiation]);
  return `/v1/leads/${id}`;
};

const promise = (lead: string, clause: string, more: object = {}, headers: Record<string, string> = {}) =>
  send('POST', `${lead}/add-commitment`, {
    as: officer,
    body: {
      clause,
      legalBasis: '增值税法 二十一',
      responsibleDepartment: 'planning-and-natural-resources',
      dueOn: '2026-06-30',
      ...more,
    },
    headers,
  });

const classify = (lead: string, as: Caller, kind = 'national-entitlement', clause = 1) =>
  send('POST', `${lead}/classify-clause`, { as, body: { clause, kind, reason: '属国家统一规定的退税' } });

const clause = '留抵税额按国家规定返还';

describe('a clause whose words do not fit its kind', () => {
  it('is refused with the law, seen by market regulation from then on, and taken as what it classified it as', async () => {
    const lead = await inTalks();
    expect((await send('GET', lead, { as: regulator })).status).toBe(404);
    const refused = await promise(lead, clause, { kind: 'national-entitlement' });
    expect([refused.status, refused.body.code, refused.body.rule]).toEqual([
      422,
      'CLAUSE_NOT_CLASSIFIED',
      '/v1/lead-rules/fair-competition',
    ]);
    expect(refused.body.facts).toMatchObject({
      legalBasis: '《公平竞争审查条例》第十条',
      clause: 1,
      classifiedBy: 'market-regulation',
    });
    const { body: listed } = await send('GET', `${lead}/clauses`, { as: regulator });
    expect(listed.items).toMatchObject([
      { number: 1, clause, kind: 'national-entitlement', enteredBy: 'officer-1', classification: null },
    ]);

    expect((await classify(lead, regulator)).status).toBe(200);
    expect((await classify(lead, regulator)).body.code).toBe('CLAUSE_NOT_HELD');
    expect((await promise(lead, clause)).status).toBe(200);
    const { body: commitments } = await send('GET', `${lead}/commitments`, { as: officer });
    const classification = { clause: 1, by: 'regulator-1', at: '2026-03-02T01:00:00.000Z' };
    expect(commitments.items).toMatchObject([{ clause, kind: 'national-entitlement', classification }]);
    const { body: timeline } = await send('GET', `${lead}/timeline?limit=100`, { as: officer });
    expect(
      timeline.items.filter(({ rule }: any) => rule !== null).map(({ type, actor }: any) => [type, actor]),
    ).toEqual([
      ['leads.lead.clause-held.v1', 'officer-1'],
      ['leads.lead.clause-classified.v1', 'regulator-1'],
    ]);
  });

  it('stays refused where it is classified as a reward tied to tax', async () => {
    const lead = await inTalks();
    await promise(lead, clause);
    await classify(lead, regulator, 'tax-reward');
    const refused = await promise(lead, clause, { kind: 'national-entitlement' });
    expect([refused.status, refused.body.code]).toEqual([422, 'CONCESSION_FORBIDDEN']);
    expect(refused.body.facts.legalBasis).toBe('《公平竞争审查条例》第十条');
  });

  it.each([
    ['its officer', officer, 403, 'CLAUSE_NOT_YOURS_TO_CLASSIFY'],
    ['a coordinator', coordinator, 403, 'CLAUSE_NOT_YOURS_TO_CLASSIFY'],
    [
      'its officer in the department',
      { ...regulator, ...officer, roles: ['officer', 'clerk'] },
      403,
      'CLAUSE_NOT_YOURS_TO_CLASSIFY',
    ],
    ['another officer', colleague, 403, 'CLAUSE_NOT_YOURS_TO_CLASSIFY'],
    ['the screening department', screener, 403, 'CLAUSE_NOT_YOURS_TO_CLASSIFY'],
    [
      'a department that has nothing to do with it',
      { ...regulator, department: 'health' },
      404,
      'LEAD_NOT_FOUND',
    ],
  ] as [string, Caller, number, string][])('is not classified by %s', async (_, as, status, code) => {
    const lead = await inTalks();
    await promise(lead, clause);
    const refused = await classify(lead, as);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
  });

  it('is held once, however often it is entered and with whatever key', async () => {
    const lead = await inTalks();
    const key = { 'idempotency-key': 'clause-1' };
    const version = async () => (await send('GET', lead, { as: officer })).body.version;
    await promise(lead, clause, {}, key);
    const held = await version();
    for (const headers of [key, {}, { 'idempotency-key': 'clause-2' }])
      expect((await promise(lead, clause, {}, headers)).body.code).toBe('CLAUSE_NOT_CLASSIFIED');
    expect(await version()).toBe(held);
    await classify(lead, regulator);
    // The same key again is no replay of the refusal: what was refused then is taken now.
    expect((await promise(lead, clause, {}, { 'idempotency-key': 'clause-3' })).status).toBe(200);
  });
});

describe('the words that a county adds', () => {
  const county = '500237';
  const office: Caller = { subject: 'office-1', roles: ['coordinator'] };
  const policy = async (as: Caller = officer) =>
    (await send('GET', '/v1/lead-policy', { as: { ...as, county } })).body.settings as {
      setting: string;
      value: unknown;
      setBy: unknown;
    }[];
  const ownWords = async () =>
    (await policy()).find(({ setting }) => setting === '/fairCompetition/ownWords')!;

  const addWords = async (words: readonly string[], of: string) => {
    const proposed = await send('POST', '/v1/lead-policy/changes', {
      as: { ...office, county: of },
      body: {
        reason: '本县常见的变相优惠',
        effectiveFrom: '2026-03-03',
        settings: [{ setting: '/fairCompetition/ownWords', value: words }],
      },
    });
    if (proposed.status !== 201) return proposed;
    return send('POST', `/v1/lead-policy/changes/${proposed.body.id}/approve`, {
      as: { ...admin, county: of },
    });
  };

  it('hold in that county alone, from the day on, beside the packaged ones, and show in the rule', async () => {
    expect((await ownWords()).value).toEqual([]);
    const lead = await inTalks();
    expect((await addWords(['补'], county)).body).toMatchObject({
      code: 'POLICY_CHANGE_INVALID',
      errors: [{ pointer: expect.stringContaining('/settings/0/value') }],
    });
    const { body: change } = await addWords(['电价补贴'], county);
    expect([change.state, change.inForceFrom, (await ownWords()).value]).toEqual([
      'approved',
      '2026-03-03',
      [],
    ]);
    clock.set('2026-03-03T01:00:00.000Z');
    expect(await ownWords()).toMatchObject({
      value: ['电价补贴'],
      setBy: { changeId: change.id, from: '2026-03-03' },
    });
    // The lead belongs to another county.
    expect((await promise(lead, '给予电价补贴')).status).toBe(200);
    const rule = await send('GET', '/v1/lead-rules/fair-competition', { as: { ...officer, county } });
    expect(rule.body.inForce.words).toContain('电价补贴');
    expect(rule.body.inForce.words).toContain('返还');
    expect(rule.body.settingsVersion).toBe(2);
  });

  it('are looked for in every clause from then on', async () => {
    clock.set('2026-03-02T02:00:00.000Z');
    const lead = await inTalks();
    await addWords(['電費獎補'], '500236');
    expect((await promise(lead, '按用电量给予电费奖补')).status).toBe(200);
    clock.set('2026-03-03T01:00:00.000Z');
    const refused = await promise(lead, '按用电量给予电费奖补');
    expect(refused.body).toMatchObject({ code: 'CLAUSE_NOT_CLASSIFIED', facts: { word: '電費獎補' } });
  });
});
