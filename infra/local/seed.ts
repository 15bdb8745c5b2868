import type { TokenRequest } from './control/token-claims.ts';

export type SeedRequest = {
  readonly as: TokenRequest;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Speaks to the platform as its users do, over HTTP with their tokens; a refusal ends the seed. */
export type SeedClient = {
  readonly request: (
    request: SeedRequest,
  ) => Promise<{ readonly body: unknown; readonly etag: string | null }>;
  /** Waits until what was asked for has reached every service. */
  readonly settled: () => Promise<void>;
};

/**
 * One part of the demonstration county. It runs once for a data directory; one that a crash interrupted runs again, so
 * each write carries an `Idempotency-Key` of its own.
 */
export type Seed = {
  readonly name: string;
  /** What it fills in, for whoever waits. */
  readonly says: string;
  readonly run: (client: SeedClient) => Promise<void>;
};
