import * as z from 'zod';
import { line } from '../../../../shared/text.ts';
import { screeningVerdictSchema } from '../../kernel/evidence.ts';
import { enteredFactsSchema } from '../../kernel/screening-facts.ts';

/** Bodies of the acts of screening. */
export const screeningVerdictBody = screeningVerdictSchema;

export const screeningFactsBody = z.strictObject({
  facts: enteredFactsSchema,
  /** The documents or registers on which the facts rest. */
  source: line(300),
});
