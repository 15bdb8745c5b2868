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
