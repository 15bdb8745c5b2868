import * as z from 'zod';
import { shortestVisibilitySeconds, type QueueServer } from '../engines/queue-server.ts';
import type { QueueBlueprint } from '../template/blueprint-types.ts';

const receivedSchema = z.object({
  Messages: z
    .array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        Attributes: z.record(z.string(), z.string()).default({}),
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

type Received = z.infer<typeof receivedSchema>['Messages'][number];

const receiveOne = async (server: QueueServer, QueueUrl: string): Promise<Received | undefined> => {
  const input = {
    QueueUrl,
    MaxNumberOfMessages: 1,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  };
  return receivedSchema.parse(await server.queues('ReceiveMessage', input)).Messages[0];
};

const move = async (server: QueueServer, message: Received, from: string, target: string): Promise<void> => {
  const group = message.Attributes['MessageGroupId'];
  await server.queues('SendMessage', {
    QueueUrl: server.urlOf(target),
    MessageBody: message.Body,
    ...(group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: crypto.randomUUID() }),
  });
  await server.queues('DeleteMessage', { QueueUrl: from, ReceiptHandle: message.ReceiptHandle });
};

/**
 * Sends what a dead-letter queue holds now back to where it came from, in order, each message once, and answers how many.
 * What is parked anew meanwhile stays parked, so that the redrive ends however fast the consumer fails. Received and sent one
 * after the other, because the queue server has no message move tasks; a new deduplication id lets a message pass that was
 * sent within the last five minutes, and why it was parked stays behind with the message.
 */
export const redrive = async (
  server: QueueServer,
  deadLetterQueue: string,
  target: string,
): Promise<number> => {
  const from = server.urlOf(deadLetterQueue);
  const waiting = new Set(server.peek(deadLetterQueue).map(({ id }) => id));
  const parkedAnew: Received[] = [];
  let moved = 0;
  while (waiting.size > 0) {
    const message = await receiveOne(server, from);
    if (message === undefined) break;
    if (waiting.delete(message.MessageId)) {
      await move(server, message, from, target);
      moved += 1;
    } else parkedAnew.push(message);
  }
  for (const { ReceiptHandle } of parkedAnew)
    await server.queues('ChangeMessageVisibility', {
      QueueUrl: from,
      ReceiptHandle,
      VisibilityTimeout: shortestVisibilitySeconds,
    });
  return moved;
};
