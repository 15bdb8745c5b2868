import * as z from 'zod';
import { constant } from '../../../shared/constant.ts';
import { subjectSchema } from '../../../shared/identifiers.ts';
import { instantSchema } from '../../../shared/time/clock.ts';

/** An act and the person who did it; the post says who may, the record who did (rulings 13). */
export const actSchema = z.object({ at: instantSchema, by: subjectSchema });
export type Act = Readonly<z.infer<typeof actSchema>>;

/** Who acts when the law or a deadline does, and nobody in person. */
export const deadlineCheck = constant(subjectSchema, 'system:check-deadlines');
