import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { createMiddleware } from 'hono/factory';
import type { RightsTable } from '../auth/rights.ts';
import { ShapeError, type ShapeFault } from '../dynamo/stored-shape.ts';
import type { TokenFault, VerifyToken } from '../auth/token.ts';
import { alarmSignals, type Log } from '../log.ts';
import type { ServiceName } from '../service-names.ts';
import type { Clock } from '../time/clock.ts';
import type { Door } from './admit-names.ts';
import type { AppContext, AppEnvironment } from './app-context.ts';
import { edgeError, type EdgeErrorCode } from './edge-errors.ts';
import type { Endpoint } from './endpoint.ts';
import { openApiDocument } from './open-api-document.ts';
import type { StatusOf } from './refusal-status.ts';
import { createRefuse, type Refuse, type RuleAt } from './refuse.ts';
import type { AnswersGiven } from './request-once.ts';
import { serveEndpoint } from './serve-endpoint.ts';

export type ServiceAppSettings<Act extends string, Relation extends string> = {
  readonly service: ServiceName;
  readonly endpoints: readonly Endpoint<Act>[];
  readonly rights: RightsTable<Act, Relation>;
  readonly statusOf: StatusOf;
  /** Where the rule behind a refusal can be read; a service that publishes no rules leaves it out. */
  readonly ruleAt?: RuleAt | undefined;
  readonly verifyToken: VerifyToken;
  readonly answers: AnswersGiven;
  readonly door: Door;
  readonly clock: Clock;
  readonly newCorrelationId: () => string;
  readonly log: Log;
};

/** The largest body a route takes, in bytes; larger things go by presigned upload. */
const largestBody = 256 * 1024;

const tokenCodes = {
  missing: 'UNAUTHENTICATED',
  expired: 'TOKEN_EXPIRED',
  invalid: 'TOKEN_INVALID',
  claims: 'TOKEN_CLAIMS',
} as const satisfies Record<TokenFault, EdgeErrorCode>;

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const correlationPattern = /^[\w.:-]{8,128}$/;

const correlate = (newCorrelationId: () => string) =>
  createMiddleware<AppEnvironment>(async (c, next) => {
    const sent = c.req.header('x-correlation-id');
    c.set('correlationId', sent !== undefined && correlationPattern.test(sent) ? sent : newCorrelationId());
    await next();
    c.res.headers.set('x-correlation-id', c.get('correlationId'));
  });

const authenticate = (verifyToken: VerifyToken, refuse: Refuse) =>
  createMiddleware<AppEnvironment>(async (c, next) => {
    const principal = await verifyToken(c.req.header('authorization'));
    if (typeof principal === 'string') return refuse(c, edgeError(tokenCodes[principal]));
    c.set('principal', principal);
    await next();
    return undefined;
  });

/** Another method on a path there is: 405 with those it takes. A path there is not: 404. */
const refuseElsewhere = (endpoints: readonly Endpoint<string>[], refuse: Refuse) => {
  const paths = endpoints.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (c: AppContext): Response => {
    const taken = paths.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method);
    if (taken.length === 0) return refuse(c, edgeError('ROUTE_NOT_FOUND'));
    const refused = refuse(c, edgeError('METHOD_NOT_ALLOWED'));
    refused.headers.set('allow', [...taken, ...(taken.includes('GET') ? ['HEAD'] : [])].join(', '));
    return refused;
  };
};

const shapeCodes = {
  unreadable: 'RECORD_UNREADABLE',
  unstorable: 'NOT_WRITTEN',
  full: 'RECORD_FULL',
} as const satisfies Record<ShapeFault, EdgeErrorCode>;

const onError = (log: Log, refuse: Refuse) => (error: Error, c: AppContext) => {
  if (error instanceof HTTPException && error.status < 500) return error.getResponse();
  const failed = { correlationId: c.get('correlationId'), method: c.req.method, error };
  if (!(error instanceof ShapeError)) {
    log.error('a request failed', failed);
    return refuse(c, edgeError('INTERNAL'));
  }
  // What cannot be read has been reported where it was read.
  if (error.fault === 'unstorable')
    log.error('a request was not written', { ...failed, signal: alarmSignals.unstorable });
  return refuse(c, edgeError(shapeCodes[error.fault]));
};

/** The HTTP face of a service: authentication, rights, parsing, once-only writes, problems, documentation. */
export const createServiceApp = <Act extends string, Relation extends string>(
  settings: ServiceAppSettings<Act, Relation>,
) => {
  const refuse = createRefuse(settings.statusOf, settings.ruleAt ?? (() => null));
  const app = new Hono<AppEnvironment>();
  app.use(correlate(settings.newCorrelationId));
  app.get(`/v1/${settings.service}/openapi.json`, (c) =>
    c.json(openApiDocument(settings.service, settings.endpoints, settings.statusOf)),
  );
  app.use(authenticate(settings.verifyToken, refuse));
  app.use(
    bodyLimit({ maxSize: largestBody, onError: (c: AppContext) => refuse(c, edgeError('BODY_TOO_LARGE')) }),
  );
  const serving = { ...settings, refuse };
  for (const endpoint of settings.endpoints) {
    app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), serveEndpoint(serving, endpoint));
  }
  app.notFound(refuseElsewhere(settings.endpoints, refuse));
  app.onError(onError(settings.log, refuse));
  return app;
};
