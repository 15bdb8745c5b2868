import * as z from 'zod';
import { stagesBeforeSigning } from '../../../../shared/events/lead-stages.ts';
import { line } from '../../../../shared/text.ts';
import { templateIdSchema } from '../../../../shared/identifiers.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';

/** What signing takes; a template or name left out is told with everything else the gate misses. */
const signingBody = z.strictObject({
  to: z.literal('signed'),
  template: templateIdSchema.optional(),
  projectName: line(120).optional(),
  promisedStart: enteredWorkDay.nullable().default(null),
});

export const moveStageBody = z.discriminatedUnion('to', [
  z.strictObject({ to: z.enum(stagesBeforeSigning) }),
  signingBody,
]);
