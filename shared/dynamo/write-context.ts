import type { CountyCode, Subject } from '../identifiers.ts';
import type { Instant } from '../time/clock.ts';
import type { WriteStep } from './write-step.ts';

/** A stored HTTP response, replayed word for word when the same request comes again. */
export type StoredAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * What makes a write happen once. An event is done when its id is on record; a request is done when its
 * `Idempotency-Key`, scoped to client and route, is on record, and its answer is replayed.
 */
export type Once<Result> =
  | { readonly kind: 'event'; readonly eventId: string }
  | {
      readonly kind: 'request';
      readonly scope: string;
      readonly fingerprint: string;
      readonly answer: (result: Result) => StoredAnswer;
      /** When it was taken, in milliseconds of real time: repeats are a matter of hours of a network, not of business. */
      readonly takenAt: number;
      /** Where a request counts as the same only for a while: for how long, and whose place it takes. */
      readonly pressed?: Pressed;
    };

/** A request without a key of its own that may have been sent twice by one press (rulings 40). */
export type Pressed = {
  /** The kind of the thing it makes. */
  readonly kind: string;
  readonly withinSeconds: number;
  /** The thing that an equal request made before, which has moved on since; null where there is none. */
  readonly supersedes: string | null;
};

/** Who writes, when, in which county and because of what; every write carries one. */
export type WriteContext<Result = unknown> = {
  readonly county: CountyCode;
  readonly actor: Subject;
  readonly correlationId: string;
  readonly now: Instant;
  readonly once?: Once<Result>;
  /** What the door found of the request and goes on record with whatever it writes; harmless when written twice. */
  readonly beside?: readonly WriteStep[];
};

/**
 * The context in which a refused attempt goes on record. The answer to a request is kept for acts that are done; an attempt is
 * kept as done once instead, so that the same request sent again is refused again and counted no second time.
 */
export const recordingAttempt = <Result>({
  once,
  ...context
}: WriteContext<Result>): WriteContext<Result> => ({
  ...context,
  ...(once?.kind === 'request' ? { once: { kind: 'event', eventId: `attempt#${once.scope}` } } : {}),
});
