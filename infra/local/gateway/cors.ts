import type { IncomingHttpHeaders } from 'node:http';
import type { CorsBlueprint } from '../template/blueprint-types.ts';

const allowedOrigin = (cors: CorsBlueprint, origin: string): string | null => {
  if (cors.AllowOrigins.includes('*')) return cors.AllowCredentials ? origin : '*';
  // Deployed, an origin is named with its port; on the machine itself a portal in the making may have any.
  return cors.AllowOrigins.some((each) => each === origin || each === origin.replace(/:\d+$/, ':*'))
    ? origin
    : null;
};

/** The headers an HTTP API adds to every answer to a browser of an allowed origin; none when CORS is not declared. */
export const corsHeaders = (
  cors: CorsBlueprint | null,
  request: IncomingHttpHeaders,
): Record<string, string> => {
  const origin = cors === null || request.origin === undefined ? null : allowedOrigin(cors, request.origin);
  if (cors === null || origin === null) return {};
  return {
    'access-control-allow-origin': origin,
    ...(origin === '*' ? {} : { vary: 'origin' }),
    ...(cors.AllowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.ExposeHeaders.length > 0
      ? { 'access-control-expose-headers': cors.ExposeHeaders.join(',') }
      : {}),
  };
};

/** The answer's headers to a preflight request, which an HTTP API gives itself; null when the request is none. */
export const preflightHeaders = (
  cors: CorsBlueprint | null,
  method: string,
  request: IncomingHttpHeaders,
): Record<string, string> | null => {
  if (cors === null || method !== 'OPTIONS' || request['access-control-request-method'] === undefined)
    return null;
  const allowed = corsHeaders(cors, request);
  if (Object.keys(allowed).length === 0) return {};
  return {
    ...allowed,
    'access-control-allow-methods': cors.AllowMethods.join(','),
    'access-control-allow-headers': cors.AllowHeaders.join(','),
    ...(cors.MaxAge === undefined ? {} : { 'access-control-max-age': String(cors.MaxAge) }),
  };
};
