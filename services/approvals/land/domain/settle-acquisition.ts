import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { settledThrough } from '../../../../shared/calendar/work-calendar.ts';
import { startOf, type Instant } from '../../../../shared/time/clock.ts';
import { settleClock } from '../../clocks/domain/running-clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { noticeSteps, stepsWaitingOut } from './acquisition-steps.ts';
import { noticePeriodEnded, noticeRungRaised } from './acquisition-facts.ts';
import { entryOf, periodTold, type LandAcquisition, type RunningAcquisition } from './land-acquisition.ts';
import { noticePeriodOf, type NoticePeriod } from './notice-period.ts';
import { earliest } from '../../../../shared/time/earliest.ts';

/** An acquisition after something happened, and what it tells. */
export type AcquisitionChange<State extends LandAcquisition = LandAcquisition> = {
  readonly state: State;
  readonly events: readonly DomainEvent[];
};

/** When a notice has run its time; null while that day lies beyond the published calendar (rulings 1). */
const overAt = ({ notBefore }: NoticePeriod, { calendar }: CountyRules): Instant | null =>
  notBefore.provisional || settledThrough(calendar, notBefore.date) !== notBefore.date
    ? null
    : startOf(notBefore.date);

/** The notices that run, or whose end was not told: nobody waits for one on which a later step rests already. */
const openPeriods = (acquisition: RunningAcquisition, rules: CountyRules): readonly NoticePeriod[] =>
  noticeSteps
    .filter((notice) => !periodTold(acquisition, notice))
    .filter((notice) => stepsWaitingOut(notice).some((step) => entryOf(acquisition, step) === undefined))
    .flatMap((notice) => noticePeriodOf(acquisition, notice, rules) ?? []);

const settlePeriods = (
  acquisition: RunningAcquisition,
  rules: CountyRules,
  until: Instant,
): AcquisitionChange<RunningAcquisition> & { readonly nextAt: Instant | null } => {
  const periods = openPeriods(acquisition, rules).map((period) => ({ period, at: overAt(period, rules) }));
  const over = periods.filter(({ at }) => at !== null && at <= until);
  const state = {
    ...acquisition,
    periodsTold: [...acquisition.periodsTold, ...over.map(({ period }) => period.notice)],
  };
  return {
    state,
    events: over.map(({ period }) => noticePeriodEnded(state, rules.settings, period)),
    nextAt: earliest(...periods.filter((each) => !over.includes(each)).map(({ at }) => at)),
  };
};

/** Nothing falls any more, once the acquisition has been announced or is given up. */
export const stopped = (acquisition: RunningAcquisition): RunningAcquisition => ({
  ...acquisition,
  nextCheckAt: null,
  announcing: acquisition.announcing === null ? null : { ...acquisition.announcing, nextCheckAt: null },
});

const settleAnnouncing = (
  acquisition: RunningAcquisition,
  rules: CountyRules,
  until: Instant,
): AcquisitionChange<RunningAcquisition> & { readonly nextAt: Instant | null } => {
  const { announcing } = acquisition;
  if (announcing === null) return { state: acquisition, events: [], nextAt: null };
  if (entryOf(acquisition, 'acquisition-notice') !== undefined)
    return { state: stopped(acquisition), events: [], nextAt: null };
  const { work, fallen } = settleClock(announcing, rules, until);
  return {
    state: { ...acquisition, announcing: work },
    events: fallen.map((each) => noticeRungRaised(acquisition, rules, each, work.due.date)),
    nextAt: work.nextCheckAt,
  };
};

/**
 * Lets fall what falls on an acquisition up to an instant: the end of a notice is told once, and each rung of the time in
 * which the approved acquisition is announced. Safe to repeat; an act settles first.
 */
export const settleRunning = (
  acquisition: RunningAcquisition,
  rules: CountyRules,
  until: Instant,
): AcquisitionChange<RunningAcquisition> => {
  const periods = settlePeriods(acquisition, rules, until);
  const announced = settleAnnouncing(periods.state, rules, until);
  return {
    state: {
      ...announced.state,
      nextCheckAt: earliest(periods.nextAt, announced.nextAt),
      calendarVersion: rules.calendar.version,
    },
    events: [...periods.events, ...announced.events],
  };
};

export const settleAcquisition = (
  acquisition: LandAcquisition,
  rules: CountyRules,
  until: Instant,
): AcquisitionChange =>
  acquisition.state === 'running'
    ? settleRunning(acquisition, rules, until)
    : { state: acquisition, events: [] };
