import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { agencyOrderIdSchema, caseIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { bilingualNameSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { keptLine, keptText } from '../text.ts';

const order = {
  agencyOrderId: agencyOrderIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: keptLine(),
  enterprise: z.object({ name: keptLine(), creditCode: creditCodeSchema }),
  agent: subjectSchema,
};

/** What approvals announces of agency orders 帮代办单. A published shape never changes: a change is a new version beside the old. */
export const agencyOrderEvents = {
  'approvals.agency-order.opened.v1': z.object({
    ...order,
    matters: z
      .array(z.object({ code: keptLine(), name: bilingualNameSchema }))
      .max(40)
      .readonly(),
  }),
  'approvals.agency-order.status-recorded.v1': z.object({ ...order, on: dateSchema, text: keptText(2000) }),
  'approvals.agency-order.status-corrected.v1': z.object({
    ...order,
    on: dateSchema,
    text: keptText(2000),
    reason: keptText(2000),
  }),
  'approvals.agency-order.status-missing.v1': z.object({
    ...order,
    /** The working days that went by without a status, each told once. */
    days: z.array(dateSchema).max(60),
  }),
  'approvals.agency-order.status-neglected.v1': z.object({
    ...order,
    /** The day of the last status, or from which the agent answers. */
    since: dateSchema,
    /** The working days without a status since then. */
    workdays: z.number().int(),
  }),
  'approvals.agency-order.agent-changed.v1': z.object({
    ...order,
    from: subjectSchema,
    reason: keptText(2000),
  }),
  'approvals.agency-order.closed.v1': z.object({ ...order, result: keptText(2000) }),
} as const;
