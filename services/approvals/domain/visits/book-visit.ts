import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import type { FallenRung } from '../../../../shared/deadlines/settlement.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { rungAudience } from '../clock/rung-audience.ts';
import { dueOf, settleClock } from '../clock/running-clock.ts';
import type { CountyRules } from '../county/county.ts';
import type { BookedVisit, Visit } from './visit.ts';

export type VisitDecision = { readonly visit: Visit; readonly events: readonly DomainEvent[] };

/** What every fact about a visit tells. */
export const factOfVisit = ({ id, department, enterprise, wish }: Visit) => ({
  visitId: id,
  department,
  enterprise,
  wish,
});

const rungRaised = (visit: Visit, { settings }: CountyRules, fallen: FallenRung): DomainEvent => ({
  type: 'approvals.visit.rung-raised.v1',
  audience: rungAudience(settings, fallen, visit),
  fact: {
    ...factOfVisit(visit),
    rung: fallen.rung,
    cause: fallen.cause,
    fellAt: fallen.fellAt,
    dueOn: visit.due.date,
    superseded: [...fallen.supersedes],
  },
});

/** Lets fall what falls while nobody has confirmed a time: late is told, and climbs the county's ladder. */
export const settleVisit = (visit: Visit, rules: CountyRules, until: Instant): VisitDecision => {
  if (visit.state !== 'booked') return { visit, events: [] };
  const { work, fallen } = settleClock(visit, rules, until);
  return { visit: work, events: fallen.map((each) => rungRaised(work, rules, each)) };
};

/** What a visit is booked with. */
export type Booking = Pick<
  BookedVisit,
  'id' | 'enterprise' | 'wish' | 'place' | 'preferred' | 'department' | 'post' | 'booked'
>;

/** Books a visit; the clock of confirming a time starts with it. */
export const bookVisit = (booking: Booking, rules: CountyRules): VisitDecision => {
  const { at } = booking.booked;
  const promised = rules.settings.visits.confirmWithin;
  const clock = startClock({ acceptedOn: dateOf(at), promised, statutory: null }, at);
  const visit: BookedVisit = {
    ...booking,
    clock,
    calendarVersion: rules.calendar.version,
    due: dueOf(clock, rules.calendar, at),
    raised: [],
    state: 'booked',
    nextCheckAt: null,
  };
  const settled = settleVisit(visit, rules, at);
  const { department, post } = visit;
  return {
    visit: settled.visit,
    events: [
      {
        type: 'approvals.visit.booked.v1',
        audience: [{ kind: 'post', capacity: 'responsible', department, post }],
        fact: {
          ...factOfVisit(visit),
          place: visit.place,
          preferred: [...visit.preferred],
          confirmBy: visit.due.date,
        },
      },
      ...settled.events,
    ],
  };
};
