import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createStoryClient, type StoryClient } from '../../infra/demo/story-client.ts';

let server: Server;
let client: StoryClient;
let answer: { status: number; body: unknown };

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  client = createStoryClient(
    { baseUrl: `http://127.0.0.1:${port}`, tokenFor: () => Promise.resolve('token') },
    'en',
  );
});

afterAll(() => server.close());

const request = { as: { role: 'officer' }, method: 'GET', path: '/v1/leads' } as const;
const refusal = { code: 'STALE', detail: 'read again' };

const call = () => client.call({ ...request, answer: z.object({ id: z.string() }) });

describe('the story over HTTP', () => {
  it('reads what it expects', async () => {
    answer = { status: 200, body: { id: 'one' } };
    expect(await call()).toEqual({ id: 'one' });
    answer = { status: 409, body: refusal };
    expect(await client.refused(request, 'STALE')).toEqual(refusal);
  });

  it.each([
    ['a refusal', 409, refusal, 'should have been done, but was answered 409 STALE (read again)'],
    ['another shape', 200, { name: 'one' }, 'should have been answered in its known shape'],
    ['no problem document', 500, 'down', 'should have been done, but was answered 500 "down"'],
  ])('ends in a clear sentence on %s', async (_what, status, body, sentence) => {
    answer = { status, body };
    await expect(call()).rejects.toThrow(`GET /v1/leads ${sentence}`);
  });

  it.each([
    ['another refusal', 403, { code: 'ACT_NOT_YOURS', detail: 'no' }],
    ['no refusal at all', 200, { id: 'one' }],
  ])('ends in a clear sentence on %s where a refusal is due', async (_what, status, body) => {
    answer = { status, body };
    await expect(client.refused(request, 'STALE')).rejects.toThrow(
      'GET /v1/leads should have been refused as STALE',
    );
  });
});
