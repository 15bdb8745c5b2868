import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { edgeError, edgeStatus } from '../../shared/http/edge-errors.ts';
import { problemAnswer, renderProblem } from '../../shared/http/problem.ts';
import { preferredLanguage } from '../../shared/language.ts';
import { apiReferenceAssets, guideAsset } from './assets.ts';
import { icon, page, startScript } from './page.ts';

const assets = [...apiReferenceAssets, guideAsset];

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
const serve = (asset: (typeof assets)[number], gzip: boolean): APIGatewayProxyStructuredResultV2 => {
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

/** What is asked for by its path; null where nothing stands. */
const answerAt = (event: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 | null => {
  const path = event.rawPath.replace(/\/$/, '');
  if (path === '')
    return {
      ...text('', 'text/plain; charset=utf-8', 302),
      headers: { ...commonHeaders, location: '/docs' },
    };
  if (path === '/favicon.ico') return text(icon, 'image/svg+xml');
  if (path === '/docs') return text(page, 'text/html; charset=utf-8');
  if (path === '/docs/start.js') return text(startScript, 'text/javascript; charset=utf-8');
  const asset = assets.find(({ name }) => path === `/docs/${name}`);
  return asset === undefined ? null : serve(asset, acceptsGzip(event));
};

const refused = (
  code: 'ROUTE_NOT_FOUND' | 'METHOD_NOT_ALLOWED',
  { headers, requestContext }: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 => {
  const language = preferredLanguage(headers['accept-language']);
  const problem = renderProblem(edgeError(code), edgeStatus(code), language, requestContext.requestId);
  const answer = problemAnswer(problem, language);
  const allow = code === 'METHOD_NOT_ALLOWED' ? { allow: 'GET, HEAD' } : {};
  return {
    statusCode: answer.status,
    headers: { ...commonHeaders, ...answer.headers, ...allow },
    body: answer.body,
  };
};

/** Called by API Gateway for the reference and for whatever no route takes; needs no network beyond this host. */
export const handler = (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const found = answerAt(event);
  if (found === null) return Promise.resolve(refused('ROUTE_NOT_FOUND', event));
  const { method } = event.requestContext.http;
  if (method === 'HEAD') return Promise.resolve({ ...found, body: '' });
  return Promise.resolve(method === 'GET' ? found : refused('METHOD_NOT_ALLOWED', event));
};
