import * as z from 'zod';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';

const largestForm = 5 * 1024 ** 3;

/** What a county allows of uploaded documents 材料: how large, for how long an address holds, and whether anything scans them. */
export const materialRulesSchema = z.strictObject({
  largestBytes: z.int().min(1).max(largestForm),
  uploadWithinMinutes: z.int().min(1).max(60),
  downloadWithinMinutes: z.int().min(1).max(60),
  /** The county has nothing that looks for malware and hands out what was never looked at. What is infected stays blocked. */
  serveUnscanned: z.boolean(),
  /** Who hears that somebody calls a finding a false alarm, so that another administrator confirms it. */
  toConfirm: z
    .array(z.strictObject({ department: departmentIdSchema, post: postIdSchema }))
    .max(12)
    .readonly()
    .optional(),
});
export type MaterialRules = Readonly<z.infer<typeof materialRulesSchema>>;
