import * as z from 'zod';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { verdictSchema, type Notice } from '../domain/notice.ts';

export const noticeView = z.strictObject({
  eventId: z.string(),
  type: z.string(),
  subject: z.string(),
  actor: subjectSchema,
  occurredAt: instantSchema,
  toldAt: instantSchema,
  templateVersion: z.int(),
  /** Everybody the audience matched, with what came of it. */
  candidates: z.array(verdictSchema),
  /** From when channels other than the inbox may carry news of a breach of law; null of any other news. */
  otherChannelsFrom: instantSchema.nullable(),
});

export const presentNotice = (notice: Notice): z.input<typeof noticeView> => ({
  eventId: notice.eventId,
  type: notice.type,
  subject: notice.subject,
  actor: notice.actor,
  occurredAt: notice.occurredAt,
  toldAt: notice.toldAt,
  templateVersion: notice.templateVersion,
  candidates: notice.candidates,
  otherChannelsFrom: notice.otherChannelsFrom,
});
