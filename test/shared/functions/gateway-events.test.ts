import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { takeEvents, type GatewayEvent } from '../../../shared/functions/gateway-events.ts';

const app = new Hono();
app.all('*', async (c) =>
  c.json({
    method: c.req.method,
    body: await c.req.text(),
    key: c.req.header('idempotency-key') ?? null,
  }),
);
const take = takeEvents(handle(app));

const event = (method: string, body: string | null, rest: Partial<GatewayEvent> = {}) => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: '/v1/leads',
  rawQueryString: '',
  body,
  isBase64Encoded: false,
  requestContext: {
    accountId: '1',
    apiId: 'a',
    authentication: null,
    authorizer: {},
    domainName: 'example.test',
    domainPrefix: 'example',
    requestId: 'request-1',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    http: { method, path: '/v1/leads', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
  },
  ...rest,
  headers: rest.headers ?? {},
});

const taken = async (given: ReturnType<typeof event>) => {
  const { statusCode, headers, body } = await take(given);
  return { status: statusCode, type: headers?.['content-type'], body: JSON.parse(body) };
};

describe('an event of the gateway', () => {
  it.each(['GET', 'HEAD'])(
    'with a body where %s has none is refused with a problem document',
    async (method) => {
      const answer = await taken(event(method, '{"a":1}'));
      expect(answer).toMatchObject({
        status: 400,
        type: 'application/problem+json; charset=utf-8',
        body: { code: 'VALIDATION_FAILED', errors: [{ pointer: '/body', detail: '此操作无须填写内容' }] },
      });
    },
  );

  it.each(['TRACE', 'CONNECT', 'TRACK'])(
    'of method %s reaches the app as one that nothing takes',
    async (method) => {
      expect((await taken(event(method, null))).body.method).toBe(`X-${method}`);
    },
  );

  it('keeps a header without a value', async () => {
    expect((await taken(event('POST', '{}', { headers: { 'idempotency-key': '' } }))).body.key).toBe('');
    expect((await taken(event('POST', '{}'))).body.key).toBeNull();
  });

  it('whose letters the gateway replaced is refused: the text is longer than what was sent', async () => {
    const sent = Buffer.from([0x22, 0xb7, 0xee, 0xbd, 0xda, 0x22]);
    const headers = { 'content-length': String(sent.length) };
    const answer = await taken(event('POST', sent.toString('utf8'), { headers }));
    expect([answer.status, answer.body.code]).toEqual([400, 'MALFORMED_BODY']);
    expect(answer.body.detail).toContain('请以UTF-8编码提交');
  });

  it('that holds the sign of replacement itself is taken as it was sent', async () => {
    const text = '"\ufffd"';
    const headers = { 'content-length': String(Buffer.byteLength(text)) };
    expect((await taken(event('POST', text, { headers }))).body.body).toBe(text);
  });

  it('in base64 is handed over byte by byte', async () => {
    const body = Buffer.from('奉节').toString('base64');
    expect((await taken(event('POST', body, { isBase64Encoded: true }))).body.body).toBe('奉节');
  });
});
