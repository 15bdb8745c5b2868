import type { QueueServer } from '../engines/queue-server.ts';
import type { Blueprint } from '../template/blueprint-types.ts';

/** What a queue that no function reads holds, and why: how many messages for each reason. */
export type Parked = { readonly queue: string; readonly messages: number; readonly reasons: Reasons };
type Reasons = Readonly<Record<string, number>>;

type ParkedParts = { readonly blueprint: Blueprint; readonly server: QueueServer };

/** A message that the queue itself moved away names no reason. */
const unnamed = 'received-too-often';

/** The queues in which messages wait for people, with what lies there; empty where nothing does. */
export const parkedMessages = ({ blueprint, server }: ParkedParts): readonly Parked[] => {
  const read = new Set(blueprint.queueSources.map(({ queueName }) => queueName));
  return blueprint.queues
    .filter(({ name }) => !read.has(name))
    .flatMap(({ name: queue }) => {
      const messages = server.peek(queue);
      const reasons: Record<string, number> = {};
      for (const { parked } of messages) reasons[parked ?? unnamed] = (reasons[parked ?? unnamed] ?? 0) + 1;
      return messages.length === 0 ? [] : [{ queue, messages: messages.length, reasons }];
    });
};

/** One line for each such queue, as a person reads it. */
export const sayParked = (parked: readonly Parked[]): readonly string[] =>
  parked.map(({ queue, messages, reasons }) => {
    const why = Object.entries(reasons).map(([reason, count]) => `${count} ${reason}`);
    return `${queue}: ${messages} parked (${why.join(', ')})`;
  });
