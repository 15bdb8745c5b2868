import * as z from 'zod';
import { creditCodeSchema } from '../credit-code.ts';
import { departmentIdSchema, postIdSchema, subjectSchema } from '../identifiers.ts';

/** Why somebody is told: they must act, or they should know. */
export const capacities = ['responsible', 'informed'] as const;
const capacity = z.enum(capacities);

/**
 * Whom a fact concerns, in business terms. Who fills a post and how to reach them is known to the directory alone,
 * so an event never carries contact data.
 */
export const recipientSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), capacity, department: departmentIdSchema, post: postIdSchema }),
  z.object({ kind: z.literal('person'), capacity, subject: subjectSchema }),
  z.object({ kind: z.literal('enterprise'), capacity, creditCode: creditCodeSchema }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

export const audienceSchema = z.array(recipientSchema).max(60);
export type Audience = readonly Recipient[];
