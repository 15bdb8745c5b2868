import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { handedOver, stepRecorded } from './acquisition-facts.ts';
import type { EntryOf, LandAcquisition, RunningAcquisition, StepEntry } from './land-acquisition.ts';
import type { LandError } from './land-errors.ts';
import { lawOfAcquisition } from '../../county/domain/land-rules.ts';
import {
  acquisitionClosed,
  agreementsFault,
  dayFault,
  handOverFault,
  notAvailable,
  objectionsFault,
  stepOnRecord,
} from './step-errors.ts';
import { settleRunning, type AcquisitionChange } from './settle-acquisition.ts';
import { mayBeAssessedAnew, standingOf } from './step-standing.ts';

/** The clock in which an approved acquisition is announced, from the day its approval was received (实施条例 31). */
export const announcingFrom = (
  { on }: Pick<EntryOf<'approval'>, 'on'>,
  { settings, calendar }: CountyRules,
  now: Instant,
): NonNullable<LandAcquisition['announcing']> => {
  const limits = {
    promised: settings.landAcquisitions.announceWithin,
    statutory: lawOfAcquisition.announcement,
  };
  const clock = startClock({ acceptedOn: on, ...limits }, startOf(on));
  return {
    clock,
    calendarVersion: calendar.version,
    due: dueOf(clock, calendar, now),
    raised: [],
    nextCheckAt: null,
  };
};

const contentFault = (
  acquisition: RunningAcquisition,
  entry: StepEntry,
  rules: CountyRules,
): LandError | null => {
  switch (entry.step) {
    case 'objections':
      return objectionsFault(entry);
    case 'agreements':
      return agreementsFault(acquisition, entry, rules);
    case 'hand-over':
      return handOverFault(acquisition, entry);
    case 'pre-notice':
    case 'survey':
    case 'risk-assessment':
    case 'scheme':
    case 'compensation-notice':
    case 'hearing':
    case 'application':
    case 'approval':
    case 'acquisition-notice':
      return null;
  }
};

/** Why a step cannot be put on record as it is entered, or null. A day in the future is the first thing wrong with it. */
const faultOf = (
  acquisition: RunningAcquisition,
  entry: StepEntry,
  rules: CountyRules,
  { at }: Act,
): LandError | null => {
  const today = dateOf(at);
  const standing = standingOf(acquisition, entry.step, rules, entry.on);
  if (standing.done && !(entry.step === 'risk-assessment' && mayBeAssessedAnew(acquisition)))
    return stepOnRecord(entry.step);
  const future = entry.on > today ? dayFault(entry.on, today, { notBefore: null }) : null;
  return (
    future ??
    notAvailable(standing) ??
    dayFault(entry.on, today, standing) ??
    contentFault(acquisition, entry, rules)
  );
};

const withEntry = (
  acquisition: RunningAcquisition,
  entry: StepEntry,
  rules: CountyRules,
  act: Act,
): RunningAcquisition => ({
  ...acquisition,
  records: [
    ...acquisition.records.filter((record) => record.entry.step !== entry.step),
    { entry, recorded: act },
  ],
  ...(entry.step === 'approval' ? { announcing: announcingFrom(entry, rules, act.at) } : {}),
});

// What fell after the notice was out, and before it was entered here, has not fallen.
const settledUntil = (entry: StepEntry, { at }: Act): Instant =>
  entry.step === 'acquisition-notice' && startOf(entry.on) < at ? startOf(entry.on) : at;

/**
 * Puts a step of an acquisition on record with its day and document. Refused while a step before it is missing, a notice
 * before it has not stood its time, or the risk is high (domain.md §2.8); the last step hands the land over.
 */
export const recordStep = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  act: Act,
  entry: StepEntry,
): Outcome<AcquisitionChange, LandError> => {
  if (acquisition.state !== 'running') return failure(acquisitionClosed(acquisition.state));
  const fault = faultOf(acquisition, entry, rules, act);
  if (fault !== null) return failure(fault);
  const before = settleRunning(acquisition, rules, settledUntil(entry, act));
  const after = settleRunning(withEntry(before.state, entry, rules, act), rules, act.at);
  const events = [...before.events, stepRecorded(after.state, entry), ...after.events];
  if (entry.step !== 'hand-over') return success({ state: after.state, events });
  const state = { ...after.state, state: 'handed-over' as const, handedOverOn: entry.on, nextCheckAt: null };
  return success({ state, events: [...events, handedOver(state, rules.settings, entry)] });
};
