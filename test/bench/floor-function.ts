import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { ulid } from 'ulid';

// The floor: the SDK as it comes and a router, each request the one call that does it; no rights, no checks, no events. With
// SAME_CALLS it makes the calls the product makes, which tells the price of the calls from that of the code.
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env['TABLE_NAME'];
const sameCalls = process.env['SAME_CALLS'] === 'yes';
const partition = 'floor#lead';
const app = new Hono();

const keyOf = (id: string) => ({ pk: `floor#lead#${id}`, sk: 'state' });
const itemOf = (id: string, version: number, data: Record<string, unknown>) => ({
  ...keyOf(id),
  version,
  byStagePk: partition,
  byStageSk: id,
  summary: {
    id,
    enterprise: data['enterprise'],
    method: data['method'],
    rubricProfile: data['rubricProfile'],
  },
  data,
});
const eventOf = (id: string, version: number, fact: unknown) => ({
  ...keyOf(id),
  sk: `event#${version}`,
  eventDayPk: 'floor',
  eventDaySk: `${id}.${version}`,
  envelope: { id: `${id}.${version}`, type: 'floor.event.v1', fact },
});
const ifAt = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});
const unlessPresent = { ConditionExpression: 'attribute_not_exists(pk)' };

const writeTogether = (items: readonly { Item: Record<string, unknown>; ConditionExpression: string }[]) =>
  client.send(
    new TransactWriteCommand({
      ClientRequestToken: randomUUID(),
      TransactItems: items.map((item) => ({ Put: { TableName, ...item } })),
    }),
  );

app.get('/v1/leads/:id', async (c) => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(c.req.param('id')) }));
  return c.json(Item?.['data'] ?? null);
});

app.get('/v1/leads', async (c) => {
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'by-stage',
      KeyConditionExpression: 'byStagePk = :pk',
      ExpressionAttributeValues: { ':pk': partition },
      Limit: Number(c.req.query('limit')),
      ScanIndexForward: false,
    }),
  );
  return c.json({ items: (Items ?? []).map(({ summary }) => summary) });
});

app.post('/v1/leads', async (c) => {
  const id = ulid();
  const Item = itemOf(id, 1, await c.req.json());
  if (!sameCalls) await client.send(new PutCommand({ TableName, Item, ...unlessPresent }));
  else {
    const claim = { pk: `floor#claim#${id}`, sk: 'claim', holder: id };
    const items = [Item, claim, eventOf(id, 1, Item.summary)];
    await writeTogether(items.map((each) => ({ Item: each, ...unlessPresent })));
  }
  return c.json({ ...Item.data, id }, 201, { etag: '"1"' });
});

const amendInOneCall = async (id: string, version: number, changes: Record<string, unknown>) => {
  const { ExpressionAttributeNames, ExpressionAttributeValues, ConditionExpression } = ifAt(version);
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName,
      Key: keyOf(id),
      UpdateExpression: 'SET #version = :next, #data.#source = :source',
      ConditionExpression,
      ExpressionAttributeNames: { ...ExpressionAttributeNames, '#data': 'data', '#source': 'source' },
      ExpressionAttributeValues: {
        ...ExpressionAttributeValues,
        ':next': version + 1,
        ':source': changes['source'],
      },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return Attributes?.['data'];
};

const amendAsTheProduct = async (id: string, version: number, changes: Record<string, unknown>) => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }));
  const data = { ...Item?.['data'], ...changes };
  const event = { Item: eventOf(id, version + 1, changes), ...unlessPresent };
  await writeTogether([{ Item: itemOf(id, version + 1, data), ...ifAt(version) }, event]);
  return data;
};

app.patch('/v1/leads/:id', async (c) => {
  const id = c.req.param('id');
  const version = Number(c.req.header('if-match')?.replaceAll('"', ''));
  const amend = sameCalls ? amendAsTheProduct : amendInOneCall;
  const data = await amend(id, version, await c.req.json());
  return c.json(data, 200, { etag: `"${version + 1}"` });
});

export const handler = handle(app);
