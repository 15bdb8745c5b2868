import * as z from 'zod';
import {
  acquisitionSteps,
  acquisitionStepNames,
  reserveStepCodes,
} from '../../../../shared/events/land-terms.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { departmentIdSchema, parcelIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { parcelDescription, type LandParcel } from '../domain/land-parcel.ts';
import { findIdle, idleGrounds, idleTypeOf, idleTypes, landUseSchema } from '../domain/idle-land.ts';
import { readinessOf } from '../domain/readiness.ts';
import { reserveSteps } from '../domain/reserve-steps.ts';
import { type ParcelReading, type ParcelWithAround } from '../usecases/land-reserve.ts';

export const parcelParams = z.strictObject({ parcel: parcelIdSchema });
export const factParams = z.strictObject({ parcel: parcelIdSchema, step: z.enum(reserveStepCodes) });

const described = {
  parcel: parcelIdSchema,
  ...parcelDescription,
  department: departmentIdSchema,
};

const idleView = z.object({
  /** 五未; null where the parcel is in full use. */
  type: z.enum(idleTypes).nullable(),
  idle: z.boolean(),
  grounds: z.array(z.enum(idleGrounds)),
  excused: z.boolean(),
});

export const parcelLine = z.object({ ...described, idle: idleView.nullable() });

export const parcelView = z.object({
  ...described,
  use: landUseSchema.nullable(),
  idle: idleView.nullable(),
  /** Whether nothing is lacking any more 可出让. */
  ready: z.boolean(),
  lacking: z.array(z.enum(reserveStepCodes)),
  steps: z.array(
    z.object({
      step: z.enum(reserveStepCodes),
      name: bilingualSchema,
      basis: z.string(),
      state: z.enum(['done', 'not-required', 'lacking']),
      proof: z
        .object({ source: z.enum(['acquisition', 'case', 'fact']), on: z.string(), document: z.string() })
        .nullable(),
      acquisitionLacks: z.array(z.object({ step: z.enum(acquisitionSteps), name: bilingualSchema })),
    }),
  ),
});

export const idleOf = (
  { use, areaHundredths }: LandParcel,
  now: ParcelReading['now'],
): z.input<typeof idleView> | null => {
  if (use === null) return null;
  const finding = findIdle(use, areaHundredths, dateOf(now));
  return { ...finding, grounds: [...finding.grounds], type: idleTypeOf(use, areaHundredths) };
};

export const presentParcel = ({ reading, around }: ParcelWithAround): Reply<z.input<typeof parcelView>> => {
  const { state, version, now } = reading;
  const standings = readinessOf(state, around);
  const lacking = standings.filter((each) => each.state === 'lacking').map(({ step }) => step);
  const { facts: _, ...shown } = state;
  return {
    version,
    body: {
      ...shown,
      idle: idleOf(state, now),
      ready: lacking.length === 0,
      lacking,
      steps: standings.map(({ acquisitionLacks, ...standing }) => ({
        ...standing,
        name: reserveSteps[standing.step].name,
        basis: reserveSteps[standing.step].basis,
        acquisitionLacks: acquisitionLacks.map((step) => ({ step, name: acquisitionStepNames[step] })),
      })),
    },
  };
};

export const recordedView = z.object(described).extend({ facts: z.array(z.enum(reserveStepCodes)) });

export const presentRecorded = ({ state, version }: ParcelReading): Reply<z.input<typeof recordedView>> => ({
  version,
  body: { ...state, facts: state.facts.map(({ step }) => step) },
});
