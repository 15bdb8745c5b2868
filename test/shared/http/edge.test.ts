import { beforeAll, describe, expect, it } from 'vitest';
import { leadsApi } from '../../../services/leads/service.ts';
import { table as leadsTable } from '../../../services/leads/kernel/table.ts';
import { aRegistration } from '../../support/leads.ts';
import {
  createServiceClient,
  createTestClock,
  foundationsOf,
  type Send,
} from '../../support/service-client.ts';
import { createTestTable } from '../../support/test-table.ts';

let send: Send;
let leads = 0;

beforeAll(async () => {
  const clock = createTestClock('2026-03-02T01:00:00.000Z');
  ({ send } = createServiceClient(
    leadsApi,
    foundationsOf(await createTestTable('leads', leadsTable), clock),
  ));
});

const register = async (body: Uint8Array | string, contentType?: string, headers = {}) => {
  const answer = await send('POST', '/v1/leads', {
    body,
    headers: { ...headers, ...(contentType === undefined ? {} : { 'content-type': contentType }) },
    as: { roles: ['officer'] },
  });
  if (answer.status === 201) leads += 1;
  return [answer.status, answer.body.code ?? null, answer.body.detail ?? ''];
};

// 奉节 in GBK; the same bytes are no UTF-8.
const gbk = (text: string): Uint8Array =>
  Buffer.concat(
    text
      .split('奉节')
      .flatMap((part, index) => [
        ...(index === 0 ? [] : [Buffer.from([0xb7, 0xee, 0xbd, 0xda])]),
        Buffer.from(part, 'latin1'),
      ]),
  );
const ascii = (): string => JSON.stringify(aRegistration()).replaceAll(/\P{ASCII}+/gu, 'x');
const withPlace = (): string => ascii().replace('"name":"', '"name":"奉节');

const json = 'application/json';

describe('a body', () => {
  it.each([
    ['in UTF-8', json],
    ['in UTF-8 that says so', 'application/json; charset=utf-8'],
    ['in UTF-8 that says so otherwise', 'Application/JSON;charset="UTF8"'],
    ['of a kind of JSON', 'application/merge-patch+json'],
  ])('%s is taken', async (_, contentType) => {
    expect(await register(withPlace(), contentType)).toEqual([201, null, '']);
  });

  it('that names no media type is taken as JSON', async () => {
    expect(await register(Buffer.from(withPlace()), '')).toEqual([201, null, '']);
  });

  it('with a byte order mark is taken', async () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(withPlace())]);
    expect(await register(marked, json)).toEqual([201, null, '']);
  });

  it.each([
    ['GBK', gbk(withPlace()), json],
    ['GBK named as such', gbk(withPlace()), 'application/json; charset=gbk'],
    ['GBK named UTF-8', gbk(withPlace()), 'application/json; charset=utf-8'],
    ['anything named GB18030', Buffer.from(ascii()), 'application/json; charset="GB18030"'],
    ['a letter cut in half', Buffer.from(withPlace().replace('奉节', '\u00e5\u00afx'), 'latin1'), json],
    ['UTF-16', Buffer.from(withPlace(), 'utf16le'), json],
  ])('that is %s is refused', async (_, body, contentType) => {
    const [status, code, detail] = await register(body, contentType);
    expect([status, code]).toEqual([400, 'MALFORMED_BODY']);
    if (!String(detail).includes('格式有误')) expect(detail).toContain('请以UTF-8编码提交');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'application/xml'])(
    'of another media type is refused: %s',
    async (contentType) => {
      const [status, code] = await register(withPlace(), contentType);
      expect([status, code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  it('that was refused is not stored', async () => {
    const listed = await send('GET', '/v1/leads?stage=lead&limit=100', { as: { roles: ['officer'] } });
    expect(listed.body.items).toHaveLength(leads);
    expect(JSON.stringify(listed.body)).not.toContain('\ufffd');
  });

  it('is answered with fifty faults at most, and their number', async () => {
    const unknown = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`unknown${n}`, 1]));
    const told = async (body: object) => {
      const answer = await send('POST', '/v1/leads', { body, as: { roles: ['officer'] } });
      const { errors, errorCount } = answer.body;
      return [answer.status, Number(errors.length), Number(errorCount)];
    };
    const needed = (await told({}))[2] ?? 0;
    expect(await told(unknown(50 - needed))).toEqual([400, 50, 50]);
    expect(await told(unknown(51 - needed))).toEqual([400, 50, 51]);
    const { body } = await send('POST', '/v1/leads', { body: unknown(15_000) });
    expect([body.errors.length, body.errorCount]).toEqual([50, 15_000 + needed]);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
    const long = await send('POST', '/v1/leads', { body: { ['长'.repeat(60_000)]: 1 } });
    expect(JSON.stringify(long.body).length).toBeLessThan(10_000);
  });
});

describe('an Idempotency-Key', () => {
  it.each(['', ' ', 'ab c', 'x'.repeat(256)])('that is none is refused: %j', async (key) => {
    expect((await register(withPlace(), json, { 'idempotency-key': key })).slice(0, 2)).toEqual([
      400,
      'IDEMPOTENCY_KEY_INVALID',
    ]);
  });
});

describe('If-Match', () => {
  const first = async (ifMatch: string): Promise<number> => {
    const as = { subject: 'officer-1', roles: ['officer'] as const };
    const { body } = await send('POST', '/v1/leads', { body: aRegistration(), as });
    const answer = await send('POST', `/v1/leads/${body.id}/record-first-contact`, {
      body: { contactedOn: '2026-03-02', summary: '面谈' },
      as,
      headers: { 'if-match': ifMatch },
    });
    return answer.status;
  };

  it.each([
    ['*', 200],
    ['"1"', 200],
    ['W/"1"', 200],
    ['"7", "1"', 200],
    ['"7","1"', 200],
    ['"7", "8"', 412],
    ['"0"', 412],
    ['7', 412],
    ['1', 412],
    ['"abc"', 412],
    ['"1', 412],
    ['"1",', 412],
    ['"1", abc', 412],
    ['', 412],
  ])('%s of version 1: %i', async (ifMatch, status) => {
    expect(await first(ifMatch)).toBe(status);
  });

  it('that cannot be read is refused on what is created, too', async () => {
    expect((await register(withPlace(), json, { 'if-match': 'x' })).slice(0, 2)).toEqual([412, 'STALE']);
  });
});

describe('a method', () => {
  it('that a path does not take is refused with those it takes', async () => {
    const answer = await send('DELETE', '/v1/leads');
    expect([answer.status, answer.body.code, answer.headers.get('allow')]).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
      'POST, GET, HEAD',
    ]);
    expect((await send('X-TRACE', '/v1/leads/x/hand-over')).headers.get('allow')).toBe('POST');
    expect((await send('GET', '/v1/leads/x/y/z')).status).toBe(404);
  });
});
