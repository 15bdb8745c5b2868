import { startClock } from '../../../../shared/deadlines/deadline-clock.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { dueOf } from '../../clocks/domain/running-clock.ts';
import { toldWithOpening } from '../../clocks/domain/told-with-opening.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { factOfVisit, settleVisit, type VisitDecision } from './settle-visit.ts';
import type { BookedVisit } from './visit.ts';

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
  const told = toldWithOpening([{ kind: 'post', capacity: 'responsible', department, post }], settled.events);
  return {
    visit: settled.visit,
    events: [
      {
        type: 'approvals.visit.booked.v1',
        audience: told.audience,
        fact: {
          ...factOfVisit(visit),
          place: visit.place,
          preferred: [...visit.preferred],
          confirmBy: visit.due.date,
          ...told.dueSoon,
        },
      },
      ...told.events,
    ],
  };
};
