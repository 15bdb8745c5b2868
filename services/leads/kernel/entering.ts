import type { WorkCalendar } from '../../../shared/calendar/work-calendar.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import type { LeadPolicy } from './policy-schema.ts';

/** By what a stage is entered: the moment, the county's limits, its working days. */
export type Entering = {
  readonly now: Instant;
  readonly policy: LeadPolicy;
  readonly calendar: WorkCalendar;
};
