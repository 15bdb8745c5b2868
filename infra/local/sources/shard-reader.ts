import * as z from 'zod';
import { AwsError, type AwsJson } from '../engines/aws-json.ts';

const recordSchema = z.looseObject({
  eventID: z.string(),
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
});

/** A record as the wire has it, which is the form Lambda hands over. */
export type StreamRecord = z.infer<typeof recordSchema>;

const describedSchema = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })).default([]),
    LastEvaluatedShardId: z.string().optional(),
  }),
});

export type Shard = { readonly id: string; readonly parent: string | null };

/** All shards of a stream that AWS has not trimmed yet, oldest first. */
export const listShards = async (streams: AwsJson, streamArn: string): Promise<readonly Shard[]> => {
  const shards: Shard[] = [];
  let start: string | undefined;
  do {
    const { StreamDescription } = describedSchema.parse(
      await streams('DescribeStream', {
        StreamArn: streamArn,
        ...(start === undefined ? {} : { ExclusiveStartShardId: start }),
      }),
    );
    shards.push(
      ...StreamDescription.Shards.map(({ ShardId, ParentShardId }) => ({
        id: ShardId,
        parent: ParentShardId ?? null,
      })),
    );
    start = StreamDescription.LastEvaluatedShardId;
  } while (start !== undefined);
  return shards;
};

export type ShardReader = {
  /** The next records, oldest first; null when the shard is closed and read to its end. */
  readonly read: (limit: number) => Promise<readonly StreamRecord[] | null>;
};

const isStale = (error: unknown): boolean =>
  error instanceof AwsError &&
  ['TrimmedDataAccessException', 'ExpiredIteratorException'].includes(error.code);

type ShardAddress = { readonly streamArn: string; readonly shardId: string };

const requestIterator = async (
  streams: AwsJson,
  { streamArn, shardId }: ShardAddress,
  sequence: string | null,
): Promise<string> => {
  const from =
    sequence === null
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence };
  const answer = await streams('GetShardIterator', { StreamArn: streamArn, ShardId: shardId, ...from });
  return z.object({ ShardIterator: z.string() }).parse(answer).ShardIterator;
};

const iteratorAfter = async (
  streams: AwsJson,
  shard: ShardAddress,
  sequence: string | null,
): Promise<string> => {
  try {
    return await requestIterator(streams, shard, sequence);
  } catch (error) {
    // A checkpoint older than the stream's twenty-four hours; what is left of the shard begins after it.
    if (sequence === null || !isStale(error)) throw error;
    return requestIterator(streams, shard, null);
  }
};

/** Reads one shard after a sequence number, or from its beginning. */
export const openShard = (
  streams: AwsJson,
  shard: ShardAddress,
  checkpoint: () => string | null,
): ShardReader => {
  let iterator: string | null = null;
  const records = async (limit: number): Promise<readonly StreamRecord[] | null> => {
    iterator ??= await iteratorAfter(streams, shard, checkpoint());
    const answer = z
      .object({ Records: z.array(recordSchema).default([]), NextShardIterator: z.string().nullish() })
      .parse(await streams('GetRecords', { ShardIterator: iterator, Limit: limit }));
    iterator = answer.NextShardIterator ?? null;
    return iterator === null && answer.Records.length === 0 ? null : answer.Records;
  };
  return {
    read: async (limit) => {
      try {
        return await records(limit);
      } catch (error) {
        // The engine says so of a shard it has not written to yet, and of iterators older than a quarter of an hour.
        if (!isStale(error)) throw error;
        iterator = null;
        return [];
      }
    },
  };
};
