import * as z from 'zod';
import { dayCountSchema } from '../../../../shared/calendar/due-date.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';

/** The clock over all matters of a case 联合办理 (行政许可法 42(2)). */
export const jointClockRulesSchema = z.strictObject({
  limit: dayCountSchema.extend({ days: z.int().min(1).max(366), unit: z.literal('workday') }),
  /** The most working days by which it may be extended, once. */
  extension: z.int().min(0).max(366),
  /** The posts that lead the county government 本级政府负责人 and so may approve the extension. */
  approvers: z
    .array(z.strictObject({ department: departmentIdSchema, post: postIdSchema }))
    .min(1)
    .max(12)
    .readonly(),
  /** The post of the coordinating department that watches it. */
  post: postIdSchema,
});
