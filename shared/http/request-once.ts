import { createHash } from 'node:crypto';
import type { Principal } from '../auth/principal.ts';
import type { CodedError } from '../coded-error.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import type { Table } from '../dynamo/table.ts';
import type { Once, Pressed, StoredAnswer, WriteContext } from '../dynamo/write-context.ts';
import type { WriteStep } from '../dynamo/write-step.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Instant } from '../time/clock.ts';
import type { CallOutcome, Replay, Reply, WriteOnce } from './call.ts';
import { edgeError } from './edge-errors.ts';

/** Finds the answer given to a request before, and the version at which a thing stands. */
export type AnswersGiven = Pick<Table, 'answerGiven' | 'versionOf'>;

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
  /** When the request was taken, in milliseconds of real time. */
  readonly takenAt: number;
  readonly makesUnnamed: string | null;
  readonly isLook: boolean;
  /** Whether a refusal is for want of a right; what one may not do, or see, now is not answered from before either. */
  readonly isForWantOfRight: (error: CodedError) => boolean;
  /** What the door found of the request, written with whatever it does. */
  readonly beside: readonly WriteStep[];
  /** The body as the answer gives it, with its warnings. */
  readonly answer: (body: unknown) => unknown;
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

/** Ten minutes: who presses again later means another thing (rulings 40). */
const pressedWithinSeconds = 600;

const fingerprintOf = ({ content }: WriteRequest): string =>
  createHash('sha256').update(content).digest('base64url');

type RequestOnce<Result> = Extract<Once<Result>, { readonly kind: 'request' }>;

const onceOf = <Result, Body>(
  request: WriteRequest,
  render: (result: Result) => Reply<Body>,
): RequestOnce<Result> | undefined => {
  if (request.isLook) return undefined;
  const fingerprint = fingerprintOf(request);
  const { takenAt, principal } = request;
  const { subject } = principal;
  const answer = (result: Result) => {
    const reply = render(result);
    return wireReply(request.status, { ...reply, body: request.answer(reply.body) });
  };
  if (request.key !== null)
    return {
      kind: 'request',
      scope: `${subject}#${request.route}#${request.key}`,
      ...{ fingerprint, answer, takenAt },
    };
  if (request.makesUnnamed === null) return undefined;
  return {
    kind: 'request',
    // A key is of visible characters, so that no key is mistaken for this.
    scope: `${subject}#${request.route}# ${fingerprint}`,
    ...{ fingerprint, answer, takenAt },
    pressed: {
      kind: request.makesUnnamed,
      withinSeconds: pressedWithinSeconds,
      supersedes: null,
    },
  };
};

const replayed = ({ status, headers, body }: StoredAnswer): Replay => ({
  replay: { status, headers: { ...headers, 'idempotency-replayed': 'true' }, body },
});

const replay = async (
  { answerGiven }: AnswersGiven,
  request: WriteRequest,
  once: Once<never>,
): Promise<Outcome<Replay, CodedError | Refusal>> => {
  const given = await answerGiven(request.principal.county, once, request.now);
  if (given === null || once.kind !== 'request') return failure({ kind: 'contended' });
  if (given.fingerprint !== once.fingerprint) return failure(edgeError('IDEMPOTENCY_KEY_REUSED'));
  return success(replayed(given.answer));
};

const isUnchanged = async (
  { versionOf }: AnswersGiven,
  { principal }: WriteRequest,
  kind: string,
  { headers }: StoredAnswer,
): Promise<boolean> => {
  const id = headers['location']?.split('/').at(-1) ?? '';
  const version = await versionOf({ county: principal.county, kind, id });
  return version !== null && headers['etag'] === `"${version}"`;
};

/** Does the work and renders its reply, recorded under a once-key where there is one. */
type Attempt<Result, Body> = (once: RequestOnce<Result> | undefined) => Promise<CallOutcome<Body>>;

/** What was pressed twice answers the first thing while that is as it was made; once it has moved on, another is meant. */
const pressedOnce = async <Result, Body>(
  answers: AnswersGiven,
  request: WriteRequest,
  once: RequestOnce<Result> & { readonly pressed: Pressed },
  attempt: Attempt<Result, Body>,
): Promise<CallOutcome<Body>> => {
  const outcome = await attempt(once);
  if (outcome.ok || 'code' in outcome.error || outcome.error.kind !== 'repeated') return outcome;
  const given = await answers.answerGiven(request.principal.county, once, request.now);
  if (given === null) return failure({ kind: 'contended' });
  if (await isUnchanged(answers, request, once.pressed.kind, given.answer))
    return success(replayed(given.answer));
  const supersedes = given.answer.headers['location'] ?? null;
  return attempt({ ...once, pressed: { ...once.pressed, supersedes } });
};

/**
 * Rights are judged before anything is answered from before: the act itself is tried first, and what it refuses for want
 * of a right stays refused. A repeat may have lost to the first because the first's work was no longer possible.
 */
const keyedOnce = async <Result, Body>(
  answers: AnswersGiven,
  request: WriteRequest,
  once: RequestOnce<Result>,
  attempt: Attempt<Result, Body>,
): Promise<CallOutcome<Body>> => {
  const outcome = await attempt(once);
  if (outcome.ok) return outcome;
  if ('code' in outcome.error && request.isForWantOfRight(outcome.error)) return outcome;
  const repeated = await replay(answers, request, once);
  const wasDoneBefore = repeated.ok || 'code' in repeated.error;
  return wasDoneBefore || ('kind' in outcome.error && outcome.error.kind === 'repeated') ? repeated : outcome;
};

const contextOf = ({ principal, correlationId, now, beside }: WriteRequest): Omit<WriteContext, 'once'> => ({
  ...(beside.length === 0 ? {} : { beside }),
  county: principal.county,
  actor: principal.subject,
  correlationId,
  now,
});

/**
 * The write of one request. With a key, the answer is stored in the transaction that does the work, and a repeat finds
 * it there; what has no name of its own is made once for one press, without a key too.
 */
export const createWriteOnce =
  <Body>(answers: AnswersGiven, request: WriteRequest): WriteOnce<Body> =>
  async <Result>(
    run: (context: WriteContext<Result>) => Promise<Outcome<Result, CodedError | Refusal>>,
    render: (result: Result) => Reply<Body>,
  ): Promise<CallOutcome<Body>> => {
    const once = onceOf(request, render);
    const attempt: Attempt<Result, Body> = async (each) => {
      const outcome = await run({ ...contextOf(request), ...(each === undefined ? {} : { once: each }) });
      return outcome.ok ? success(render(outcome.value)) : outcome;
    };
    if (once === undefined) return attempt(once);
    const { pressed } = once;
    return pressed === undefined
      ? keyedOnce(answers, request, once, attempt)
      : pressedOnce(answers, request, { ...once, pressed }, attempt);
  };
