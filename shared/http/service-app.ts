import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Principal } from '../auth/principal.ts';
import { mayEver, type RightsTable } from '../auth/rights.ts';
import type { TokenFault, VerifyToken } from '../auth/token.ts';
import type { CodedError } from '../coded-error.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import { preferredLanguage } from '../language.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';
import type { ServiceName } from '../service-names.ts';
import { edgeError, edgeStatus, isEdgeErrorCode, type EdgeErrorCode } from './edge-errors.ts';
import type { Endpoint } from './endpoint.ts';
import { problemMediaType, renderProblem } from './problem.ts';
import { createWriteOnce, wireReply, type FindAnswer } from './request-once.ts';
import { openApiDocument } from './open-api-document.ts';

export type ServiceAppSettings<Act extends string, Relation extends string> = {
  readonly service: ServiceName;
  readonly endpoints: readonly Endpoint<Act>[];
  readonly rights: RightsTable<Act, Relation>;
  /** The status of each code of the service's own errors. */
  readonly statusOf: (code: string) => number | undefined;
  readonly verifyToken: VerifyToken;
  readonly findAnswer: FindAnswer;
  readonly clock: Clock;
  readonly newCorrelationId: () => string;
  readonly log: Log;
};

type Variables = { correlationId: string; principal: Principal };
type AppContext = Context<{ Variables: Variables }>;

/** The largest body a route takes; larger things go by presigned upload. */
const largestBody = 256 * 1024;

const tokenCodes = {
  missing: 'UNAUTHENTICATED',
  expired: 'TOKEN_EXPIRED',
  invalid: 'TOKEN_INVALID',
  claims: 'TOKEN_CLAIMS',
} as const satisfies Record<TokenFault, EdgeErrorCode>;

const refusalCode = (refusal: Refusal): EdgeErrorCode => {
  switch (refusal.kind) {
    case 'stale':
    case 'claimed':
      return 'LOST_RACE';
    case 'repeated':
    case 'contended':
      return 'CONTENDED';
  }
};

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

const correlationPattern = /^[\w.:-]{8,128}$/;

const ifMatchVersion = (header: string | undefined): number | null => {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  return version === undefined ? null : Number(version);
};

const readInput = async (
  c: AppContext,
  takesInput: boolean,
): Promise<{ text: string; value: unknown } | null> => {
  const text = await c.req.text();
  if (!takesInput && text.trim() === '') return { text, value: undefined };
  try {
    return { text, value: text.trim() === '' ? undefined : JSON.parse(text) };
  } catch {
    return null;
  }
};

/** The HTTP face of a service: authentication, rights at the door, parsing, once-only writes, problems, documentation. */
export const createServiceApp = <Act extends string, Relation extends string>(
  settings: ServiceAppSettings<Act, Relation>,
) => {
  const app = new Hono<{ Variables: Variables }>();

  const refuse = (c: AppContext, error: CodedError): Response => {
    const status = isEdgeErrorCode(error.code) ? edgeStatus(error.code) : settings.statusOf(error.code);
    if (status === undefined) throw new Error(`no status is set for ${error.code}`);
    const language = preferredLanguage(c.req.header('accept-language'));
    const problem = renderProblem(error, status, language, c.get('correlationId'));
    return new Response(JSON.stringify(problem), {
      status,
      headers: {
        'content-type': `${problemMediaType}; charset=utf-8`,
        'x-correlation-id': c.get('correlationId'),
        'content-language': language === 'zh' ? 'zh-CN' : 'en',
        ...(status === 503 ? { 'retry-after': '1' } : {}),
        ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      },
    });
  };

  app.use(async (c, next) => {
    const sent = c.req.header('x-correlation-id');
    c.set(
      'correlationId',
      sent !== undefined && correlationPattern.test(sent) ? sent : settings.newCorrelationId(),
    );
    await next();
    c.header('x-correlation-id', c.get('correlationId'));
  });

  app.get(`/v1/${settings.service}/openapi.json`, (c) =>
    c.json(openApiDocument(settings.service, settings.endpoints)),
  );

  app.use(async (c, next) => {
    const principal = await settings.verifyToken(c.req.header('authorization'));
    if (typeof principal === 'string') return refuse(c, edgeError(tokenCodes[principal]));
    c.set('principal', principal);
    await next();
    return undefined;
  });

  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => refuse(c, edgeError('BODY_TOO_LARGE')) }));

  const serve = async (c: AppContext, endpoint: Endpoint<Act>): Promise<Response> => {
    const principal = c.get('principal');
    if (!mayEver(settings.rights, endpoint.act, principal)) return refuse(c, edgeError('ACT_NOT_YOURS'));
    const body = await readInput(c, endpoint.takesInput);
    if (body === null) return refuse(c, edgeError('MALFORMED_BODY'));
    const ifMatch = ifMatchVersion(c.req.header('if-match'));
    if (endpoint.ifMatch === 'required' && ifMatch === null) return refuse(c, edgeError('IF_MATCH_REQUIRED'));
    const key = c.req.header('idempotency-key') ?? null;
    if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key))
      return refuse(c, edgeError('IDEMPOTENCY_KEY_INVALID'));
    const prepared = endpoint.parse({ params: c.req.param(), query: c.req.query(), input: body.value });
    if (!prepared.ok) return refuse(c, edgeError('VALIDATION_FAILED', prepared.error));

    const now = settings.clock.now();
    const correlationId = c.get('correlationId');
    const outcome = await prepared.value.run({
      principal,
      ifMatch,
      now,
      correlationId,
      language: preferredLanguage(c.req.header('accept-language')),
      writer: () =>
        createWriteOnce(settings.findAnswer, {
          principal,
          now,
          correlationId,
          key,
          route: `${endpoint.method} ${endpoint.path}`,
          content: `${c.req.url}\n${body.text}`,
          status: endpoint.status,
        }),
    });
    if (!outcome.ok) {
      return refuse(c, 'kind' in outcome.error ? edgeError(refusalCode(outcome.error)) : outcome.error);
    }
    const reply =
      'replay' in outcome.value ? outcome.value.replay : wireReply(endpoint.status, outcome.value);
    return new Response(reply.body, { status: reply.status, headers: reply.headers });
  };

  for (const endpoint of settings.endpoints) {
    app.on(endpoint.method.toUpperCase(), honoPath(endpoint.path), (c) => serve(c, endpoint));
  }

  app.notFound((c) => refuse(c, edgeError('ROUTE_NOT_FOUND')));
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return error.getResponse();
    settings.log.error('a request failed', {
      correlationId: c.get('correlationId'),
      path: c.req.routePath,
      error,
    });
    return refuse(c, edgeError('INTERNAL'));
  });
  return app;
};
