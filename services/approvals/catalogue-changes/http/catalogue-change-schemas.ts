import * as z from 'zod';
import { pageSchema } from '../../../../shared/http/list-query.ts';
import { catalogueChangeIdSchema } from '../../../../shared/identifiers.ts';
import { text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredWorkDay } from '../../../../shared/time/entered.ts';
import { changeStates } from '../../county/domain/change.ts';
import { operationSchema, operationsSchema } from '../../county/domain/operation.ts';
import { actSchema } from '../../kernel/act.ts';
import { catalogueChangeSummarySchema } from '../../county/store/catalogue-change-store.ts';

export const changeParams = z.strictObject({ changeId: catalogueChangeIdSchema });

export const proposeBody = z.strictObject({
  reason: text(500),
  effectiveFrom: enteredWorkDay,
  operations: operationsSchema,
});

export const refuseBody = z.strictObject({ reason: text(500) });

export const changePageSchema = pageSchema(catalogueChangeSummarySchema);

export const changeViewSchema = z.object({
  id: catalogueChangeIdSchema,
  state: z.enum(changeStates),
  reason: z.string(),
  effectiveFrom: dateSchema,
  operations: z.array(operationSchema),
  proposed: actSchema,
  /** Null unless another person approved it; then with the version it made and the day from which that holds. */
  approved: actSchema.extend({ version: z.string(), inForceFrom: dateSchema }).nullable(),
  refused: actSchema.extend({ reason: z.string() }).nullable(),
  withdrawn: actSchema.nullable(),
});

export const versionListSchema = z.object({
  /** In the order in which they take effect, the one every county starts with first. */
  items: z.array(
    z.object({
      version: z.string(),
      /** Null for the one a county starts with. */
      effectiveFrom: dateSchema.nullable(),
      changeId: catalogueChangeIdSchema.nullable(),
      approvedAt: instantSchema.nullable(),
      inForce: z.boolean(),
    }),
  ),
});
