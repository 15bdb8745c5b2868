import * as z from 'zod';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { assignmentIdSchema, meetingIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';

/** A meeting 联席会议、专题会议 and the assignments that its resolutions became, every one of them (R141). */
export const meetingSchema = z.object({
  id: meetingIdSchema,
  title: keptLine(),
  heldOn: dateSchema,
  recorded: z.object({ at: instantSchema, by: subjectSchema }),
  resolutions: z
    .array(
      z.object({
        text: keptText(),
        assignmentId: assignmentIdSchema,
        /** Whether it became part of an assignment about the same matter that was open. */
        joined: z.boolean().optional(),
      }),
    )
    .max(100)
    .readonly(),
});
export type Meeting = Readonly<z.infer<typeof meetingSchema>>;

export const meetingRecorded = ({ id, title, heldOn, resolutions }: Meeting): DomainEvent => ({
  type: 'approvals.meeting.recorded.v1',
  audience: [],
  fact: { meetingId: id, title, heldOn, resolutions: resolutions.length },
});
