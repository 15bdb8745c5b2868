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
  'approvals.agency-order.status-corrected.v1': z.object({
    ...order,
    on: dateSchema,
    text: z.string(),
    reason: z.string(),
  }),
  'approvals.agency-order.status-missing.v1': z.object({
    ...order,
    /** The working days that went by without a status, each told once. */
    days: z.array(dateSchema),
  }),
  'approvals.agency-order.status-neglected.v1': z.object({
    ...order,
    /** The day of the last status, or from which the agent answers. */
    since: dateSchema,
    /** The working days without a status since then. */
    workdays: z.number().int(),
  }),
  'approvals.agency-order.agent-changed.v1': z.object({ ...order, from: subjectSchema, reason: z.string() }),
  'approvals.agency-order.closed.v1': z.object({ ...order, result: z.string() }),
} as const;
