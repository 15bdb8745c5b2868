import type { Principal } from '../auth/principal.ts';
import { mayEver, type RightsTable } from '../auth/rights.ts';
import type { CodedError } from '../coded-error.ts';
import { commonRefusal } from '../common-refusals.ts';
import type { IfMatch } from '../dynamo/if-match.ts';
import { preferredLanguage } from '../language.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { dateOf, type Clock, type LocalDate } from '../time/clock.ts';
import type { Admission, Door } from './admit-names.ts';
import type { AppContext } from './app-context.ts';
import { edgeError } from './edge-errors.ts';
import type { Endpoint, Prepared } from './endpoint.ts';
import { pageHeaders } from './html.ts';
import { readIfMatch } from './if-match.ts';
import { readBody } from './read-body.ts';
import type { StatusOf } from './refusal-status.ts';
import { statusOfCode, type Refuse } from './refuse.ts';
import { createWriteOnce, wireReply, type AnswersGiven } from './request-once.ts';
import { sayingWhoMay } from './who-may.ts';

export type Serving<Act extends string, Relation extends string> = {
  readonly rights: RightsTable<Act, Relation>;
  readonly answers: AnswersGiven;
  readonly clock: Clock;
  readonly refuse: Refuse;
  readonly statusOf: StatusOf;
  /** Looks at what a request names before it is done. */
  readonly door: Door;
};

type ReadRequest = {
  readonly prepared: Prepared;
  readonly ifMatch: IfMatch;
  readonly key: string | null;
  readonly text: string;
};

const readRequest = async <Act extends string>(
  c: AppContext,
  endpoint: Endpoint<Act>,
  today: LocalDate,
): Promise<Outcome<ReadRequest, CodedError>> => {
  const body = readBody(new Uint8Array(await c.req.arrayBuffer()), c.req.header('content-type'));
  if (!body.ok) return body;
  // A version is held against what is to be changed; what only reads takes none.
  const ifMatch = readIfMatch(endpoint.method === 'get' ? undefined : c.req.header('if-match'));
  if (!ifMatch.ok) return failure(commonRefusal('STALE'));
  if (endpoint.ifMatch === 'required' && ifMatch.value === null)
    return failure(commonRefusal('IF_MATCH_REQUIRED'));
  const key = c.req.header('idempotency-key') ?? null;
  if (key !== null && !/^[\x21-\x7e]{1,255}$/.test(key)) return failure(edgeError('IDEMPOTENCY_KEY_INVALID'));
  const parts = { params: c.req.param(), query: c.req.query(), input: body.value.value };
  const prepared = endpoint.parse({ ...parts, today });
  if (!prepared.ok) return failure(edgeError('VALIDATION_FAILED', prepared.error));
  return success({ prepared: prepared.value, ifMatch: ifMatch.value, key, text: body.value.text });
};

/** An act that is not one's own, and a thing that one may not see (rulings 24). */
const wantOfRight: ReadonlySet<number> = new Set([403, 404]);

const run = async <Act extends string, Relation extends string>(
  serving: Serving<Act, Relation>,
  c: AppContext,
  endpoint: Endpoint<Act>,
  principal: Principal,
  request: ReadRequest,
  admission: Admission,
) => {
  const { now } = admission;
  const correlationId = c.get('correlationId');
  const write = {
    principal,
    now,
    correlationId,
    key: request.key,
    route: `${endpoint.method} ${endpoint.path}`,
    content: `${c.req.path}\n${JSON.stringify(c.req.query())}\n${request.text}`,
    status: endpoint.status,
    takenAt: c.env.requestContext?.timeEpoch ?? Date.now(),
    makesUnnamed: endpoint.makesUnnamed,
    isLook: endpoint.isLook,
    isForWantOfRight: ({ code }: CodedError) => wantOfRight.has(statusOfCode(serving.statusOf, code) ?? 0),
    beside: admission.beside,
    // A kept answer shows what the first one showed, and no field more.
    answer: (body: unknown) => admission.answer(endpoint.schemas.output.parse(body)),
  };
  return request.prepared.run({
    principal,
    ifMatch: request.ifMatch,
    now,
    correlationId,
    language: preferredLanguage(c.req.header('accept-language')),
    writer: () => createWriteOnce(serving.answers, write),
  });
};

/** Serves one endpoint: rights at the door, every fault of the request at once, the act, its reply. */
export const serveEndpoint =
  <Act extends string, Relation extends string>(serving: Serving<Act, Relation>, endpoint: Endpoint<Act>) =>
  async (c: AppContext): Promise<Response> => {
    const principal = c.get('principal');
    if (!mayEver(serving.rights, endpoint.act, principal))
      return serving.refuse(c, sayingWhoMay(serving.rights, endpoint.act, commonRefusal('ACT_NOT_YOURS')));
    const request = await readRequest(c, endpoint, dateOf(serving.clock.now()));
    if (!request.ok) return serving.refuse(c, request.error);
    const admitted = await serving.door(
      { principal, now: serving.clock.now(), correlationId: c.get('correlationId') },
      endpoint,
      request.value.prepared.named,
    );
    if (!admitted.ok) return serving.refuse(c, admitted.error);
    const outcome = await run(serving, c, endpoint, principal, request.value, admitted.value);
    if (!outcome.ok) return serving.refuse(c, sayingWhoMay(serving.rights, endpoint.act, outcome.error));
    if (endpoint.isPage && 'body' in outcome.value)
      return new Response(String(outcome.value.body), { status: endpoint.status, headers: pageHeaders });
    const reply =
      'replay' in outcome.value
        ? outcome.value.replay
        : wireReply(endpoint.status, {
            ...outcome.value,
            body: admitted.value.answer(outcome.value.body),
          });
    return new Response(reply.body, { status: reply.status, headers: reply.headers });
  };
