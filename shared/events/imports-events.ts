import * as z from 'zod';
import { importIdSchema } from '../identifiers.ts';
import { keptLine } from '../text.ts';

/** How far the import of finished cases has come: parts are handed in, lines are read, cases are reckoned. */
export const importStates = ['collecting', 'reading', 'reckoning', 'finished'] as const;

/** What approvals tells of imports; nobody is notified of them. */
export const importsEvents = {
  'approvals.import.opened.v1': z.object({ importId: importIdSchema, title: keptLine() }),
  'approvals.import.advanced.v1': z.object({
    importId: importIdSchema,
    state: z.enum(importStates),
    rows: z.number().int(),
    cases: z.number().int(),
    reckoned: z.number().int(),
  }),
} as const;
