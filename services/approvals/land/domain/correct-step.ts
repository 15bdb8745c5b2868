import { acquisitionSteps, type AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { stepCorrected, type StepCorrection } from './acquisition-facts.ts';
import {
  entryOf,
  type LandAcquisition,
  type RunningAcquisition,
  type StepRecord,
} from './land-acquisition.ts';
import type { LandError } from './land-errors.ts';
import { announcingFrom } from './record-step.ts';
import { acquisitionClosed, dayFault, notAvailable, stepNotOnRecord } from './step-errors.ts';
import { settleRunning, type AcquisitionChange } from './settle-acquisition.ts';
import { standingOf } from './step-standing.ts';

const without = (acquisition: RunningAcquisition, step: AcquisitionStep): RunningAcquisition => ({
  ...acquisition,
  records: acquisition.records.filter(({ entry }) => entry.step !== step),
});

const dated = (record: StepRecord, { step, on }: StepCorrection): StepRecord =>
  record.entry.step === step ? { ...record, entry: { ...record.entry, on } } : record;

/** The steps that were done too early, or rest on such a one. */
const tooEarly = (acquisition: RunningAcquisition, rules: CountyRules): readonly AcquisitionStep[] => {
  let kept: RunningAcquisition = acquisition;
  return acquisitionSteps.filter((step) => {
    const entry = entryOf(acquisition, step);
    if (entry === undefined) return false;
    const standing = standingOf(without(kept, step), step, rules, entry.on);
    const early =
      standing.lacking.some(({ reason }) => reason !== 'high-risk') ||
      dayFault(entry.on, entry.on, standing) !== null;
    if (early) kept = without(kept, step);
    return early;
  });
};

const superiorDecides: ReadonlySet<AcquisitionStep> = new Set([
  'application',
  'approval',
  'acquisition-notice',
]);

const tooLate = (setAside: readonly AcquisitionStep[]): LandError => ({
  code: 'LAND_CORRECTION_TOO_LATE',
  detail: {
    zh: '更正将影响已报批的步骤，须先经批准机关处理',
    en: 'The correction would undo what has gone to the approving government, which decides first.',
  },
  facts: { setAside: setAside.join(',') },
});

const secondPersonNeeded: LandError = {
  code: 'LAND_SECOND_PERSON_NEEDED',
  detail: { zh: '更正须由另一人复核', en: 'A correction is seen by a second person.' },
  faults: [{ pointer: '/secondPerson', detail: { zh: '须为另一人', en: 'must be somebody else' } }],
};

const faultOf = (
  acquisition: RunningAcquisition,
  { step, on, secondPerson }: StepCorrection,
  rules: CountyRules,
  { at, by }: Act,
): LandError | null => {
  if (secondPerson === by) return secondPersonNeeded;
  const today = dateOf(at);
  const standing = standingOf(without(acquisition, step), step, rules, on);
  return (
    (on > today ? dayFault(on, today, { notBefore: null }) : null) ??
    notAvailable({ ...standing, lacking: standing.lacking.filter(({ reason }) => reason !== 'high-risk') }) ??
    dayFault(on, today, standing)
  );
};

const withClockOf = (
  acquisition: RunningAcquisition,
  { step }: StepCorrection,
  rules: CountyRules,
  act: Act,
): RunningAcquisition => {
  const approval = entryOf(acquisition, 'approval');
  const { announcing } = acquisition;
  if (step !== 'approval' || approval === undefined || announcing === null) return acquisition;
  const moved = announcingFrom(approval, rules, act.at);
  const dueVersion = announcing.clock.dueVersion + 1;
  const clock = { ...moved.clock, dueVersion, dueVersionSince: act.at };
  return { ...acquisition, announcing: { ...announcing, ...moved, clock, raised: announcing.raised } };
};

/**
 * Corrects the day of a step, with reason, document and a second person. Later steps that the true day makes too early are
 * set aside and done again; where they have gone to the approving government, the correction is refused. What a longer
 * period set since would make too early stays.
 */
export const correctStep = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  act: Act,
  correction: StepCorrection,
): Outcome<AcquisitionChange, LandError> => {
  if (acquisition.state !== 'running') return failure(acquisitionClosed(acquisition.state));
  const from = entryOf(acquisition, correction.step)?.on;
  if (from === undefined) return failure(stepNotOnRecord(correction.step));
  const fault = faultOf(acquisition, correction, rules, act);
  if (fault !== null) return failure(fault);
  const before = settleRunning(acquisition, rules, act.at);
  const records = before.state.records.map((record) => dated(record, correction));
  const corrected = withClockOf({ ...before.state, records }, correction, rules, act);
  const early = new Set(tooEarly(before.state, rules));
  const setAside = tooEarly(corrected, rules).filter((step) => !early.has(step));
  if (setAside.some((step) => superiorDecides.has(step))) return failure(tooLate(setAside));
  const kept = {
    ...corrected,
    records: records.filter(({ entry }) => !setAside.includes(entry.step)),
    // A notice with another first day, or one that is done again, runs anew.
    periodsTold: corrected.periodsTold.filter(
      (notice) => notice !== correction.step && !setAside.includes(notice),
    ),
  };
  const after = settleRunning(kept, rules, act.at);
  const told = stepCorrected(after.state, rules.settings, correction, { from, by: act.by, setAside });
  return success({ state: after.state, events: [...before.events, told, ...after.events] });
};
