import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { catalogueChangeIdSchema, subjectSchema } from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { catalogueChangeSchema, changeStates, type CatalogueChange } from '../domain/change.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const catalogueChangeKind = 'catalogue-change';

/** What a list shows of a change; its operations are read with the change itself. */
export const catalogueChangeSummarySchema = z.object({
  id: catalogueChangeIdSchema,
  state: z.enum(changeStates),
  reason: keptText(),
  effectiveFrom: dateSchema,
  operations: z.int(),
  proposedBy: subjectSchema,
  proposedAt: instantSchema,
  /** The version that the change made; null unless it was approved. */
  version: keptLine().nullable(),
});
export type CatalogueChangeSummary = Readonly<z.infer<typeof catalogueChangeSummarySchema>>;

export const catalogueChangeEntrySchema = z.object({ summary: catalogueChangeSummarySchema });

const summaryOf = (change: CatalogueChange): CatalogueChangeSummary => ({
  id: change.id,
  state: change.state,
  reason: change.reason,
  effectiveFrom: change.effectiveFrom,
  operations: change.operations.length,
  proposedBy: change.proposed.by,
  proposedAt: change.proposed.at,
  version: change.state === 'approved' ? change.version : null,
});

/** Changes of the catalogue; their ids are in the order of proposing, and so is the list. */
export const catalogueChangeDefinition: AggregateDefinition<CatalogueChange> = {
  kind: catalogueChangeKind,
  schema: catalogueChangeSchema,
  entry: catalogueChangeEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, change) => ({
    byCountyPk: countyPartition(county, catalogueChangeKind),
    listSk: change.id,
    summary: summaryOf(change),
  }),
};
