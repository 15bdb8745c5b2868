import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { CountySettings } from '../county/county-settings.ts';
import { monthOf, type Month } from '../scorecards/month.ts';
import { tripsOf } from './record-trip.ts';

type Visited = { readonly trips: number; readonly openedAt: Instant };

/** The trips 跑动 of cases, and which cases took more than the county promises. */
export type TripFigures<Case> = {
  readonly promised: number;
  readonly cases: number;
  readonly trips: number;
  /** Those with more trips than promised, the most first. */
  readonly exceeding: readonly Case[];
};

/** Counts the trips of the cases opened in a month, or of all (null); more than promised counts against the county (R140). */
export const countTrips = <Case extends Visited>(
  all: readonly Case[],
  settings: Pick<CountySettings, 'tripsPromised'>,
  openedIn: Month | null,
): TripFigures<Case> => {
  const cases = all.filter(({ openedAt }) => openedIn === null || monthOf(dateOf(openedAt)) === openedIn);
  return {
    promised: settings.tripsPromised,
    cases: cases.length,
    trips: cases.reduce((sum, { trips }) => sum + trips, 0),
    exceeding: cases
      .filter((each) => tripsOf(each, settings).exceeded)
      .sort((one, other) => other.trips - one.trips),
  };
};
