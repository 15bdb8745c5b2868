import { join } from 'node:path';
import * as z from 'zod';
import { readKept, writeWhole } from '../kept-file.ts';

const checkpointsSchema = z.object({
  streamArn: z.string(),
  /** By shard: the sequence number up to which it is handled, and whether it is closed and read to its end. */
  shards: z.record(z.string(), z.object({ sequence: z.string().nullable(), finished: z.boolean() })),
});

/** How far an event source has read a stream; kept on disk, so that a restart goes on where a crash interrupted. */
export type Checkpoints = {
  readonly sequenceOf: (shardId: string) => string | null;
  readonly isFinished: (shardId: string) => boolean;
  readonly advance: (shardId: string, sequence: string) => void;
  readonly finish: (shardId: string) => void;
  /** Forgets shards that the stream no longer has. */
  readonly retain: (shardIds: ReadonlySet<string>) => void;
};

const fromTheBeginning =
  'the stream is read again from where it begins, and what was published before has no effect again';

export const openCheckpoints = (directory: string, sourceId: string, streamArn: string): Checkpoints => {
  const file = join(directory, `${sourceId}.json`);
  const read = readKept(file, checkpointsSchema, fromTheBeginning);
  const kept = read.state === 'kept' ? read.content : null;
  // Another stream of the same table is one that began anew; nothing of it has been read.
  let shards = kept?.streamArn === streamArn ? kept.shards : {};
  const save = (changed: typeof shards): void => {
    shards = changed;
    writeWhole(file, { streamArn, shards });
  };
  return {
    sequenceOf: (shardId) => shards[shardId]?.sequence ?? null,
    isFinished: (shardId) => shards[shardId]?.finished ?? false,
    advance: (shardId, sequence) => save({ ...shards, [shardId]: { sequence, finished: false } }),
    finish: (shardId) =>
      save({ ...shards, [shardId]: { sequence: shards[shardId]?.sequence ?? null, finished: true } }),
    retain: (shardIds) => {
      const left = Object.entries(shards).filter(([shardId]) => shardIds.has(shardId));
      if (left.length < Object.keys(shards).length) save(Object.fromEntries(left));
    },
  };
};
