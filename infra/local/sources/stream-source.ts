import * as z from 'zod';
import type { AwsJson } from '../engines/aws-json.ts';
import type { DatabaseEngine } from '../engines/dynamodb-local.ts';
import type { Activity } from './activity.ts';
import type { Bell } from './bell.ts';
import { openCheckpoints, type Checkpoints } from './checkpoints.ts';
import { passes } from './filter-pattern.ts';
import { pause } from './pause.ts';
import { listShards, openShard, type ShardReader, type StreamRecord } from './shard-reader.ts';
import { handleBatch, type StreamBatchParts } from './stream-batch.ts';

// The engine acknowledges a write some milliseconds before its stream has it, so that one looks more than once.
const pollMilliseconds = 25;
const lookingMilliseconds = 300;
// For what others than functions write: a test, an operator's command. A look at a stream to which nobody writes costs the
// engine more with every record of the others.
const idleMilliseconds = 1_000;
const retryMilliseconds = 500;
const mostPerRead = 1_000;

export type StreamSourceParts = Omit<StreamBatchParts, 'streamArn' | 'shardId' | 'stopped'> & {
  readonly engine: DatabaseEngine;
  readonly checkpointDirectory: string;
  readonly activity: Activity;
  /** Rings when something may have been written to the table. */
  readonly bell: Bell;
};

export type StreamSource = {
  readonly id: string;
  /** Waits until a whole round over the stream, begun after the call, has found nothing to do; false when the signal came first. */
  readonly settled: (signal: AbortSignal) => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

type Reading = StreamSourceParts & {
  readonly streamArn: string;
  readonly checkpoints: Checkpoints;
  readonly stopped: AbortSignal;
  readonly readers: Map<string, ShardReader>;
};

const streamOf = async (database: AwsJson, tableName: string): Promise<string> =>
  z
    .object({ Table: z.object({ LatestStreamArn: z.string() }) })
    .parse(await database('DescribeTable', { TableName: tableName })).Table.LatestStreamArn;

/** Finds the shards to read now: not finished, and with a parent that is finished or gone. */
const discover = async (reading: Reading): Promise<void> => {
  const { checkpoints, engine, streamArn, readers } = reading;
  const shards = await listShards(engine.streams, streamArn);
  const ids = new Set(shards.map(({ id }) => id));
  checkpoints.retain(ids);
  for (const { id, parent } of shards) {
    const waits = parent !== null && ids.has(parent) && !checkpoints.isFinished(parent);
    if (checkpoints.isFinished(id) || waits || readers.has(id)) continue;
    readers.set(
      id,
      openShard(engine.streams, { streamArn, shardId: id }, () => checkpoints.sequenceOf(id)),
    );
  }
};

/** Hands on what passes the filters, in batches, and moves the checkpoint past what does not as well. */
const handleRecords = async (
  reading: Reading,
  shardId: string,
  records: readonly StreamRecord[],
): Promise<void> => {
  const { source, checkpoints, stopped } = reading;
  const passing = records.filter((record) => passes(source.filters, record));
  for (let start = 0; start < passing.length; start += source.batchSize) {
    if (stopped.aborted) return;
    reading.activity.found();
    await reading.faults.reach('stream-read', reading.publisher.name);
    await handleBatch({ ...reading, shardId }, passing.slice(start, start + source.batchSize), (last) =>
      checkpoints.advance(shardId, last.dynamodb.SequenceNumber),
    );
  }
  const last = records.at(-1);
  if (last !== undefined && !stopped.aborted) checkpoints.advance(shardId, last.dynamodb.SequenceNumber);
};

/** Reads each open shard once; answers whether any had records. */
const round = async (reading: Reading): Promise<boolean> => {
  let found = false;
  for (const [shardId, reader] of reading.readers) {
    const records = await reader.read(mostPerRead);
    if (records === null) {
      reading.checkpoints.finish(shardId);
      reading.readers.delete(shardId);
      await discover(reading);
      found = true;
    } else if (records.length > 0) {
      found = true;
      await handleRecords(reading, shardId, records);
    }
  }
  return found;
};

const complain = ({ source, stopped }: Reading, error: unknown): void => {
  if (!stopped.aborted)
    console.error(`The stream of ${source.tableName} could not be followed: ${String(error)}`);
};

const keepReading = async (reading: Reading, roundEnded: (found: boolean) => void): Promise<void> => {
  const { stopped, bell } = reading;
  while (!stopped.aborted) {
    const rung = bell.count();
    try {
      if (reading.readers.size === 0) await discover(reading);
      const found = await round(reading);
      roundEnded(found);
      if (found) continue;
      if (bell.rangWithin(lookingMilliseconds)) await pause(pollMilliseconds, stopped);
      else await bell.heardSince(rung, idleMilliseconds, stopped);
    } catch (error) {
      complain(reading, error);
      await pause(retryMilliseconds, stopped);
    }
  }
};

/** Hands the records of a table's stream to its publisher, as a Lambda event source mapping does, until stopped. */
export const followStream = async (parts: StreamSourceParts): Promise<StreamSource> => {
  const streamArn = await streamOf(parts.engine.database, parts.source.tableName);
  const stopping = new AbortController();
  const checkpoints = openCheckpoints(parts.checkpointDirectory, parts.source.id, streamArn);
  const reading = {
    ...parts,
    streamArn,
    checkpoints,
    stopped: stopping.signal,
    readers: new Map<string, ShardReader>(),
  };
  let rounds = 0;
  let lastQuietRound = 0;
  const running = keepReading(reading, (found) => {
    rounds += 1;
    if (!found) lastQuietRound = rounds;
  });
  return {
    id: parts.source.id,
    settled: async (signal) => {
      // The round under way may have passed a shard before the call; the one after it has not.
      const first = rounds + 2;
      while (!signal.aborted && lastQuietRound < first) {
        parts.bell.ring();
        await pause(5, signal);
      }
      return lastQuietRound >= first;
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
