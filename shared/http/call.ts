import type { CodedError } from '../coded-error.ts';
import type { Principal } from '../auth/principal.ts';
import type { IfMatch } from '../dynamo/if-match.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import type { WriteContext } from '../dynamo/write-context.ts';
import type { Language } from '../language.ts';
import type { Outcome } from '../outcome.ts';
import type { Instant } from '../time/clock.ts';

/** What a route answers: a body of its response schema, the version as ETag, where a created thing stands. */
export type Reply<Body> = {
  readonly body: Body;
  readonly version?: number;
  readonly location?: string;
};

/** A reply as it was stored the first time, sent again word for word. */
export type Replay = { readonly replay: { status: number; headers: Record<string, string>; body: string } };

export type CallOutcome<Body> = Outcome<Reply<Body> | Replay, CodedError | Refusal>;

/**
 * Runs a write of this call once. With an `Idempotency-Key`, a repeat of the same request answers as the first did and
 * nothing is written twice.
 * @param run the use case; it hands the context on to the one write
 * @param render the reply to the result, stored with the write
 */
export type WriteOnce<Body> = <Result>(
  run: (context: WriteContext<Result>) => Promise<Outcome<Result, CodedError | Refusal>>,
  render: (result: Result) => Reply<Body>,
) => Promise<CallOutcome<Body>>;

/** One authenticated, parsed request. */
export type Call<Params, Query, Input, Body> = {
  readonly principal: Principal;
  readonly params: Params;
  readonly query: Query;
  readonly input: Input;
  /** What `If-Match` names, or null when none was sent. */
  readonly ifMatch: IfMatch;
  readonly now: Instant;
  readonly language: Language;
  readonly correlationId: string;
  readonly write: WriteOnce<Body>;
};
