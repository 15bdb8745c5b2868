import * as z from 'zod';
import { departmentIdSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { caseReference, matterReference } from './cases-events.ts';

/**
 * What approvals announces of the ways around waiting that the law leaves open: pre-review 预审 (domain.md §2.4, §2.5).
 * A published shape never changes.
 */
export const toleranceEvents = {
  /** What a matter waits for is nearly done: its papers may be handed in for pre-review now (R156). */
  'approvals.case.pre-review-possible.v1': z.object({
    ...caseReference,
    matter: matterReference,
    department: departmentIdSchema,
    departmentName: bilingualSchema,
    /** The day on which the matter is expected to open. */
    expectedOn: dateSchema,
    expectedProvisional: z.boolean(),
    /** What it still waits for. */
    waitsFor: z.array(matterReference),
  }),
} as const;
