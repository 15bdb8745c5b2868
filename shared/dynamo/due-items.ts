import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { countyCodeSchema } from '../identifiers.ts';
import type { DueItem, DuePage, ReadDue } from '../deadlines/sweep.ts';
import { instantSchema } from '../time/clock.ts';
import { duePartitions } from './keys.ts';
import { dueIndex } from './table-definition.ts';

const entrySchema = z
  .object({ dueSk: z.string() })
  .transform(({ dueSk }) => dueSk.split('#'))
  .pipe(z.tuple([instantSchema, countyCodeSchema, z.string(), z.string()]))
  .transform(([dueAt, county, kind, id]): DueItem => ({ dueAt, county, kind, id }));

const pageSize = 100;

/** Reads what is due from the sparse due index, oldest first within a shard; costs what is due, not what exists. */
export const createReadDue = (connection: {
  readonly client: Pick<DynamoDBDocumentClient, 'send'>;
  readonly name: string;
}): ReadDue => ({
  shards: duePartitions,
  page: async (shard, upTo, position): Promise<DuePage> => {
    const answer = await connection.client.send(
      new QueryCommand({
        TableName: connection.name,
        IndexName: dueIndex.name,
        KeyConditionExpression: '#pk = :pk AND #sk < :limit',
        ExpressionAttributeNames: { '#pk': dueIndex.partitionKey, '#sk': dueIndex.sortKey },
        // '~' sorts after '#', so an item due at this very instant is included.
        ExpressionAttributeValues: { ':pk': shard, ':limit': `${upTo}~` },
        Limit: pageSize,
        ExclusiveStartKey: position ?? undefined,
      }),
    );
    return {
      items: (answer.Items ?? []).map((item) => entrySchema.parse(item)),
      position: answer.LastEvaluatedKey ?? null,
    };
  },
});
