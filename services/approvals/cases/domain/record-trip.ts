import type { CodedError } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { caseReference } from './case-facts.ts';
import type { ApprovalCase } from './approval-case.ts';

/** The trips made for a case beside what the county promises; one more than promised counts against it (R140). */
export const tripsOf = (
  { trips }: Pick<ApprovalCase, 'trips'>,
  { tripsPromised }: Pick<CountySettings, 'tripsPromised'>,
) => ({ made: trips, promised: tripsPromised, exceeded: trips > tripsPromised });

/** Why somebody had to come, and to which department where that is known. */
export type Trip = { readonly reason: string; readonly department?: DepartmentId | undefined };

export type TripErrorCode = 'TRIP_DEPARTMENT';

const notOfTheCase = (): CodedError<TripErrorCode> => {
  const detail = {
    zh: '所填部门不承办本项目的审批事项，到场办理只能记到承办部门；到其他窗口的，不填部门',
    en: 'The department answers for no matter of this project; leave it out where the trip was made elsewhere.',
  };
  return { code: 'TRIP_DEPARTMENT', detail, faults: [{ pointer: '/department', detail }] };
};

/** The trips to each department with one more to a department. */
const withTripTo = (tripsTo: ApprovalCase['tripsTo'], department: DepartmentId) => {
  const known = tripsTo?.find((each) => each.department === department)?.trips ?? 0;
  const others = (tripsTo ?? []).filter((each) => each.department !== department);
  return [...others, { department, trips: known + 1 }];
};

/**
 * Counts a trip 跑动 that somebody of the enterprise had to make in person, with the reason and, where it was made to a
 * department of the case, which one; who says so is on record.
 */
export const recordTrip = (
  approvalCase: ApprovalCase,
  { reason, department }: Trip,
  settings: Pick<CountySettings, 'tripsPromised'>,
): Outcome<
  { readonly state: ApprovalCase; readonly events: readonly DomainEvent[] },
  CodedError<TripErrorCode>
> => {
  if (department !== undefined && !approvalCase.nodes.some(({ work }) => work?.department === department))
    return failure(notOfTheCase());
  const { tripsTo } = approvalCase;
  const state = {
    ...approvalCase,
    trips: approvalCase.trips + 1,
    ...(department === undefined ? {} : { tripsTo: withTripTo(tripsTo, department) }),
  };
  const { made, promised, exceeded } = tripsOf(state, settings);
  const to = department === undefined ? {} : { department };
  return success({
    state,
    events: [
      {
        type: 'approvals.case.trip-recorded.v1',
        audience: [],
        fact: { ...caseReference(state), trip: made, promised, exceeded, reason, ...to },
      },
    ],
  });
};
