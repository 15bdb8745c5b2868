import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { apiReferenceDirectory, bundledFile, bundleFunctions } from '../../infra/bundle.ts';

const outdir = mkdtempSync(join(tmpdir(), 'zhaoshang-reference-'));
await bundleFunctions(outdir);
const { handler } = await import(pathToFileURL(join(apiReferenceDirectory(outdir), bundledFile)).href);

const ask = (method: string, rawPath: string, headers: Record<string, string> = {}) =>
  handler({ rawPath, headers, requestContext: { requestId: 'request-1', http: { method, path: rawPath } } });

const get = (asset?: string, headers: Record<string, string> = { 'accept-encoding': 'gzip, br' }) =>
  ask('GET', asset === undefined ? '/docs' : `/docs/${asset}`, headers);

describe('The API reference', () => {
  it('is a page that loads only what stands beside it', async () => {
    const { statusCode, body, headers } = await get();
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const loaded = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(loaded).toEqual([
      'favicon.ico',
      'docs/swagger-ui.css',
      'docs/guide',
      'docs/swagger-ui-bundle.js',
      'docs/swagger-ui-standalone-preset.js',
      'docs/start.js',
    ]);
  });

  it('lists the documents of the three services and asks no validator elsewhere', async () => {
    const { body } = await get('start.js');
    expect(body).toContain('v1/leads/openapi.json');
    expect(body).toContain('v1/approvals/openapi.json');
    expect(body).toContain('v1/notifications/openapi.json');
    expect(body).toContain('validatorUrl: null');
  });

  it.each([
    ['swagger-ui.css', 'text/css; charset=utf-8', '.swagger-ui'],
    ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8', 'SwaggerUIBundle'],
    ['swagger-ui-standalone-preset.js', 'text/javascript; charset=utf-8', 'SwaggerUIStandalonePreset'],
  ])('serves %s packed, to be kept for a day', async (asset, contentType, content) => {
    const { statusCode, headers, body, isBase64Encoded } = await get(asset);
    expect(statusCode).toBe(200);
    expect(isBase64Encoded).toBe(true);
    expect(headers).toMatchObject({
      'content-type': contentType,
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=86400',
    });
    expect(gunzipSync(Buffer.from(body, 'base64')).toString()).toContain(content);
  });

  it('serves a client that cannot unpack the plain file', async () => {
    const { headers, body } = await get('swagger-ui.css', {});
    expect(headers['content-encoding']).toBeUndefined();
    expect(Buffer.from(body, 'base64').toString()).toContain('.swagger-ui');
  });

  it('serves the guide for developers of clients whole, with every heading and nothing from elsewhere', async () => {
    const { statusCode, headers, body } = await get('guide', {});
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const page = Buffer.from(body, 'base64').toString();
    expect([...page.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      'Tokens',
      'Requests and errors',
      'Idempotency',
      'Paging',
      'Time',
      'Lights',
      'Files',
      'The life of a lead as calls',
    ]);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(['../favicon.ico', '../docs']);
    expect(await ask('HEAD', '/docs/guide')).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '',
    });
  });

  it.each(['../index.mjs', 'index.mjs', 'swagger-ui.js.map'])('answers 404 for %j', async (asset) => {
    expect((await get(asset)).statusCode).toBe(404);
  });

  it('lets a browser run no script and ask no host but its own', async () => {
    const { headers } = await get();
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('leads whoever asks for the root there, and has a sign', async () => {
    expect(await ask('GET', '/')).toMatchObject({ statusCode: 302, headers: { location: '/docs' } });
    expect(await ask('GET', '/favicon.ico')).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'image/svg+xml' },
    });
  });

  it('tells the head of what it would serve', async () => {
    const { statusCode, headers, body } = await ask('HEAD', '/docs');
    expect([statusCode, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', '']);
  });

  it.each([
    ['GET', '/v2/leads', 404, 'ROUTE_NOT_FOUND'],
    ['POST', '/', 405, 'METHOD_NOT_ALLOWED'],
  ])(
    'refuses %s %s, where no service stands, with a problem document: %d',
    async (method, path, status, code) => {
      const { statusCode, headers, body } = await ask(method, path);
      expect([statusCode, headers['content-type']]).toEqual([
        status,
        'application/problem+json; charset=utf-8',
      ]);
      expect(JSON.parse(body)).toMatchObject({ status, code, correlationId: 'request-1' });
    },
  );
});
