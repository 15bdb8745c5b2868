import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { dateOf, systemClock } from '../../../../shared/time/clock.ts';

const database = new DynamoDBClient({});
const TableName = process.env['TABLE_NAME'];
let answered = 0;

const noteSchema = z.object({ id: z.string(), text: z.string(), entity: z.string().default('event') });

const put = async (body: string): Promise<object> => {
  const { id, text, entity } = noteSchema.parse(JSON.parse(body));
  const writtenAt = systemClock.now();
  await database.send(
    new PutItemCommand({
      TableName,
      Item: {
        pk: { S: id },
        sk: { S: 'note' },
        entity: { S: entity },
        text: { S: text },
        writtenAt: { S: writtenAt },
      },
    }),
  );
  return {
    statusCode: 201,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, writtenAt }),
  };
};

const get = async (id: string): Promise<object> => {
  const read = async (sk: string) =>
    (await database.send(new GetItemCommand({ TableName, Key: { pk: { S: id }, sk: { S: sk } } }))).Item;
  const [note, effect] = await Promise.all([read('note'), read('effect')]);
  return { text: note?.['text']?.S ?? null, effects: Number(effect?.['count']?.N ?? 0) };
};

const times = (): object => ({
  business: systemClock.now(),
  machine: Date.now(),
  shanghaiDay: dateOf(systemClock.now()),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  offsetMinutes: new Date(0).getTimezoneOffset(),
});

const misbehave = (how: string): Promise<never> => {
  if (how === 'exit') process.exit(3);
  if (how === 'spin') for (;;);
  if (how === 'hang') return new Promise(() => undefined);
  throw new Error('thrown on purpose');
};

/** An API of the smallest kind: notes, and ways to go wrong. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<object> => {
  answered += 1;
  const [, , resource, id] = event.rawPath.split('/');
  if (resource === 'misbehave') return misbehave(id ?? '');
  if (resource === 'times') return times();
  if (resource === 'echo') return { answered, event };
  if (resource === 'shaped')
    return {
      statusCode: 202,
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('多谢').toString('base64'),
      isBase64Encoded: true,
    };
  return event.requestContext.http.method === 'POST' ? put(event.body ?? '') : get(id ?? '');
};
