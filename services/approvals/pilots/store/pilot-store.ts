import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { pilotSchema, type Pilot } from '../domain/pilot.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

export const pilotKind = 'pilot';

/** A list shows a pilot as it is. */
export const pilotEntrySchema = z.object({ summary: pilotSchema });

export const pilotDefinition: AggregateDefinition<Pilot> = {
  kind: pilotKind,
  schema: pilotSchema,
  entry: pilotEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, pilot) => ({
    byCountyPk: countyPartition(county, pilotKind),
    listSk: pilot.id,
    summary: pilot,
    ...dueAttributes(county, pilotKind, pilot.id, pilot.state === 'enabled' ? pilot.nextCheckAt : null),
  }),
};
