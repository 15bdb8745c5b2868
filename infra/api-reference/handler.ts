import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { apiReferenceAssets } from './assets.ts';
import { page, startScript } from './page.ts';

const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Swagger UI sets style attributes; everything else comes from here, and nothing is sent elsewhere.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const text = (body: string, contentType: string, statusCode = 200): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { ...commonHeaders, 'content-type': contentType, 'cache-control': 'no-cache' },
  body,
});

const acceptsGzip = (event: APIGatewayProxyEventV2): boolean =>
  /\bgzip\b/.test(event.headers['accept-encoding'] ?? '');

/** The files change only with a deployment, so a browser may keep them for a day. */
const serve = (
  asset: (typeof apiReferenceAssets)[number],
  gzip: boolean,
): APIGatewayProxyStructuredResultV2 => {
  const packed = readFileSync(new URL(`./assets/${asset.name}.gz`, import.meta.url));
  return {
    statusCode: 200,
    headers: {
      ...commonHeaders,
      'content-type': asset.contentType,
      'cache-control': 'public, max-age=86400',
      vary: 'accept-encoding',
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    },
    body: (gzip ? packed : gunzipSync(packed)).toString('base64'),
    isBase64Encoded: true,
  };
};

/** Called by API Gateway for GET /docs and what the page loads; needs no network beyond this host. */
export const handler = (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const wanted = event.pathParameters?.asset;
  if (wanted === undefined) return Promise.resolve(text(page, 'text/html; charset=utf-8'));
  if (wanted === 'start.js') return Promise.resolve(text(startScript, 'text/javascript; charset=utf-8'));
  const asset = apiReferenceAssets.find(({ name }) => name === wanted);
  return Promise.resolve(
    asset === undefined
      ? text('没有这个文件 Not found\n', 'text/plain; charset=utf-8', 404)
      : serve(asset, acceptsGzip(event)),
  );
};
