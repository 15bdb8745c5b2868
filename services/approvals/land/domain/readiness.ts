import {
  acquisitionSteps,
  reserveStepCodes,
  type AcquisitionStep,
  type ReserveStep,
} from '../../../../shared/events/land-terms.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import { nodeOf } from '../../cases/domain/approval-case.ts';
import { entryOf, type LandAcquisition } from './land-acquisition.ts';
import { majorityObjects } from './step-standing.ts';
import type { LandParcel } from './land-parcel.ts';
import { reserveSteps } from './reserve-steps.ts';

/** How a step towards the grant stands, and by what it is proven. */
export type ReserveStanding = {
  readonly step: ReserveStep;
  readonly state: 'done' | 'not-required' | 'lacking';
  readonly proof: {
    readonly source: 'acquisition' | 'case' | 'fact';
    readonly on: string;
    readonly document: string;
  } | null;
  /** For land being acquired: the steps of the acquisition that are still to come. */
  readonly acquisitionLacks: readonly AcquisitionStep[];
};

export type Around = {
  readonly acquisition: LandAcquisition | null;
  readonly approvalCase: ApprovalCase | null;
};

const acquisitionLacks = (acquisition: LandAcquisition): readonly AcquisitionStep[] =>
  acquisitionSteps.filter(
    (step) =>
      entryOf(acquisition, step) === undefined &&
      // A hearing is asked for only where most members object.
      (step !== 'hearing' || majorityObjects(acquisition)),
  );

const clearedBy = ({ parcel }: LandParcel, acquisition: LandAcquisition | null): ReserveStanding => {
  const handOver = acquisition === null ? undefined : entryOf(acquisition, 'hand-over');
  const covers = acquisition?.parcels.some((each) => each.parcel === parcel) === true;
  const proven = acquisition?.state === 'handed-over' && covers && handOver !== undefined;
  return {
    step: 'cleared-land',
    state: proven ? 'done' : 'lacking',
    proof: proven ? { source: 'acquisition', on: handOver.on, document: handOver.document } : null,
    acquisitionLacks: acquisition === null || proven ? [] : acquisitionLacks(acquisition),
  };
};

const provenByCase = (step: ReserveStep, approvalCase: ApprovalCase | null): ReserveStanding | null => {
  const { provenBy } = reserveSteps[step];
  const node = provenBy === null || approvalCase === null ? undefined : nodeOf(approvalCase, provenBy);
  const result = node?.result;
  return result?.result === 'approved'
    ? {
        step,
        state: 'done',
        proof: { source: 'case', on: result.on, document: result.proof ?? node?.taskId ?? '' },
        acquisitionLacks: [],
      }
    : null;
};

const standingOf = (parcel: LandParcel, step: ReserveStep, around: Around): ReserveStanding => {
  if (step === 'cleared-land' && parcel.origin.kind === 'acquisition')
    return clearedBy(parcel, around.acquisition);
  const known = parcel.facts.find((each) => each.step === step)?.fact;
  if (known !== undefined)
    return {
      step,
      state: known.result,
      proof: { source: 'fact', on: known.on, document: known.document },
      acquisitionLacks: [],
    };
  return (
    provenByCase(step, around.approvalCase) ?? { step, state: 'lacking', proof: null, acquisitionLacks: [] }
  );
};

/** How far a parcel is from being granted 可出让: every step, from its acquisition, its case and what is on record (R077). */
export const readinessOf = (parcel: LandParcel, around: Around): readonly ReserveStanding[] =>
  reserveStepCodes.map((step) => standingOf(parcel, step, around));
