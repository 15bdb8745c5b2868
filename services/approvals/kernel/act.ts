import * as z from 'zod';
import { subjectSchema } from '../../../shared/identifiers.ts';
import { instantSchema } from '../../../shared/time/clock.ts';

/** An act and the person who did it; the post says who may, the record who did (rulings 13). */
export const actSchema = z.object({ at: instantSchema, by: subjectSchema });
export type Act = Readonly<z.infer<typeof actSchema>>;
