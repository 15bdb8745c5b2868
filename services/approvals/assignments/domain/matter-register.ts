import * as z from 'zod';
import { assignmentIdSchema } from '../../../../shared/identifiers.ts';
import { keptLine } from '../../../../shared/text.ts';

/** The latest assignment about one matter for one department; while that is open, what comes about it joins it. */
export const matterRegisterSchema = z.object({ key: keptLine(), latest: assignmentIdSchema });
export type MatterRegister = Readonly<z.infer<typeof matterRegisterSchema>>;
