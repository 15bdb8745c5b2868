import type { ProjectedDate } from '../../../../shared/calendar/due-date.ts';
import { acquisitionSteps, type AcquisitionStep } from '../../../../shared/events/land-terms.ts';
import type { LocalDate } from '../../../../shared/time/clock.ts';
import { laterOf } from '../../../../shared/time/dates.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { stepRules, type NoticeStep } from './acquisition-steps.ts';
import { entryOf, type LandAcquisition } from './land-acquisition.ts';
import { noticePeriodOf } from './notice-period.ts';

/** What a step lacks: a step before it, the end of a notice, a calendar to count it by, an acceptable risk. */
export type LackingForStep =
  | { readonly reason: 'step'; readonly step: AcquisitionStep }
  | { readonly reason: 'notice-period'; readonly step: NoticeStep }
  | { readonly reason: 'calendar'; readonly step: NoticeStep }
  | { readonly reason: 'high-risk'; readonly step: 'risk-assessment' };
export const lackingReasons = ['step', 'notice-period', 'calendar', 'high-risk'] as const;

/** How a step stands on a day. */
export type StepStanding = {
  readonly step: AcquisitionStep;
  readonly done: boolean;
  /** Not asked for in this acquisition, as a hearing where few object. */
  readonly notRequired: boolean;
  /** Whether it may be done on the day asked about. */
  readonly available: boolean;
  /** The first day on which it may be done, as far as what is on record tells. */
  readonly notBefore: ProjectedDate | null;
  readonly lacking: readonly LackingForStep[];
};

type Read = Pick<LandAcquisition, 'records'>;

/** Whether most members of the collective hold the scheme to be unlawful, so that a hearing is held (实施条例 28). */
export const majorityObjects = (acquisition: Read): boolean => {
  const objections = entryOf(acquisition, 'objections');
  return objections !== undefined && 2 * objections.objecting > objections.members;
};

const prerequisitesOf = (acquisition: Read, step: AcquisitionStep): readonly AcquisitionStep[] =>
  step === 'agreements' && majorityObjects(acquisition)
    ? [...stepRules[step].after, 'hearing']
    : stepRules[step].after;

/** High risk may be assessed anew once it has been brought down, as long as nothing rests on it. */
export const mayBeAssessedAnew = (acquisition: Read): boolean =>
  entryOf(acquisition, 'risk-assessment')?.risk === 'high' && entryOf(acquisition, 'scheme') === undefined;

const riskStops = (acquisition: Read, step: AcquisitionStep, { settings }: CountyRules): boolean =>
  step === 'scheme' &&
  settings.landAcquisitions.highRiskStops &&
  entryOf(acquisition, 'risk-assessment')?.risk === 'high';

const waitedOut = (acquisition: Read, step: AcquisitionStep, rules: CountyRules) => {
  const notice = stepRules[step].waitsOut;
  return notice === undefined ? null : noticePeriodOf(acquisition, notice, rules);
};

const notBeforeOf = (acquisition: Read, step: AcquisitionStep, rules: CountyRules): ProjectedDate | null => {
  const earlier = prerequisitesOf(acquisition, step).flatMap((each) => entryOf(acquisition, each)?.on ?? []);
  const period = waitedOut(acquisition, step, rules);
  const latest = earlier.reduce<LocalDate | null>(
    (one, other) => (one === null ? other : laterOf(one, other)),
    null,
  );
  if (period === null) return latest === null ? null : { date: latest, provisional: false };
  return latest === null
    ? period.notBefore
    : { ...period.notBefore, date: laterOf(latest, period.notBefore.date) };
};

const lackingOf = (
  acquisition: Read,
  step: AcquisitionStep,
  rules: CountyRules,
  on: LocalDate,
): readonly LackingForStep[] => {
  const missing = prerequisitesOf(acquisition, step)
    .filter((each) => entryOf(acquisition, each) === undefined)
    .map((each) => ({ reason: 'step' as const, step: each }));
  const period = waitedOut(acquisition, step, rules);
  return [
    ...missing,
    ...(period !== null && on < period.notBefore.date
      ? [{ reason: 'notice-period' as const, step: period.notice }]
      : []),
    // Nothing is over by a calendar that nobody has published (rulings 1).
    ...(period?.notBefore.provisional === true ? [{ reason: 'calendar' as const, step: period.notice }] : []),
    ...(riskStops(acquisition, step, rules)
      ? [{ reason: 'high-risk' as const, step: 'risk-assessment' as const }]
      : []),
  ];
};

/** How a step stands on a day, by what is on record and the calendar in force. */
export const standingOf = (
  acquisition: Read,
  step: AcquisitionStep,
  rules: CountyRules,
  on: LocalDate,
): StepStanding => {
  const done = entryOf(acquisition, step) !== undefined;
  const objections = entryOf(acquisition, 'objections');
  const notRequired = step === 'hearing' && objections !== undefined && !majorityObjects(acquisition);
  const again = step === 'risk-assessment' && mayBeAssessedAnew(acquisition);
  const lacking = done ? [] : lackingOf(acquisition, step, rules, on);
  return {
    step,
    done,
    notRequired,
    available: (!done || again) && !notRequired && lacking.length === 0,
    notBefore: notBeforeOf(acquisition, step, rules),
    lacking,
  };
};

/** How all steps stand on a day, in their order. */
export const standingsOf = (acquisition: Read, rules: CountyRules, on: LocalDate): readonly StepStanding[] =>
  acquisitionSteps.map((step) => standingOf(acquisition, step, rules, on));
