import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { institutionSchema, type Institution } from '../domain/institution.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const institutionKind = 'institution';

export const institutionEntrySchema = z.object({ summary: institutionSchema });

export const institutionDefinition: AggregateDefinition<Institution> = {
  kind: institutionKind,
  schema: institutionSchema,
  entry: institutionEntrySchema,
  identify: ({ creditCode }) => ({
    id: `institution.${creditCode}`,
    root: `institution.${creditCode}`,
  }),
  indexAttributes: (county, institution) => ({
    byCountyPk: countyPartition(county, institutionKind),
    listSk: institution.creditCode,
    summary: institution,
  }),
};
