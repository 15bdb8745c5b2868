import * as z from 'zod';
import { reserveStepCodes, type ReserveStep } from '../../../../shared/events/land-terms.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import {
  caseIdSchema,
  departmentIdSchema,
  landAcquisitionIdSchema,
  parcelIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { storedLine, storedText } from '../../../../shared/text.ts';
import { dateOf, dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import type { LandError } from './land-errors.ts';
import type { Act } from '../../kernel/act.ts';
import { landUseSchema, type LandUse } from './idle-land.ts';
import { reserveSteps } from './reserve-steps.ts';

/** A recorded fact with its proof: done, or not asked of this parcel. */
export const reserveFactSchema = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('done'), on: dateSchema, document: storedLine(200) }),
  z.strictObject({
    result: z.literal('not-required'),
    on: dateSchema,
    document: storedLine(200),
    reason: storedText(500),
  }),
]);
export type ReserveFact = Readonly<z.infer<typeof reserveFactSchema>>;

const recorded = z.object({ at: instantSchema, by: subjectSchema });

/** Where the land comes from: an acquisition, or land the state holds already 存量. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acquisition'), acquisitionId: landAcquisitionIdSchema }),
  z.strictObject({ kind: z.literal('existing') }),
]);

export const parcelDescription = {
  location: storedLine(300),
  areaHundredths: z.int().min(1).max(100_000_000),
  /** Who holds it, by which title 权属. */
  title: storedLine(300),
  origin: originSchema,
  /** The case in which its matters run, if any. */
  caseId: caseIdSchema.nullable(),
  /** From when the county means to offer it 可供日期. */
  plannedSupplyOn: dateSchema.nullable(),
};

/** A parcel of the land reserve 土地储备 with what is on record of it; what it still lacks is reckoned, never stored. */
export const landParcelSchema = z.object({
  parcel: parcelIdSchema,
  ...parcelDescription,
  department: departmentIdSchema,
  facts: z
    .array(z.object({ step: z.enum(reserveStepCodes), fact: reserveFactSchema, recorded }))
    .max(reserveStepCodes.length)
    .readonly(),
  use: landUseSchema.nullable(),
});
export type LandParcel = Readonly<z.infer<typeof landParcelSchema>>;
export type ParcelDescription = Pick<LandParcel, keyof typeof parcelDescription>;

export type ParcelChange = { readonly state: LandParcel; readonly events: readonly DomainEvent[] };

/** Takes a parcel into the reserve, or describes it anew; facts on record stay. */
export const registerParcel = (
  before: LandParcel | null,
  described: ParcelDescription & Pick<LandParcel, 'parcel' | 'department'>,
): ParcelChange => {
  const state: LandParcel = { ...described, facts: before?.facts ?? [], use: before?.use ?? null };
  const { parcel, department, location, areaHundredths } = state;
  return {
    state,
    events: [
      {
        type: 'approvals.land-parcel.registered.v1',
        audience: [],
        fact: { parcel, department, location, areaHundredths, origin: state.origin.kind },
      },
    ],
  };
};

const factFault = (pointer: string, zh: string, en: string): LandError => ({
  code: 'LAND_FACT_IMPOSSIBLE',
  detail: { zh, en },
  faults: [{ pointer, detail: { zh, en } }],
});

/** Records a fact of a parcel with its proof. Cleared land of an acquisition is proven by its hand-over alone. */
export const recordFact = (
  parcel: LandParcel,
  step: ReserveStep,
  fact: ReserveFact,
  act: Act,
): Outcome<ParcelChange, LandError> => {
  if (fact.on > dateOf(act.at))
    return failure(factFault('/on', '日期晚于今天', 'The day lies in the future.'));
  if (fact.result === 'not-required' && !reserveSteps[step].dispensable)
    return failure(factFault('/result', '此步不得免', 'No parcel may do without this step.'));
  if (step === 'cleared-land' && parcel.origin.kind === 'acquisition')
    return failure(
      factFault('/step', '征收地块以土地征收的交付记录为准', 'The hand-over of the acquisition proves it.'),
    );
  const facts = [...parcel.facts.filter((each) => each.step !== step), { step, fact, recorded: act }];
  return success({
    state: { ...parcel, facts },
    events: [
      {
        type: 'approvals.land-parcel.fact-recorded.v1',
        audience: [],
        fact: { parcel: parcel.parcel, step, result: fact.result, on: fact.on, document: fact.document },
      },
    ],
  });
};

/** Records how a parcel is used; its idleness follows from the days and is never typed. */
export const recordUse = (parcel: LandParcel, use: LandUse): ParcelChange => ({
  state: { ...parcel, use },
  events: [
    {
      type: 'approvals.land-parcel.use-recorded.v1',
      audience: [],
      fact: { parcel: parcel.parcel, document: use.document },
    },
  ],
});
