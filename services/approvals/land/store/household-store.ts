import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import type { CountyCode, LandAcquisitionId } from '../../../../shared/identifiers.ts';
import { householdSchema, type Household } from '../domain/household.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

const householdKind = 'land-household';

/** The ledger lists each household whole; what a reader may see of it is decided when it is shown. */
export const householdEntrySchema = z.object({ summary: householdSchema });

/** Partition of the case index: the ledger of one acquisition. */
export const householdsOf = (county: CountyCode, acquisition: LandAcquisitionId): string =>
  `${county}#${householdKind}#${acquisition}`;

// Those who have not signed come first, the next contact first among them.
const placeInList = (household: Household): string =>
  household.state === 'unsigned' ? `1-unsigned#${household.nextContactOn}` : '8-signed#';

export const householdDefinition: AggregateDefinition<Household> = {
  kind: householdKind,
  schema: householdSchema,
  entry: householdEntrySchema,
  identify: ({ id, acquisitionId }) => ({ id, root: acquisitionId }),
  indexAttributes: (county, household) => ({
    byCountyPk: countyPartition(county, householdKind),
    byCasePk: householdsOf(county, household.acquisitionId),
    listSk: `${placeInList(household)}#${household.id}`,
    summary: household,
    ...dueAttributes(
      county,
      householdKind,
      household.id,
      household.state === 'unsigned' ? household.nextCheckAt : null,
    ),
  }),
};
