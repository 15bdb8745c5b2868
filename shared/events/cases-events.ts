import * as z from 'zod';
import { caseIdSchema, projectIdSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { instantSchema } from '../time/clock.ts';

/** How far a case has come, in numbers of its matters. */
const progressSchema = z.object({
  total: z.number().int(),
  approved: z.number().int(),
  rejected: z.number().int(),
  open: z.number().int(),
  waiting: z.number().int(),
  stopped: z.number().int(),
});

const caseReference = { caseId: caseIdSchema, projectId: projectIdSchema, projectName: z.string() };

/** What approvals announces of cases 并联审批 as wholes. A published shape never changes. */
export const casesEvents = {
  'approvals.case.opened.v1': z.object({ ...caseReference, template: z.string(), progress: progressSchema }),
  'approvals.case.progressed.v1': z.object({
    ...caseReference,
    progress: progressSchema,
    /** What the case now waits for: the matters open, the longest critical path first. */
    nextMatters: z.array(z.object({ code: z.string(), name: bilingualSchema })),
  }),
  'approvals.case.completed.v1': z.object({
    ...caseReference,
    progress: progressSchema,
    completedAt: instantSchema,
  }),
} as const;
