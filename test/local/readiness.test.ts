import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createReadiness, onceReady, passHeader } from '../../infra/local/readiness.ts';

const answered = { status: 200, headers: {}, cookies: [], body: Buffer.from('') };

const asked = (headers: Record<string, string> = {}) => {
  const request: unknown = { method: 'GET', headers, resume: () => undefined };
  return request as IncomingMessage;
};

describe('a platform that starts', () => {
  const readiness = createReadiness();
  const statusOf = async (path: string, headers?: Record<string, string>) => {
    const answer = onceReady(readiness, () => Promise.resolve(answered));
    const { status, headers: given } = await answer(asked(headers), path, '');
    return [status, given['retry-after']];
  };

  it('answers for itself and its own start, and asks all others to wait until everything is there', async () => {
    const own = { [passHeader]: readiness.pass };
    expect(await statusOf('/_local/health')).toEqual([200, undefined]);
    expect(await statusOf('/v1/leads', own)).toEqual([200, undefined]);
    expect(await statusOf('/v1/leads', { [passHeader]: 'guessed' })).toEqual([503, '1']);
    expect(await statusOf('/docs')).toEqual([503, '1']);
    readiness.declare();
    expect(await statusOf('/docs')).toEqual([200, undefined]);
  });
});
