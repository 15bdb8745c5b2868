import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startPlatform, type Platform } from '../../infra/local/platform.ts';
import { functionKindsOf } from '../../infra/function-kinds.ts';
import { serviceNames } from '../../shared/service-names.ts';

const dataDirectory = mkdtempSync(join(tmpdir(), 'product-'));
let platform: Platform;

beforeAll(async () => {
  platform = await startPlatform({ port: 0, dataDirectory, quiet: true });
  return async () => {
    await platform.stop();
    rmSync(dataDirectory, { recursive: true });
  };
});

const get = (path: string) => fetch(`${platform.baseUrl}${path}`);

describe("the product's own stacks on one machine", () => {
  it('declare nothing the runner cannot run, and every function loads', async () => {
    const { functions } = JSON.parse(await (await get('/_local/health')).text());
    expect(Object.keys(functions)).toHaveLength(serviceNames.flatMap(functionKindsOf).length + 1);
    expect(Object.values(functions)).toEqual(
      Object.keys(functions).map(() => expect.objectContaining({ crashes: 0, starts: 1 })),
    );
  });

  it('serve the reference, and what it loads, without a token', async () => {
    const page = await get('/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await get('/docs/swagger-ui-bundle.js')).status).toBe(200);
  });

  it('answer a head as they would what it is the head of', async () => {
    const head = (path: string) => fetch(`${platform.baseUrl}${path}`, { method: 'HEAD' });
    const answers = await Promise.all(['/', '/docs', '/favicon.ico', '/v1/leads/openapi.json'].map(head));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('say in their own words that a path leads nowhere', async () => {
    const answer = await get('/v1/nowhere');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(await answer.text())).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
  });

  it.each([
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://elsewhere.example.com', null],
    ['http://localhost.example.com:80', null],
  ])(
    'let a page of %s ask from a browser, without a token for the question whether it may: %s',
    async (origin, allowed) => {
      const asked = { origin, 'access-control-request-method': 'POST' };
      const preflight = await fetch(`${platform.baseUrl}/v1/leads`, { method: 'OPTIONS', headers: asked });
      expect(preflight.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(
        preflight.headers.get('access-control-allow-headers')?.split(',').includes('if-match') ?? false,
      ).toBe(allowed !== null);
      const answer = await fetch(`${platform.baseUrl}/v1/leads`, { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(answer.headers.get('access-control-expose-headers')?.includes('etag') ?? false).toBe(
        allowed !== null,
      );
    },
  );

  it.each(serviceNames)('describe %s in OpenAPI 3.1, with the paths they answer', async (service) => {
    const answer = await get(`/v1/${service}/openapi.json`);
    const document = JSON.parse(await answer.text());
    expect([answer.status, document.openapi]).toEqual([200, expect.stringMatching(/^3\.1/)]);
    const [path] = Object.keys(document.paths);
    expect((await get(path!.replace(/\{[^}]+\}/g, 'x'))).status).toBe(401);
  });

  it('run each deadline check when time is moved', async () => {
    const { checks } = await platform.clock.advance('P1D');
    expect(checks.map(({ error }) => error)).toEqual(serviceNames.map(() => null));
  });
});
