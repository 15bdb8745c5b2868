import type { FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { WorkCalendar } from '../../../../shared/calendar/work-calendar.ts';
import type { Recipient } from '../../../../shared/events/audience.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, startOf, type Instant } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { rungAudience } from '../../clocks/domain/rung-audience.ts';
import { answerByOf } from '../../clocks/domain/rung-duties.ts';
import { settleClock } from '../../clocks/domain/running-clock.ts';
import { passedAt } from '../../clocks/domain/short-limit.ts';
import { recipientsOf } from '../../county/domain/audience-rule.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { ConfirmedVisit, Visit } from './visit.ts';

export type VisitDecision = { readonly visit: Visit; readonly events: readonly DomainEvent[] };

/** What every fact about a visit tells. */
export const factOfVisit = ({ id, department, enterprise, wish }: Visit) => ({
  visitId: id,
  department,
  enterprise,
  wish,
});

/** The enterprise that booked a visit hears of what becomes of it. */
export const enterpriseOf = ({ enterprise: { creditCode } }: Visit): Recipient => ({
  kind: 'enterprise',
  capacity: 'informed',
  creditCode,
});

const rungRaised = (visit: Visit, rules: CountyRules, fallen: FallenRung): DomainEvent => ({
  type: 'approvals.visit.rung-raised.v1',
  audience: rungAudience(rules.settings, fallen, visit),
  fact: {
    ...factOfVisit(visit),
    rung: fallen.rung,
    cause: fallen.cause,
    fellAt: fallen.fellAt,
    dueOn: visit.due.date,
    superseded: [...fallen.supersedes],
    ...answerByOf(fallen, rules),
  },
});

// Whoever hears of the first overdue rung hears of this: an appointment missed is work a day late.
const notHeld = (visit: ConfirmedVisit, { settings }: CountyRules): DomainEvent => ({
  type: 'approvals.visit.not-held.v1',
  audience: [...recipientsOf(settings.audiences['rung-1'], visit), enterpriseOf(visit)],
  fact: { ...factOfVisit(visit), place: visit.place, at: visit.confirmed.time },
});

/**
 * When a visit that nobody records as held is told: 00:00 of the first working day after the day agreed; null while that
 * lies beyond the published calendar (rulings 1).
 */
export const missedAt = (time: Instant, calendar: WorkCalendar): Instant | null =>
  time < startOf(addDays(calendar.publishedThrough, 1)) ? passedAt({ date: dateOf(time) }, calendar) : null;

const settleConfirmed = (visit: ConfirmedVisit, rules: CountyRules, until: Instant): VisitDecision => {
  if (visit.notHeldToldAt !== null) return { visit, events: [] };
  const missed = missedAt(visit.confirmed.time, rules.calendar);
  const reckoned = { ...visit, calendarVersion: rules.calendar.version, nextCheckAt: missed };
  if (missed === null || missed > until) return { visit: reckoned, events: [] };
  const told = { ...reckoned, nextCheckAt: null, notHeldToldAt: until };
  return { visit: told, events: [notHeld(told, rules)] };
};

/**
 * Lets fall what falls: while nobody has confirmed a time, late is told and climbs the county's ladder; a time agreed at
 * which nobody came is told once (R135).
 */
export const settleVisit = (visit: Visit, rules: CountyRules, until: Instant): VisitDecision => {
  switch (visit.state) {
    case 'booked': {
      const { work, fallen } = settleClock(visit, rules, until);
      return { visit: work, events: fallen.map((each) => rungRaised(work, rules, each)) };
    }
    case 'confirmed':
      return settleConfirmed(visit, rules, until);
    case 'held':
    case 'cancelled':
      return { visit, events: [] };
  }
};
