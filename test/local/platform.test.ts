import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startPlatform, type Platform } from '../../infra/local/platform.ts';
import { synthesiseSmallStacks } from './small-stacks/synthesise.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'platform-'));
let platform: Platform;

const start = () => startPlatform({ port: 0, dataDirectory, quiet: true, synthesise: synthesiseSmallStacks });

beforeAll(async () => {
  platform = await start();
  return async () => {
    await platform.stop();
    rmSync(dataDirectory, { recursive: true });
  };
});

const call = async (method: string, path: string, body?: unknown, authorization?: string) => {
  const token = authorization ?? `Bearer ${await platform.tokenFor({ role: 'officer' })}`;
  const response = await fetch(`${platform.baseUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: token }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: () => JSON.parse(text),
  };
};
const note = (id: string, text: string, entity?: string) => call('POST', '/v1/notes', { id, text, entity });
const queue = async (name: string) => (await call('GET', `/_local/queues/${name}`)).json();

describe('the HTTP API', () => {
  it('hands a function what API Gateway would', async () => {
    const { event } = (await call('POST', '/v1/echo/a/b%20c?x=1&x=2&y=%E4%B8%AD', '{"q":1}')).json();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /v1/echo/{proxy+}',
      rawPath: '/v1/echo/a/b%20c',
      rawQueryString: 'x=1&x=2&y=%E4%B8%AD',
      queryStringParameters: { x: '1,2', y: '中' },
      pathParameters: { proxy: 'a/b c' },
      requestContext: {
        http: { method: 'POST', path: '/v1/echo/a/b%20c' },
        authorizer: {
          jwt: { claims: { sub: 'investment-promotion.deputy-clerk', roles: '[officer]' }, scopes: null },
        },
      },
      body: '{"q":1}',
      isBase64Encoded: false,
    });
  });

  it('answers with the status, cookies and bytes a function returns', async () => {
    const answer = await call('GET', '/v1/shaped', undefined, '');
    expect([answer.status, answer.text, answer.headers.getSetCookie()]).toEqual([
      202,
      '多谢',
      ['a=1', 'b=2'],
    ]);
  });

  it.each([
    ['no token', ''],
    ['what is no token', 'Bearer nonsense'],
    ['a token of another issuer', 'Bearer e30.e30.e30'],
  ])('refuses a guarded route with 401: %s', async (_, authorization) => {
    const answer = await call('GET', '/v1/notes/1', undefined, authorization);
    expect([answer.status, answer.text]).toEqual([401, '{"message":"Unauthorized"}']);
  });

  it('answers 404 where there is no route and 413 to a body over ten megabytes', async () => {
    expect((await call('GET', '/v1/nothing')).text).toBe('{"message":"Not Found"}');
    expect((await call('POST', '/v1/notes', 'x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it.each([
    ['throw', 500, '{"message":"Internal Server Error"}'],
    ['exit', 500, '{"message":"Internal Server Error"}'],
    ['hang', 503, '{"message":"Service Unavailable"}'],
    ['spin', 503, '{"message":"Service Unavailable"}'],
  ])(
    'answers a function that goes wrong (%s) with %i, and the next request as if nothing had been',
    async (how, status, text) => {
      const answer = await call('GET', `/v1/misbehave/${how}`);
      expect([answer.status, answer.text]).toEqual([status, text]);
      expect((await call('GET', '/v1/times')).status).toBe(200);
    },
  );
});

describe('the way of an event', () => {
  it('brings what was written to the consumer once, and nothing that the filter leaves out', async () => {
    await note('event-1', 'good');
    await note('other-1', 'good', 'other');
    await platform.drain();
    expect((await call('GET', '/v1/notes/event-1')).json()).toEqual({ text: 'good', effects: 1 });
    expect((await call('GET', '/v1/notes/other-1')).json()).toEqual({ text: 'good', effects: 0 });
  });

  it('parks a message that fails too often, lets others pass, and sends it back on demand', async () => {
    await note('poisoned', 'poison');
    await note('healthy', 'good');
    await platform.drain();
    expect((await call('GET', '/v1/notes/healthy')).json().effects).toBe(1);
    expect(await queue('small-parked.fifo')).toMatchObject([{ group: 'poisoned' }]);
    expect((await call('POST', '/_local/queues/small-parked.fifo/redrive')).json()).toEqual({
      redriven: 1,
      to: 'small-inbox.fifo',
    });
    await platform.drain();
    expect(await queue('small-parked.fifo')).toHaveLength(1);
  });

  it('gives a record up that cannot be published, tells the failure queue, and publishes the next', async () => {
    await note('unsendable', 'unsendable');
    await note('after-unsendable', 'good');
    await platform.drain();
    expect((await call('GET', '/v1/notes/after-unsendable')).json().effects).toBe(1);
    const [given] = await queue('small-unsent');
    expect(JSON.parse(given.body)).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
  });

  it('loses nothing when the publisher dies at its work', async () => {
    platform.faults.set({
      point: 'stream-invoking',
      function: 'small-publish',
      action: 'terminate-worker',
      times: 1,
    });
    await note('survives', 'good');
    await platform.drain();
    expect((await call('GET', '/v1/notes/survives')).json().effects).toBe(1);
    expect(platform.faults.list()).toEqual([]);
  });

  it('waits where a fault pauses it, until let go', async () => {
    platform.faults.set({ point: 'queue-received', function: 'small-consume', action: 'pause', times: 1 });
    await note('held', 'good');
    await expect
      .poll(async () => (await call('GET', '/_local/health')).json().queues['small-inbox.fifo'].inFlight, {
        timeout: 10_000,
      })
      .toBe(1);
    expect((await call('GET', '/v1/notes/held')).json().effects).toBe(0);
    platform.faults.clear();
    await platform.drain();
    expect((await call('GET', '/v1/notes/held')).json().effects).toBe(1);
  });

  it('takes an event made by hand', async () => {
    const event = { Records: [{ messageId: 'm', body: '{"id":"by-hand","text":"good"}' }] };
    expect((await call('POST', '/_local/functions/small-consume/invoke', event)).json()).toEqual({
      ok: true,
      result: { batchItemFailures: [] },
    });
    expect((await call('GET', '/v1/notes/by-hand')).json().effects).toBe(1);
  });
});

describe('business time', () => {
  it("begins on the pinned day and is what a function's clock shows; its machine keeps real time, in UTC", async () => {
    const [before, machineBefore] = [platform.clock.now(), Date.now()];
    const { business, machine, ...times } = (await call('GET', '/v1/times')).json();
    const [after, machineAfter] = [platform.clock.now(), Date.now()];
    expect(platform.clock.now().slice(0, 13)).toBe('2026-03-02T01');
    expect([before, business, after].toSorted()).toEqual([before, business, after]);
    expect([machineBefore, machine, machineAfter].toSorted()).toEqual([machineBefore, machine, machineAfter]);
    expect(times).toMatchObject({ shanghaiDay: '2026-03-02', zone: 'UTC', offsetMinutes: 0 });
  });

  it('moves on by a duration, and each schedule runs once at the target before the answer', async () => {
    const checksBefore: number = (await call('GET', '/_local/health')).json().functions['small-check']
      .invocations;
    const from = Date.parse(platform.clock.now());
    const { now, checks } = (await call('POST', '/_local/clock', { advance: 'P7D' })).json();
    expect(Date.parse(now)).toBeGreaterThanOrEqual(from + 7 * 86_400_000);
    expect(checks).toMatchObject([{ schedule: 'small-check', error: null }]);
    expect(Date.parse(checks[0].result.ranAt)).toBeGreaterThanOrEqual(Date.parse(now));
    expect((await call('GET', '/_local/health')).json().functions['small-check'].invocations).toBe(
      checksBefore + 1,
    );
    expect((await call('GET', '/v1/times')).json().shanghaiDay).toBe('2026-03-09');
  });

  it('is set to an instant, and never back', async () => {
    expect((await platform.clock.set('2026-04-01T09:00:00+08:00')).now.slice(0, 16)).toBe('2026-04-01T01:00');
    expect((await call('POST', '/_local/clock', { now: '2026-03-02T01:00:00Z' })).status).toBe(409);
    expect((await call('POST', '/_local/clock', { advance: 'P1M' })).status).toBe(409);
    expect((await call('POST', '/_local/clock', { later: true })).status).toBe(400);
  });

  it('ends no token when it is moved: a token lives in real time', async () => {
    const { access_token: token } = (await call('GET', '/_local/token?role=officer')).json();
    await platform.clock.advance('P1D');
    expect((await call('GET', '/v1/notes/1', undefined, `Bearer ${token}`)).status).toBe(200);
  });

  it('hands a token out as a header takes it, without a line end', async () => {
    expect((await call('GET', '/_local/token?role=officer&format=text')).text).toMatch(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
    );
  });
});

describe('a restart', () => {
  it('finds the data, the clock and the place in the stream, and accepts tokens made before', async () => {
    await note('kept', 'good');
    await platform.drain();
    const before = platform.clock.now();
    await platform.stop();
    platform = await start();
    await platform.drain();
    expect((await call('GET', '/v1/notes/kept')).json()).toEqual({ text: 'good', effects: 1 });
    expect((await call('GET', '/v1/notes/event-1')).json().effects).toBe(1);
    expect(await queue('small-parked.fifo')).toHaveLength(1);
    expect(platform.clock.now() > before).toBe(true);
  });
});
