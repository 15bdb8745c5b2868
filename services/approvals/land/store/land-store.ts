import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  landAcquisitionIdSchema,
  type CaseId,
  type CountyCode,
} from '../../../../shared/identifiers.ts';
import { acquisitionSteps } from '../../../../shared/events/land-terms.ts';
import { instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import {
  acquisitionStates,
  agreementCounts,
  landAcquisitionSchema,
  type LandAcquisition,
} from '../domain/land-acquisition.ts';
import { publicInterestGrounds } from '../domain/public-interest.ts';
import { countyPartition, departmentPartition } from '../../kernel/list-keys.ts';
import { workKinds } from '../../kernel/work-kinds.ts';

export const landAcquisitionKind = workKinds.landAcquisition;

/** What a list shows of an acquisition: how far it has come and how many have not signed. */
export const acquisitionSummarySchema = z.object({
  id: landAcquisitionIdSchema,
  title: keptLine(),
  ground: z.enum(publicInterestGrounds),
  caseId: caseIdSchema.nullable(),
  department: departmentIdSchema,
  /** The departments that work on it too; none in entries written before they were listed. */
  partners: z.array(departmentIdSchema).max(20).readonly().default([]),
  state: z.enum(acquisitionStates),
  /** The steps on record, in their order. */
  done: z.array(z.enum(acquisitionSteps)).max(40),
  areaHundredths: z.int(),
  surveyed: z.int().nullable(),
  unsigned: z.int(),
  openedAt: instantSchema,
  /** The calendar by which what falls was reckoned. */
  calendarVersion: keptLine(),
});
export type AcquisitionSummary = Readonly<z.infer<typeof acquisitionSummarySchema>>;

export const acquisitionEntrySchema = z.object({ summary: acquisitionSummarySchema });

const summaryOf = (acquisition: LandAcquisition): AcquisitionSummary => {
  const { purpose, records, parcels } = acquisition;
  const { surveyed, unsigned } = agreementCounts(acquisition);
  return {
    id: acquisition.id,
    title: acquisition.title,
    ground: acquisition.ground.kind,
    caseId: purpose.for === 'project' ? purpose.caseId : null,
    department: acquisition.department,
    partners: acquisition.partners,
    state: acquisition.state,
    done: acquisitionSteps.filter((step) => records.some(({ entry }) => entry.step === step)),
    areaHundredths: parcels.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
    surveyed,
    unsigned,
    openedAt: acquisition.opened.at,
    calendarVersion: acquisition.calendarVersion,
  };
};

// Lists run through what is under way first; the text order of the states' names would not.
const placeInList: Record<LandAcquisition['state'], string> = {
  running: '1-running',
  'handed-over': '8-handed-over',
  ended: '9-ended',
};

/** The part of a list that holds one state. */
export const acquisitionStatePrefix = (state: LandAcquisition['state']): string => `${placeInList[state]}#`;

/** Partition of the case index: the acquisitions that refer to one case. */
export const caseAcquisitions = (county: CountyCode, caseId: CaseId): string =>
  `${county}#${landAcquisitionKind}#${caseId}`;

/** How an acquisition is stored; the case that refers to it finds it, and it keeps the case. */
export const landAcquisitionDefinition: AggregateDefinition<LandAcquisition> = {
  kind: landAcquisitionKind,
  schema: landAcquisitionSchema,
  entry: acquisitionEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, acquisition) => ({
    byCountyPk: countyPartition(county, landAcquisitionKind),
    byDepartmentPk: departmentPartition(county, landAcquisitionKind, acquisition.department),
    ...(acquisition.purpose.for === 'project'
      ? { byCasePk: caseAcquisitions(county, acquisition.purpose.caseId) }
      : {}),
    listSk: `${acquisitionStatePrefix(acquisition.state)}${acquisition.id}`,
    summary: summaryOf(acquisition),
    ...dueAttributes(county, landAcquisitionKind, acquisition.id, acquisition.nextCheckAt),
  }),
};
