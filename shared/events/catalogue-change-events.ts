import * as z from 'zod';
import { catalogueChangeIdSchema, subjectSchema } from '../identifiers.ts';
import { dateSchema } from '../time/clock.ts';

const change = {
  changeId: catalogueChangeIdSchema,
  reason: z.string(),
  /** The day from which it is meant to hold. */
  effectiveFrom: dateSchema,
  operations: z.number().int(),
  /** The codes of the matters it changes. */
  matters: z.array(z.string()),
  templates: z.array(z.object({ id: z.string(), version: z.number().int() })),
};

/** What approvals announces of changes of the catalogue 目录变更 (R145). A published shape never changes. */
export const catalogueChangeEvents = {
  'approvals.catalogue-change.proposed.v1': z.object({ ...change, proposedBy: subjectSchema }),
  'approvals.catalogue-change.approved.v1': z.object({
    ...change,
    version: z.string(),
    /** Later than the day meant where the approval came after it. */
    inForceFrom: dateSchema,
    proposedBy: subjectSchema,
    approvedBy: subjectSchema,
  }),
  'approvals.catalogue-change.refused.v1': z.object({
    ...change,
    refusedBy: subjectSchema,
    refusal: z.string(),
  }),
  'approvals.catalogue-change.withdrawn.v1': z.object({ ...change, proposedBy: subjectSchema }),
} as const;
