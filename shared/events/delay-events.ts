import * as z from 'zod';
import { departmentIdSchema } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { keptLine, keptText } from '../text.ts';

/** What can run late and climb the ladder. */
export const delayedKinds = [
  'receiving',
  'task',
  'assignment',
  'visit',
  'joint-clock',
  'land-acquisition',
] as const;
export type DelayedKind = (typeof delayedKinds)[number];

const delay = {
  about: z.enum(delayedKinds),
  /** The task, assignment, visit, case or acquisition that is late. */
  id: keptLine(),
  title: bilingualSchema,
  department: departmentIdSchema,
  dueOn: dateSchema,
  /** The day by which the answer was due, and whether it came after that. */
  answerBy: dateSchema,
  late: z.boolean(),
};

/** What people put on record of a delay once a rung asks them to (rulings 37). */
export const delayEvents = {
  'approvals.delay.cause-stated.v1': z.object({ ...delay, cause: keptText(2000), newDate: dateSchema }),
  'approvals.delay.measures-set.v1': z.object({ ...delay, measures: keptText(2000) }),
} as const;
