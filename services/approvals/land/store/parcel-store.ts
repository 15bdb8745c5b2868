import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { landParcelSchema, type LandParcel } from '../domain/land-parcel.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const parcelKind = 'land-parcel';

/** The reserve lists each parcel whole: what it lacks is reckoned from it as it is shown. */
export const parcelEntrySchema = z.object({ summary: landParcelSchema });

export const parcelDefinition: AggregateDefinition<LandParcel> = {
  kind: parcelKind,
  schema: landParcelSchema,
  entry: parcelEntrySchema,
  identify: ({ parcel }) => ({ id: parcel, root: parcel }),
  indexAttributes: (county, parcel) => ({
    byCountyPk: countyPartition(county, parcelKind),
    // Existing land comes before land to be acquired 存量优先.
    listSk: `${parcel.origin.kind === 'existing' ? '1' : '2'}#${parcel.parcel}`,
    summary: parcel,
  }),
};
