import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { CountySettings } from '../county/county-settings.ts';
import { caseReference } from './announce.ts';
import type { ApprovalCase } from './approval-case.ts';

/** The trips made for a case beside what the county promises; one more than promised counts against it (R140). */
export const tripsOf = (
  { trips }: Pick<ApprovalCase, 'trips'>,
  { tripsPromised }: Pick<CountySettings, 'tripsPromised'>,
) => ({ made: trips, promised: tripsPromised, exceeded: trips > tripsPromised });

/** Counts a trip 跑动 that somebody of the enterprise had to make in person, with the reason; who says so is on record. */
export const recordTrip = (
  approvalCase: ApprovalCase,
  reason: string,
  settings: Pick<CountySettings, 'tripsPromised'>,
): { readonly state: ApprovalCase; readonly events: readonly DomainEvent[] } => {
  const state = { ...approvalCase, trips: approvalCase.trips + 1 };
  const { made, promised, exceeded } = tripsOf(state, settings);
  return {
    state,
    events: [
      {
        type: 'approvals.case.trip-recorded.v1',
        audience: [],
        fact: { ...caseReference(state), trip: made, promised, exceeded, reason },
      },
    ],
  };
};
