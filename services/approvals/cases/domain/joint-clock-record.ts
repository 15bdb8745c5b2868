import * as z from 'zod';
import { departmentIdSchema, postIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { keptText } from '../../../../shared/text.ts';
import { clockRecord } from '../../clocks/domain/running-clock.ts';
import { actSchema } from '../../kernel/act.ts';

/** On what the one extension of the joint clock rests (行政许可法 42(2)). */
const jointExtensionSchema = actSchema.extend({
  days: z.int(),
  reason: keptText(),
  approvedBy: z.object({ department: departmentIdSchema, post: postIdSchema, person: subjectSchema }),
});

/** The clock over all matters of a case, beside each department's own. */
export const jointClockSchema = z.object({ ...clockRecord, extension: jointExtensionSchema.nullable() });
export type JointClock = Readonly<z.infer<typeof jointClockSchema>>;
