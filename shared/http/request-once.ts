import { createHash } from 'node:crypto';
import type { Principal } from '../auth/principal.ts';
import type { CodedError } from '../coded-error.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import type { Table } from '../dynamo/table.ts';
import type { Once, WriteContext } from '../dynamo/write-context.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Instant } from '../time/clock.ts';
import type { CallOutcome, Replay, Reply, WriteOnce } from './call.ts';
import { edgeError } from './edge-errors.ts';

/** Finds the answer given to a request before. */
export type FindAnswer = Table['answerGiven'];

export type WriteRequest = {
  readonly principal: Principal;
  readonly now: Instant;
  readonly correlationId: string;
  /** `Idempotency-Key`, or null when none was sent. */
  readonly key: string | null;
  /** Method and route, to which the key is scoped beside the client. */
  readonly route: string;
  /** The raw path, query and body, of which the fingerprint is taken. */
  readonly content: string;
  readonly status: number;
};

/** A reply as it goes over the wire. */
export const wireReply = (status: number, reply: Reply<unknown>) => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...(reply.version === undefined ? {} : { etag: `"${reply.version}"` }),
    ...(reply.location === undefined ? {} : { location: reply.location }),
  },
  body: JSON.stringify(reply.body),
});

const onceOf = <Result, Body>(
  request: WriteRequest,
  render: (result: Result) => Reply<Body>,
): Once<Result> | undefined =>
  request.key === null
    ? undefined
    : {
        kind: 'request',
        scope: `${request.principal.subject}#${request.route}#${request.key}`,
        fingerprint: createHash('sha256').update(request.content).digest('base64url'),
        answer: (result) => wireReply(request.status, render(result)),
      };

const replay = async (
  findAnswer: FindAnswer,
  request: WriteRequest,
  once: Once<never>,
): Promise<Outcome<Replay, CodedError | Refusal>> => {
  const given = await findAnswer(request.principal.county, once, request.now);
  if (given === null || once.kind !== 'request') return failure({ kind: 'contended' });
  if (given.fingerprint !== once.fingerprint) return failure(edgeError('IDEMPOTENCY_KEY_REUSED'));
  const { status, headers, body } = given.answer;
  return success({ replay: { status, headers: { ...headers, 'idempotency-replayed': 'true' }, body } });
};

/**
 * The write of one request. With a key, the answer is stored in the transaction that does the work; a repeat finds it
 * there, also when the repeat lost to the first because the first's work was no longer possible a second time.
 */
export const createWriteOnce =
  <Body>(findAnswer: FindAnswer, request: WriteRequest): WriteOnce<Body> =>
  async <Result>(
    run: (context: WriteContext<Result>) => Promise<Outcome<Result, CodedError | Refusal>>,
    render: (result: Result) => Reply<Body>,
  ): Promise<CallOutcome<Body>> => {
    const once = onceOf(request, render);
    const context: WriteContext<Result> = {
      county: request.principal.county,
      actor: request.principal.subject,
      correlationId: request.correlationId,
      now: request.now,
      ...(once === undefined ? {} : { once }),
    };
    const outcome = await run(context);
    if (outcome.ok) return success(render(outcome.value));
    if (once === undefined) return outcome;
    const repeated = await replay(findAnswer, request, once);
    const wasDoneBefore = repeated.ok || 'code' in repeated.error;
    return wasDoneBefore || ('kind' in outcome.error && outcome.error.kind === 'repeated')
      ? repeated
      : outcome;
  };
