import * as z from 'zod';
import { deliveryMethods } from '../../../../shared/events/cases-events.ts';
import { projectCodeSchema } from '../../../../shared/project-code.ts';
import { line, text } from '../../../../shared/text.ts';

export const approveBody = z.strictObject({
  /** Number of the permit or document; without one nothing counts as decided (domain.md §5.6). */
  documentNumber: line(100),
  /** 项目代码: for the matter that gives it, and for no other. */
  projectCode: projectCodeSchema.optional(),
});

export const projectCodeBody = z.strictObject({ projectCode: projectCodeSchema, reason: text(500) });

export const rejectBody = z.strictObject({
  reasons: z.array(text(500)).min(1).max(10),
  /** The remedies open to the applicant: reconsideration, action (行政许可法 38). */
  remedies: text(1000),
});

export const deliverBody = z.strictObject({ receivedBy: line(100), method: z.enum(deliveryMethods) });
