import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import type { CountyCode } from '../../../../shared/identifiers.ts';
import { noticeSchema, type Notice } from '../domain/notice.ts';

export const noticesPartition = (county: CountyCode, subject: string): string => `${county}#${subject}`;

/** How the proof of who was told of an event is stored. */
export const noticeDefinition: AggregateDefinition<Notice> = {
  kind: 'notice',
  schema: noticeSchema,
  identify: ({ eventId }) => ({ id: eventId, root: eventId }),
  indexAttributes: (county, notice) => ({
    noticePk: noticesPartition(county, notice.subject),
    noticeSk: `${notice.toldAt}#${notice.eventId}`,
  }),
};

/** A notice as the index by subject holds it. */
export const noticeEntrySchema = z.object({ data: noticeSchema }).transform(({ data }) => data);
