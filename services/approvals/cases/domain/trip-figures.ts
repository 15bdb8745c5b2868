import type { DepartmentId } from '../../../../shared/identifiers.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { CountySettings } from '../../county/domain/county-settings.ts';
import { monthOf, type Month } from '../../kernel/month.ts';
import { tripsOf } from './record-trip.ts';

type TripsTo = { readonly department: DepartmentId; readonly trips: number };

type Visited = {
  readonly trips: number;
  readonly tripsTo?: readonly TripsTo[] | undefined;
  readonly openedAt: Instant;
};

/** The trips 跑动 of cases, and which cases took more than the county promises. */
export type TripFigures<Case> = {
  readonly promised: number;
  readonly cases: number;
  readonly trips: number;
  /** The trips to each department, the most first. */
  readonly departments: readonly TripsTo[];
  /** The trips of which nobody said to which department. */
  readonly unnamed: number;
  /** Those with more trips than promised, the most first. */
  readonly exceeding: readonly Case[];
};

const sumOf = (counts: readonly { readonly trips: number }[]): number =>
  counts.reduce((sum, { trips }) => sum + trips, 0);

const byDepartment = (cases: readonly Visited[]): readonly TripsTo[] => {
  const all = cases.flatMap(({ tripsTo = [] }) => tripsTo);
  return [...new Set(all.map(({ department }) => department))]
    .map((department) => ({
      department,
      trips: sumOf(all.filter((each) => each.department === department)),
    }))
    .sort((one, other) => other.trips - one.trips || (one.department < other.department ? -1 : 1));
};

/** Counts the trips of the cases opened in a month, or of all (null); more than promised counts against the county (R140). */
export const countTrips = <Case extends Visited>(
  all: readonly Case[],
  settings: Pick<CountySettings, 'tripsPromised'>,
  openedIn: Month | null,
): TripFigures<Case> => {
  const cases = all.filter(({ openedAt }) => openedIn === null || monthOf(dateOf(openedAt)) === openedIn);
  const departments = byDepartment(cases);
  return {
    promised: settings.tripsPromised,
    cases: cases.length,
    trips: sumOf(cases),
    departments,
    unnamed: sumOf(cases) - sumOf(departments),
    exceeding: cases
      .filter((each) => tripsOf(each, settings).exceeded)
      .sort((one, other) => other.trips - one.trips),
  };
};
