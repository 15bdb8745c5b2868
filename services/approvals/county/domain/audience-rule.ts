import * as z from 'zod';
import { capacities, type Recipient } from '../../../../shared/events/audience.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';
import type { DepartmentId, PostId } from '../../../../shared/identifiers.ts';

const capacity = z.enum(capacities);

/**
 * Who is told, as a county states it once for all its work: the post that has the work, another post of the
 * department that has it, or a post of a department named outright.
 */
export const audienceRuleSchema = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('assigned-post'), capacity }),
  z.strictObject({ place: z.literal('responsible-department'), post: postIdSchema, capacity }),
  z.strictObject({
    place: z.literal('department'),
    department: departmentIdSchema,
    post: postIdSchema,
    capacity,
  }),
]);
export type AudienceRule = z.infer<typeof audienceRuleSchema>;

export type AssignedTo = { readonly department: DepartmentId; readonly post: PostId };

const recipientOf = (rule: AudienceRule, { department, post }: AssignedTo): Recipient => {
  switch (rule.place) {
    case 'assigned-post':
      return { kind: 'post', capacity: rule.capacity, department, post };
    case 'responsible-department':
      return { kind: 'post', capacity: rule.capacity, department, post: rule.post };
    case 'department':
      return { kind: 'post', capacity: rule.capacity, department: rule.department, post: rule.post };
  }
};

const whose = (recipient: Recipient): string => JSON.stringify({ ...recipient, capacity: undefined });

/** The recipients that rules name for a piece of work; a post named twice is told once, by the first rule. */
export const recipientsOf = (rules: readonly AudienceRule[], assigned: AssignedTo): readonly Recipient[] => {
  const told = new Map<string, Recipient>();
  for (const rule of rules) {
    const recipient = recipientOf(rule, assigned);
    if (!told.has(whose(recipient))) told.set(whose(recipient), recipient);
  }
  return [...told.values()];
};
