import * as z from 'zod';
import { catalogueChangeIdSchema, subjectSchema } from '../identifiers.ts';
import { bilingualNameSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { keptLine, keptText } from '../text.ts';

/** As many matters as a message names; more than these are counted. */
export const mostMattersNamed = 5;

const change = {
  changeId: catalogueChangeIdSchema,
  reason: keptText(2000),
  /** The day from which it is meant to hold. */
  effectiveFrom: dateSchema,
  operations: z.number().int(),
  /** The codes of the matters it changes. */
  matters: z.array(keptLine()).max(100),
  /** The names of the first of those matters; absent in what was told before, and where nobody needs them. */
  matterNames: z.array(bilingualNameSchema).max(mostMattersNamed).optional(),
  templates: z.array(z.object({ id: keptLine(), version: z.number().int() })).max(60),
};

/** What approvals announces of changes of the catalogue 目录变更 (R145). A published shape never changes. */
export const catalogueChangeEvents = {
  'approvals.catalogue-change.proposed.v1': z.object({ ...change, proposedBy: subjectSchema }),
  'approvals.catalogue-change.approved.v1': z.object({
    ...change,
    version: keptLine(),
    /** Later than the day meant where the approval came after it. */
    inForceFrom: dateSchema,
    proposedBy: subjectSchema,
    approvedBy: subjectSchema,
  }),
  'approvals.catalogue-change.refused.v1': z.object({
    ...change,
    refusedBy: subjectSchema,
    refusal: keptLine(),
  }),
  'approvals.catalogue-change.withdrawn.v1': z.object({ ...change, proposedBy: subjectSchema }),
} as const;
