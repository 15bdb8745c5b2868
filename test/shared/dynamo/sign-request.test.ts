import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { createSigner, signedAt } from '../../../shared/dynamo/sign-request.ts';

type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

const region = 'cn-northwest-1';

/** What the SDK sends for one call. */
const sentBySdk = async (credentials: {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}): Promise<Sent> => {
  let sent: Sent | null = null;
  const client = new DynamoDBClient({
    region,
    credentials,
    maxAttempts: 1,
    requestHandler: {
      handle: (request: Sent) => {
        sent = request;
        return Promise.reject(new Error('nobody is asked'));
      },
    } as any,
  });
  await client
    .send(new GetItemCommand({ TableName: '线索', Key: { pk: { S: '奉节' } } }))
    .catch(() => undefined);
  return sent!;
};

describe('the signature of a request', () => {
  it.each([
    [
      'of a function',
      { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'lent/for+a=while' },
    ],
    ['of an operator', { accessKeyId: 'AKIDOTHER', secretAccessKey: 'another secret' }],
  ])('is the one the SDK makes with the credentials %s', async (_, credentials) => {
    const { headers, body } = await sentBySdk(credentials);
    const bySdk = headers['authorization']!;
    const names = /SignedHeaders=([^,]+)/.exec(bySdk)![1]!.split(';');
    const signed = Object.fromEntries(names.map((name) => [name, headers[name]!]));
    expect(createSigner({ region, service: 'dynamodb' })(credentials, signed, body)).toBe(bySdk);
  });

  it('follows the day and renewed credentials', () => {
    const sign = createSigner({ region, service: 'dynamodb' });
    const on = (day: string, secretAccessKey: string) =>
      sign({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey }, { 'x-amz-date': signedAt(new Date(day)) }, '');
    const first = on('2026-03-02', 'a');
    expect(on('2026-03-03', 'a')).not.toBe(first);
    expect(on('2026-03-02', 'b')).not.toBe(first);
    expect(on('2026-03-02', 'a')).toBe(first);
  });
});
