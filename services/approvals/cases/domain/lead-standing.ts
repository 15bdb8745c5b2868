import * as z from 'zod';
import { leadStages, type LeadStage } from '../../../../shared/events/lead-stages.ts';
import { assignmentIdSchema, leadIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import type { AssignmentId, LeadId, ProjectId } from '../../../../shared/identifiers.ts';

/**
 * Where a lead stands as far as approvals has heard, and the latest assignment to screen it. The sequence is the lead's
 * version of which the news came: news that is not newer has been heard or overtaken, and takes no effect.
 */
export const leadStandingSchema = z.object({
  leadId: leadIdSchema,
  sequence: z.int().positive(),
  stage: z.enum(leadStages),
  latestScreening: assignmentIdSchema.nullable(),
  /** The project it became by signing; absent before. */
  projectId: projectIdSchema.optional(),
});
export type LeadStanding = Readonly<z.infer<typeof leadStandingSchema>>;

/** A lead's change of stage as announced. */
export type LeadMove = { readonly leadId: LeadId; readonly to: LeadStage; readonly sequence: number };

/** Whether the move is news, given what was heard of the lead before. */
export const isNews = (known: LeadStanding | null, move: LeadMove): boolean =>
  known === null || move.sequence > known.sequence;

/** A verdict on a lead, as far as approvals is concerned: it moves nothing, and closes the screening that is open. */
export const heardVerdict = (known: LeadStanding, sequence: number): LeadStanding => ({ ...known, sequence });

/** Where a lead stands after a move; `opened` is the screening the move gave rise to, null when it gave rise to none. */
export const standingAfter = (
  known: LeadStanding | null,
  move: LeadMove,
  opened: AssignmentId | null,
): LeadStanding => ({
  leadId: move.leadId,
  sequence: move.sequence,
  stage: move.to,
  latestScreening: opened ?? known?.latestScreening ?? null,
  ...(known?.projectId === undefined ? {} : { projectId: known.projectId }),
});

/** The lead with the project it became; signing says nothing of how far its own stages have been heard. */
export const becameProject = (known: LeadStanding, projectId: ProjectId): LeadStanding => ({
  ...known,
  projectId,
});
