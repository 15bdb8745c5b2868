import { createServer, type IncomingMessage, type Server } from 'node:http';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../shared/dynamo/client.ts';

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
  const client = createDocumentClient({
    region: 'local',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
  });
  return { client, asked };
};

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const get = () => new GetCommand({ TableName: 't', Key: { pk: 'a', sk: 'b' } });
const found = { status: 200, body: JSON.stringify({ Item: { pk: { S: 'a' }, n: { N: '1' } } }) };
const isFromSdk = ({ headers }: IncomingMessage): boolean => headers['amz-sdk-request'] !== undefined;

describe('a call to a table', () => {
  it('is signed, carries its session and is made without the layers of the SDK', async () => {
    const { client, asked } = await startTable([found]);
    expect(await client.send(get())).toMatchObject({ Item: { pk: 'a', n: 1 } });
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
    const { client, asked } = await startTable([first, found]);
    expect(await client.send(get())).toMatchObject({ Item: { pk: 'a', n: 1 } });
    expect(asked.map(isFromSdk)).toEqual([false, true]);
  });

  it('that must not be made twice goes the way of the SDK alone', async () => {
    const { client, asked } = await startTable([{ status: 200, body: '{}' }]);
    await client.send(new PutCommand({ TableName: 't', Item: { pk: 'a' } }));
    expect(asked.map(isFromSdk)).toEqual([true]);
  });
});
