import * as z from 'zod';
import type { QueueServer } from '../engines/queue-server.ts';
import type { QueueBlueprint } from '../template/blueprint-types.ts';

const receivedSchema = z.object({
  Messages: z
    .array(
      z.object({
        ReceiptHandle: z.string(),
        Body: z.string(),
        Attributes: z.record(z.string(), z.string()).default({}),
        MessageAttributes: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default([]),
});

const policySchema = z.object({ deadLetterTargetArn: z.string() });

/** The queue whose messages end in the given dead-letter queue; null when none do. */
export const sourceOf = (
  queues: readonly QueueBlueprint[],
  deadLetterQueue: QueueBlueprint,
): QueueBlueprint | null =>
  queues.find(({ attributes }) => {
    const policy = attributes['RedrivePolicy'];
    return (
      policy !== undefined &&
      policySchema.parse(JSON.parse(policy)).deadLetterTargetArn === deadLetterQueue.arn
    );
  }) ?? null;

/**
 * Sends what a dead-letter queue holds back to where it came from, in order, and answers how many messages. Received and
 * sent one after the other, because the queue server has no message move tasks; a new deduplication id lets a message
 * pass that was sent within the last five minutes.
 */
export const redrive = async (
  server: QueueServer,
  deadLetterQueue: string,
  target: string,
): Promise<number> => {
  const from = server.urlOf(deadLetterQueue);
  for (let moved = 0; ; moved += 1) {
    const { Messages } = receivedSchema.parse(
      await server.queues('ReceiveMessage', {
        QueueUrl: from,
        MaxNumberOfMessages: 1,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    const [message] = Messages;
    if (message === undefined) return moved;
    const group = message.Attributes['MessageGroupId'];
    await server.queues('SendMessage', {
      QueueUrl: server.urlOf(target),
      MessageBody: message.Body,
      MessageAttributes: message.MessageAttributes,
      ...(group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: crypto.randomUUID() }),
    });
    await server.queues('DeleteMessage', { QueueUrl: from, ReceiptHandle: message.ReceiptHandle });
  }
};
