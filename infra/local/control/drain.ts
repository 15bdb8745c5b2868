import type { QueueServer } from '../engines/queue-server.ts';
import type { Activity } from '../sources/activity.ts';
import { pause } from '../sources/pause.ts';
import type { QueueSource } from '../sources/queue-source.ts';
import type { StreamSource } from '../sources/stream-source.ts';

export type DrainParts = {
  readonly streamSources: readonly StreamSource[];
  readonly queueSources: readonly QueueSource[];
  readonly server: QueueServer;
  readonly activity: Activity;
};

/** The queues with consumers that still hold messages; what is parked waits for people, and is told beside. */
const occupied = ({ queueSources, server }: DrainParts): readonly string[] =>
  queueSources
    .map(({ queueName }) => queueName)
    .filter((queueName) => {
      const { waiting, inFlight } = server.depth(queueName);
      return waiting + inFlight > 0;
    });

/**
 * Waits until every committed event has been published and consumed: a round over all streams finds nothing, no queue
 * holds a message, and nothing moved meanwhile. Answers what is still at work when the deadline passes; null when idle.
 */
export const drain = async (
  parts: DrainParts,
  deadlineMilliseconds: number,
): Promise<readonly string[] | null> => {
  const signal = AbortSignal.timeout(deadlineMilliseconds);
  while (!signal.aborted) {
    const before = parts.activity.count();
    // A message still in hand may commit, after the streams were read, what only their next round shows.
    const heldBefore = occupied(parts).length;
    const settled = await Promise.all(parts.streamSources.map((source) => source.settled(signal)));
    const held = heldBefore + occupied(parts).length;
    if (settled.every(Boolean) && held === 0 && parts.activity.count() === before) return null;
    await pause(10, signal);
  }
  const queues = occupied(parts);
  return queues.length > 0 ? queues : ['streams'];
};
