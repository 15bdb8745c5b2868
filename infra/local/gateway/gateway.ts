import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { BusinessClock } from '../business-clock.ts';
import type { Faults } from '../control/faults.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import type { Issuer } from '../issuer.ts';
import { StartupFailure } from '../startup-failure.ts';
import type { Blueprint, RouteBlueprint } from '../template/blueprint-types.ts';
import { readBody } from './body.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { functionAnswer, gatewayAnswer, type HttpAnswer } from './function-answer.ts';
import { claimsAsText, requestEvent } from './request-event.ts';
import { createRouteTable, type MatchedRoute } from './route-table.ts';

export type Gateway = (request: IncomingMessage, path: string, query: string) => Promise<HttpAnswer>;

export type GatewayParts = {
  readonly blueprint: Blueprint;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly issuer: Issuer;
  readonly clock: BusinessClock;
  readonly faults: Faults;
};

type Jwt = { readonly claims: Record<string, string>; readonly scopes: string[] | null };

const unauthorized = (error: string): HttpAnswer =>
  gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': `Bearer scope="" error="${error}"` });

/** What the route's authoriser makes of the request: the token's claims, nothing when it asks for none, or a refusal. */
const authorise = async (
  route: RouteBlueprint,
  request: IncomingMessage,
  issuer: Issuer,
): Promise<{ readonly jwt: Jwt | null } | { readonly refusal: HttpAnswer }> => {
  if (route.authoriser === null) return { jwt: null };
  const header = request.headers.authorization;
  if (header === undefined)
    return { refusal: gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' }) };
  const claims = await issuer.verify(header.replace(/^Bearer /i, ''), route.authoriser.audience);
  if (claims === null) return { refusal: unauthorized('invalid_token') };
  const held = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
  const matching = route.scopes.filter((scope) => held.includes(scope));
  if (route.scopes.length > 0 && matching.length === 0) return { refusal: gatewayAnswer(403, 'Forbidden') };
  return { jwt: { claims: claimsAsText(claims), scopes: route.scopes.length > 0 ? matching : null } };
};

const assertOneIssuer = (blueprint: Blueprint, issuer: Issuer): void => {
  for (const { routeKey, authoriser } of blueprint.routes)
    if (authoriser !== null && authoriser.issuer !== issuer.url)
      throw new StartupFailure(
        `The route ${routeKey} trusts ${authoriser.issuer}, not the issuer of this machine.`,
      );
};

const invoke = async (
  parts: GatewayParts,
  request: IncomingMessage,
  path: string,
  query: string,
  matched: MatchedRoute,
): Promise<HttpAnswer> => {
  const authorised = await authorise(matched.route, request, parts.issuer);
  if ('refusal' in authorised) {
    request.resume();
    return authorised.refusal;
  }
  const body = await readBody(request);
  if (body === null) return gatewayAnswer(413, 'Request Entity Too Large');
  const { functionName } = matched.route;
  const called = parts.functions.get(functionName);
  if (called === undefined) return gatewayAnswer(500, 'Internal Server Error');
  const event = requestEvent({
    ...{ request, path, query, body, matched },
    jwt: authorised.jwt,
    takenAt: Date.now(),
  });
  const outcome = await called.invoke(event);
  await parts.faults.reach('http-invoked', functionName);
  return functionAnswer(outcome);
};

/** Answers requests as the declared HTTP API would. */
export const createGateway = (parts: GatewayParts): Gateway => {
  const { blueprint } = parts;
  assertOneIssuer(blueprint, parts.issuer);
  const routeOf = createRouteTable(blueprint.routes);
  return async (request, path, query) => {
    const method = request.method ?? 'GET';
    const preflight = preflightHeaders(blueprint.cors, method, request.headers);
    if (preflight !== null) return { status: 204, headers: preflight, cookies: [], body: Buffer.alloc(0) };
    const matched = routeOf(method, path);
    if (matched === null) request.resume();
    const answer =
      matched === null ? gatewayAnswer(404, 'Not Found') : await invoke(parts, request, path, query, matched);
    return {
      ...answer,
      headers: {
        ...answer.headers,
        ...corsHeaders(blueprint.cors, request.headers),
        'apigw-requestid': randomUUID(),
      },
    };
  };
};
