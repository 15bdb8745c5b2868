import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { endpointOf } from '../../../shared/dynamo/direct-ask.ts';
import type { Ask } from '../../../shared/dynamo/ask.ts';
import { openDatabase } from '../../../shared/dynamo/database.ts';

let server: Server | null = null;

type Answer = { readonly status: number; readonly body: string } | 'hang up';

/** A table that answers as it is told, one request after the other, and the requests it had. */
const startTable = async (answers: readonly Answer[]) => {
  const asked: IncomingMessage[] = [];
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const answer = answers[asked.push(request) - 1];
      if (answer === undefined || answer === 'hang up') return request.socket.destroy();
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' });
      return response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const ask = openDatabase({
    region: 'local',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
  });
  return { ask, asked };
};

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const get = (ask: Ask) => ask('GetItem', { TableName: 't', Key: { pk: 'a', sk: 'b' } });
const found = { status: 200, body: JSON.stringify({ Item: { pk: { S: 'a' }, n: { N: '1' } } }) };
const isFromSdk = ({ headers }: IncomingMessage): boolean => headers['amz-sdk-request'] !== undefined;

describe('a call to a table', () => {
  it('is signed, carries its session and is made without the layers of the SDK', async () => {
    const { ask, asked } = await startTable([found]);
    expect(await get(ask)).toMatchObject({ Item: { pk: 'a', n: 1 } });
    expect(asked.map(isFromSdk)).toEqual([false]);
    expect(asked[0]!.headers).toMatchObject({
      'x-amz-target': 'DynamoDB_20120810.GetItem',
      'x-amz-security-token': 'token',
      authorization: expect.stringContaining(
        'SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target',
      ),
    });
  });

  it.each<[string, Answer]>([
    ['is refused', { status: 400, body: JSON.stringify({ __type: 'com.amazonaws#ThrottlingException' }) }],
    ['fails', { status: 500, body: '' }],
    ['is cut off', 'hang up'],
    ['is answered with no JSON', { status: 200, body: '<html>' }],
    ['is answered with bytes', { status: 200, body: JSON.stringify({ Item: { b: { B: 'AA==' } } }) }],
  ])('that %s goes the way of the SDK', async (_, first) => {
    const { ask, asked } = await startTable([first, found]);
    expect(await get(ask)).toMatchObject({ Item: { pk: 'a', n: 1 } });
    expect(asked.map(isFromSdk)).toEqual([false, true]);
  });

  it('that must not be made twice goes the way of the SDK alone', async () => {
    const { ask, asked } = await startTable([{ status: 200, body: '{}' }]);
    await ask('PutItem', { TableName: 't', Item: { pk: 'a' } });
    expect(asked.map(isFromSdk)).toEqual([true]);
  });

  it('of a transaction that is cancelled says why, and is not made again', async () => {
    const reasons = [
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
    ];
    const body = JSON.stringify({
      __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
      CancellationReasons: reasons,
    });
    const { ask, asked } = await startTable([{ status: 400, body }]);
    await expect(ask('TransactWriteItems', { TransactItems: [] })).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect(asked.map(isFromSdk)).toEqual([false]);
  });

  it.each([
    ['cn-north-1', 'dynamodb.cn-north-1.amazonaws.com.cn'],
    ['eu-central-1', 'dynamodb.eu-central-1.amazonaws.com'],
    ['us-iso-east-1', null],
  ])('in %s goes to %s', (region, host) => {
    expect(endpointOf({ region })?.host ?? null).toBe(host);
  });
});
