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
import { createTestTable } from '../../../support/test-table.ts';
import { aRegistration } from '../../../support/leads.ts';

const colleague = { subject: 'officer-2', roles: ['officer'] as const };

let send: Send;
const clock = createTestClock('2026-03-02T01:00:00.000Z');

beforeAll(async () => {
  send = createServiceClient(leadsApi, foundationsOf(await createTestTable('leads', definition), clock)).send;
});

const register = (
  overrides: Record<string, unknown> = {},
  as: object = officer,
  headers: Record<string, string> = {},
) => send('POST', '/v1/leads', { body: aRegistration(overrides), as, headers });

const contacted = async (overrides: Record<string, unknown> = {}) => {
  const { body } = await register(overrides);
  await send('POST', `/v1/leads/${body.id}/record-first-contact`, {
    body: { contactedOn: '2026-03-02', summary: '电话沟通选址与用工' },
    as: officer,
  });
  return body.id as string;
};

describe('registering a lead', () => {
  it('answers the lead with its place, its version and what its next stage still misses', async () => {
    const { status, headers, body } = await register();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/v1/leads/${body.id}`);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      stage: 'lead',
      officer: 'officer-1',
      stageDueOn: '2026-03-03',
      basicsFilledPercent: 70,
    });
    expect(body.nextStage.missing).toEqual([expect.objectContaining({ pointer: '/firstContact' })]);
  });

  it('shows the contact masked', async () => {
    const { body } = await register();
    expect(body.contact).toEqual({ name: '李*', title: '投资总监', phone: '138****8000' });
  });

  it('names every field at fault at once, in Chinese by default', async () => {
    const { status, body } = await send('POST', '/v1/leads', {
      body: {
        enterprise: { name: '', creditCode: '91500236MA5YHC010G' },
        method: 'X',
        rubricProfile: 'farm',
        colour: 'red',
        basics: { jobs: -1 },
      },
    });
    expect(status).toBe(400);
    expect(body.code).toBe('VALIDATION_FAILED');
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/body/enterprise/name',
        '/body/enterprise/creditCode',
        '/body/method',
        '/body/rubricProfile',
        '/body/basics/jobs',
        '/body/colour',
      ]),
    );
    expect(body.errors.find((error: { pointer: string }) => error.pointer === '/body/colour').detail).toBe(
      '不应填写此项',
    );
  });

  it('answers in English when asked', async () => {
    const { body } = await send('POST', '/v1/leads', { body: {}, headers: { 'accept-language': 'en' } });
    expect(body.title).toBe('Not filled in correctly');
    expect(body.errors).toEqual(
      expect.arrayContaining([{ pointer: '/body/enterprise', detail: 'is required' }]),
    );
  });

  it('refuses a second lead of one enterprise without telling who holds the first', async () => {
    const first = await register();
    const second = await register({ enterprise: first.body.enterprise }, colleague);
    expect(second.status).toBe(409);
    expect(second.body.code).toBe('LEAD_HELD');
    expect(JSON.stringify(second.body)).not.toContain('officer-1');
  });

  it('lets one of two registrations of an enterprise at the same moment win', async () => {
    const body = aRegistration();
    const answers = await Promise.all(
      [officer, colleague].map((as) => send('POST', '/v1/leads', { body, as })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('does the work once when the same request comes again, and replays its answer', async () => {
    const body = aRegistration();
    const headers = { 'idempotency-key': 'form-1' };
    const first = await send('POST', '/v1/leads', { body, as: officer, headers });
    const again = await send('POST', '/v1/leads', { body, as: officer, headers });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('answers all of ten parallel repeats with the one lead', async () => {
    const body = aRegistration();
    const sendOnce = () =>
      send('POST', '/v1/leads', { body, as: officer, headers: { 'idempotency-key': 'form-2' } });
    const answers = await Promise.all(Array.from({ length: 10 }, sendOnce));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('refuses one key for two different requests', async () => {
    const headers = { 'idempotency-key': 'form-3' };
    await register({}, officer, headers);
    const other = await register({}, officer, headers);
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('keeps the keys of two clients apart', async () => {
    const headers = { 'idempotency-key': 'form-4' };
    const first = await register({}, officer, headers);
    const second = await register({}, colleague, headers);
    expect([first.status, second.status]).toEqual([201, 201]);
  });
});

describe('amending a lead', () => {
  it('takes the version that was read', async () => {
    const { body } = await register();
    const amended = await send('PATCH', `/v1/leads/${body.id}`, {
      body: { source: '商会引荐' },
      as: officer,
      headers: { 'if-match': '"1"' },
    });
    expect(amended.status).toBe(200);
    expect(amended.body).toMatchObject({ source: '商会引荐', version: 2, method: body.method });
    expect(amended.headers.get('etag')).toBe('"2"');
  });

  it('asks for the version when none is sent', async () => {
    const { body } = await register();
    const answer = await send('PATCH', `/v1/leads/${body.id}`, { body: { source: 'x' }, as: officer });
    expect(answer.status).toBe(428);
  });

  it('refuses a version that is no longer the present one', async () => {
    const { body } = await register();
    const change = (source: string) =>
      send('PATCH', `/v1/leads/${body.id}`, {
        body: { source },
        as: officer,
        headers: { 'if-match': '"1"' },
      });
    await change('甲');
    const stale = await change('乙');
    expect(stale.status).toBe(412);
    expect(stale.body.facts.currentVersion).toBe(2);
  });

  it('lets one of two who amend at once win and loses nothing of the other silently', async () => {
    const { body } = await register();
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((source) =>
        send('PATCH', `/v1/leads/${body.id}`, {
          body: { source },
          as: officer,
          headers: { 'if-match': '"1"' },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409 || status === 412)).toHaveLength(3);
  });

  it('refuses a change that changes nothing', async () => {
    const { body } = await register();
    const answer = await send('PATCH', `/v1/leads/${body.id}`, {
      body: { source: body.source },
      as: officer,
      headers: { 'if-match': '"1"' },
    });
    expect(answer.body.code).toBe('NOTHING_TO_AMEND');
  });

  it('is for the officer who follows the lead alone', async () => {
    const { body } = await register();
    const answer = await send('PATCH', `/v1/leads/${body.id}`, {
      body: { source: 'x' },
      as: colleague,
      headers: { 'if-match': '"1"' },
    });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('LEAD_ACT_NOT_YOURS');
  });
});

describe('moving a lead to screening', () => {
  it('lists everything that is missing at once', async () => {
    const { body } = await register({ source: null, contact: null, rationale: null, basics: {} });
    const refused = await send('POST', `/v1/leads/${body.id}/move-stage`, {
      body: { to: 'screening' },
      as: officer,
    });
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('STAGE_GATE_NOT_MET');
    expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/source',
      '/contact',
      '/rationale',
      '/firstContact',
      '/basics',
    ]);
  });

  it('passes when nothing is missing, and starts the clock of screening', async () => {
    const id = await contacted();
    const moved = await send('POST', `/v1/leads/${id}/move-stage`, {
      body: { to: 'screening' },
      as: officer,
    });
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ stage: 'screening', stageDueOn: '2026-03-09' });
  });

  it('refuses to leave out a stage', async () => {
    const id = await contacted();
    const refused = await send('POST', `/v1/leads/${id}/move-stage`, { body: { to: 'signed' }, as: officer });
    expect(refused.body).toMatchObject({ code: 'STAGE_OUT_OF_ORDER', facts: { from: 'lead', to: 'signed' } });
  });

  it('shows the move in the timeline, after what came before', async () => {
    const id = await contacted();
    await send('POST', `/v1/leads/${id}/move-stage`, { body: { to: 'screening' }, as: officer });
    const { body } = await send('GET', `/v1/leads/${id}/timeline`, { as: officer });
    expect(body.items.map((entry: { type: string }) => entry.type)).toEqual([
      'leads.lead.registered.v1',
      'leads.lead.contacted.v1',
      'leads.lead.stage-changed.v1',
    ]);
    expect(body.items.map((entry: { id: string }) => entry.id)).toEqual([
      `${id}.1.1`,
      `${id}.2.1`,
      `${id}.3.1`,
    ]);
  });
});

describe('the contact of a lead', () => {
  it('opens in full to the officer who follows the lead, with a reason, and leaves a trace', async () => {
    const { body } = await register();
    const opened = await send('POST', `/v1/leads/${body.id}/disclose-contact`, {
      body: { reason: '预约上门' },
      as: officer,
    });
    expect(opened.body).toMatchObject({ name: '李工', phone: '13800138000' });
    const timeline = await send('GET', `/v1/leads/${body.id}/timeline`, { as: officer });
    expect(timeline.body.items.at(-1)).toMatchObject({
      type: 'leads.lead.contact-disclosed.v1',
      fact: { reason: '预约上门', to: 'officer-1' },
    });
  });

  it('stays closed to a colleague', async () => {
    const { body } = await register();
    const refused = await send('POST', `/v1/leads/${body.id}/disclose-contact`, {
      body: { reason: '好奇' },
      as: colleague,
    });
    expect(refused.status).toBe(403);
  });
});

describe('listing leads', () => {
  const county = { county: '500237' };

  it('pages through a stage with a cursor, newest first, each lead once', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await register({}, { ...officer, ...county })).body.id);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await send('GET', `/v1/leads?stage=lead&limit=2${cursor}`, {
        as: { ...officer, ...county },
      });
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(ids.toReversed());
  });

  it('refuses a cursor of another list', async () => {
    const other = await send('GET', '/v1/leads?stage=lead&limit=1', { as: { ...officer, ...county } });
    const refused = await send('GET', `/v1/leads?stage=lead&cursor=${other.body.nextCursor}`, {
      as: officer,
    });
    expect(refused.status).toBe(400);
    expect(refused.body.code).toBe('BAD_CURSOR');
  });

  it.each(['0', '101', 'ten'])('refuses a limit of %s', async (limit) => {
    const { status, body } = await send('GET', `/v1/leads?stage=lead&limit=${limit}`);
    expect([status, body.errors[0].pointer]).toEqual([400, '/query/limit']);
  });
});

describe('another county', () => {
  it('finds nothing of this one: a foreign id answers like a missing one', async () => {
    const { body } = await register();
    const foreign = await send('GET', `/v1/leads/${body.id}`, { as: { ...officer, county: '500101' } });
    const missing = await send('GET', '/v1/leads/01HZZZZZZZZZZZZZZZZZZZZZZZ', { as: officer });
    expect(foreign.status).toBe(404);
    const { correlationId: ofForeign, ...foreignBody } = foreign.body;
    const { correlationId: ofMissing, ...missingBody } = missing.body;
    expect(foreignBody).toEqual(missingBody);
  });

  it('may hold the same enterprise, because counties know nothing of one another', async () => {
    const body = aRegistration();
    await send('POST', '/v1/leads', { body, as: officer });
    const other = await send('POST', '/v1/leads', { body, as: { ...officer, county: '500101' } });
    expect(other.status).toBe(201);
  });
});
