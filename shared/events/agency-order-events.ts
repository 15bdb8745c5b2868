import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { agencyOrderIdSchema, caseIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';

const order = {
  agencyOrderId: agencyOrderIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  enterprise: z.object({ name: z.string(), creditCode: creditCodeSchema }),
  agent: subjectSchema,
};

/** What approvals announces of agency orders 帮代办单. A published shape never changes: a change is a new version beside the old. */
export const agencyOrderEvents = {
  'approvals.agency-order.opened.v1': z.object({
    ...order,
    matters: z.array(z.object({ code: z.string(), name: bilingualSchema })).readonly(),
  }),
  'approvals.agency-order.status-recorded.v1': z.object({ ...order, on: dateSchema, text: z.string() }),
  'approvals.agency-order.agent-changed.v1': z.object({ ...order, from: subjectSchema, reason: z.string() }),
  'approvals.agency-order.closed.v1': z.object({ ...order, result: z.string() }),
} as const;
