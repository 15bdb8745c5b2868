import * as z from 'zod';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  departmentIdSchema,
  postIdSchema,
  subjectSchema,
  visitIdSchema,
} from '../../../../shared/identifiers.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredWorkInstant } from '../../../../shared/time/entered.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { showEnterprise, shownEnterprise } from '../../../../shared/enterprise.ts';
import { feedbackSchema, visitStates } from '../domain/visit.ts';
import { dutiesViewSchema, presentDuties } from '../../clocks/http/delay-bodies.ts';
import { visitSummarySchema } from '../store/visit-store.ts';
import type { VisitReading } from '../usecases/visits.ts';

export const visitParams = z.strictObject({ visitId: visitIdSchema });

export const visitListQuery = z.strictObject({
  ...pageQuery,
  department: departmentIdSchema.optional(),
  state: z.enum(visitStates).optional(),
});
export const visitPageSchema = pageSchema(visitSummarySchema.omit({ calendarVersion: true }));

export const bookVisitBody = z.strictObject({
  enterpriseName: line(200),
  wish: text(1000),
  place: line(200),
  preferred: z.array(enteredWorkInstant).min(1).max(5),
  /** Absent: the coordinating office sees to it. */
  department: departmentIdSchema.optional(),
});
export const confirmTimeBody = z.strictObject({ at: enteredWorkInstant });
export const holdVisitBody = z.strictObject({ summary: text(2000) });
export const cancelVisitBody = z.strictObject({ reason: text(500) });
export const feedbackBody = z.strictObject({
  rating: z.int().min(1).max(5),
  comment: text(2000).optional(),
});

/** Who acted is told to officials alone. */
const act = z.object({ at: instantSchema, by: subjectSchema.nullable() });

export const visitViewSchema = z.object({
  id: visitIdSchema,
  ...shownEnterprise,
  wish: z.string(),
  place: z.string(),
  preferred: z.array(instantSchema),
  department: departmentIdSchema,
  post: postIdSchema,
  state: z.enum(visitStates),
  bookedAt: instantSchema,
  confirmBy: z.object({ date: dateSchema, provisional: z.boolean() }),
  /** What a time not confirmed in time asked of people, and what they answered (rulings 37). */
  duties: dutiesViewSchema,
  confirmed: act.extend({ time: instantSchema }).nullable(),
  notHeldToldAt: instantSchema.nullable(),
  held: act.extend({ summary: z.string() }).nullable(),
  cancelled: act.extend({ reason: z.string() }).nullable(),
  feedback: feedbackSchema.omit({ by: true }).nullable(),
});

/** A visit as its readers see it. */
export const presentVisit =
  (official: boolean) =>
  ({ state: visit, version, now }: VisitReading): Reply<z.input<typeof visitViewSchema>> => {
    const shown = <Act extends { by: z.infer<typeof subjectSchema> }>(done: Act) => ({
      ...done,
      by: official ? done.by : null,
    });
    const confirmed = visit.state === 'booked' ? null : visit.confirmed;
    return {
      version,
      body: {
        id: visit.id,
        ...showEnterprise(visit.enterprise),
        wish: visit.wish,
        place: visit.place,
        preferred: [...visit.preferred],
        department: visit.department,
        post: visit.post,
        state: visit.state,
        bookedAt: visit.booked.at,
        confirmBy: visit.due,
        duties: presentDuties(visit.duties, confirmed?.at ?? now, official),
        confirmed: confirmed === null ? null : shown(confirmed),
        notHeldToldAt: visit.state === 'booked' ? null : visit.notHeldToldAt,
        held: visit.state === 'held' ? shown(visit.held) : null,
        cancelled: visit.state === 'cancelled' ? shown(visit.cancelled) : null,
        feedback: visit.state === 'booked' ? null : visit.feedback,
      },
    };
  };
