import * as z from 'zod';
import type { Envelope } from '../events/envelope.ts';
import { pageSchema } from './list-query.ts';

/** One entry of a timeline: what happened, when, and who did it. */
const timelineEntrySchema = z.object({
  id: z.string(),
  type: z.string(),
  at: z.string(),
  actor: z.string(),
  version: z.number().int(),
  fact: z.record(z.string(), z.unknown()),
  /** Where the rule stands by which it came about; null for what somebody did of their own accord. */
  rule: z.string().nullable().optional(),
});

export const timelineSchema = pageSchema(timelineEntrySchema);

const factSchema = z.record(z.string(), z.unknown());

export const presentTimelineEntry = (envelope: Envelope): z.infer<typeof timelineEntrySchema> => ({
  id: envelope.id,
  type: envelope.type,
  at: envelope.time,
  actor: envelope.actor,
  version: envelope.sequence,
  fact: factSchema.parse(envelope.data.fact),
});
