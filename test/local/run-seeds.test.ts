import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDataDirectory } from '../../infra/local/data-directory.ts';
import { passHeader } from '../../infra/local/readiness.ts';
import { runSeeds } from '../../infra/local/run-seeds.ts';
import type { Seed } from '../../infra/local/seed.ts';

const closers: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Given = readonly [status: number, body: string];

/** Runs a seed of one request against what answers so, one after the other; the last answer stays. */
const seedAgainst = async (...answers: readonly Given[]) => {
  const keys: unknown[] = [];
  const server = createServer((request, response) => {
    keys.push(request.headers['idempotency-key']);
    const [status, body] = answers[Math.min(keys.length, answers.length) - 1]!;
    response.writeHead(request.headers[passHeader] === 'let-me-in' ? status : 503).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const directory = mkdtempSync(join(tmpdir(), 'seeds-'));
  const data = await openDataDirectory(directory, false);
  closers.push(
    () => server.close(),
    data.release,
    () => rmSync(directory, { recursive: true }),
  );
  const seed: Seed = {
    name: 'one',
    says: 'Filling in one thing.',
    run: async ({ request }) => {
      const headers = { 'idempotency-key': 'k' };
      await request({ as: { role: 'admin' }, method: 'PUT', path: '/v1/thing', body: {}, headers });
    },
  };
  const said: string[] = [];
  const run = () =>
    runSeeds([seed], data, {
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      tokenFor: () => Promise.resolve('token'),
      settled: () => Promise.resolve(),
      say: (step) => void said.push(step),
      ...{ pass: 'let-me-in', pauseMilliseconds: 0 },
    });
  return { run, keys, said };
};

describe('a seed', () => {
  it.each<[string, Given]>([
    ['ran out of its time', [503, '{"message":"Service Unavailable"}']],
    ['failed on the way', [500, '{"message":"Internal Server Error"}']],
    ['met another', [409, '{"code":"LOST_RACE"}']],
  ])('sends again, with the same key, what %s, says so, and runs once', async (_, hindrance) => {
    const { run, keys, said } = await seedAgainst(hindrance, hindrance, [200, '{}']);
    await run();
    await run();
    expect(keys).toEqual(['k', 'k', 'k']);
    expect(said[0]).toBe('Filling in one thing.');
    expect(said[1]).toBe(`… PUT /v1/thing answered ${hindrance[0]}, is sent again.`);
  });

  it('ends the start in one sentence when it is refused, and runs again the next time', async () => {
    const { run, keys } = await seedAgainst([422, '{"code":"X"}'], [200, '{}']);
    await expect(run()).rejects.toThrow(
      /^The demonstration county cannot be filled in: PUT \/v1\/thing answered 422/,
    );
    await run();
    expect(keys).toHaveLength(2);
  });
});
