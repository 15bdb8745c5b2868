import type { DuePage, ReadDue } from '../deadlines/sweep.ts';
import type { Log } from '../log.ts';
import type { Connection } from './ask.ts';
import { dueEntrySchema } from './due-entry.ts';
import { duePartitions } from './keys.ts';
import { readReadable } from './readable.ts';
import { dueIndex } from './table-definition.ts';

const pageSize = 100;

/** Reads what is due from the sparse due index, oldest first within a shard; costs what is due, not what exists. */
export const createReadDue = (connection: Connection & { readonly log: Log }): ReadDue => ({
  shards: duePartitions,
  page: async (shard, upTo, position): Promise<DuePage> => {
    const answer = await connection.ask('Query', {
      TableName: connection.name,
      IndexName: dueIndex.name,
      KeyConditionExpression: '#pk = :pk AND #sk < :limit',
      ExpressionAttributeNames: { '#pk': dueIndex.partitionKey, '#sk': dueIndex.sortKey },
      // '~' sorts after '#', so an item due at this very instant is included.
      ExpressionAttributeValues: { ':pk': shard, ':limit': `${upTo}~` },
      Limit: pageSize,
      ExclusiveStartKey: position ?? undefined,
    });
    return {
      items: readReadable(connection.log, answer.Items ?? [], (item) => dueEntrySchema.parse(item)).items,
      position: answer.LastEvaluatedKey ?? null,
    };
  },
});
