import type { Instant } from '../time/clock.ts';
import type { Tries } from './tries.ts';
import type { Cause } from './why-it-failed.ts';

/** Why a message is parked. */
export const parkingReasons = [
  /** Nobody can read it: parked at once. */
  'unparseable',
  'unknown-type',
  /** The code itself failed on it, as often as it may. */
  'failed',
  /** What it depends on did not answer for as long as it is tried. */
  'dependency',
  /** Every try was cut off, by a time-out or a kill, for as long as it is tried. */
  'interrupted',
] as const;
export type ParkingReason = (typeof parkingReasons)[number];

/** How long a message is tried, and how often the code may fail on it. */
export const patience = { codeFailures: 5, milliseconds: 12 * 3_600_000 } as const;

const isOver = (since: Instant, until: Instant): boolean =>
  Date.parse(until) - Date.parse(since) >= patience.milliseconds;

/** What a failed try leads to: parked with a reason, or null to be tried again. */
export const afterFailure = (cause: Cause, tries: Tries, now: Instant): ParkingReason | null => {
  switch (cause) {
    case 'code':
      return tries.codeFailures >= patience.codeFailures ? 'failed' : null;
    case 'dependency':
      return isOver(tries.firstFailedAt, now) ? 'dependency' : null;
  }
};

/**
 * Whether a message that came again is given up before it is tried: a try begun after its time was over was cut off, too.
 * So each has a last try once its time is over, also where it waited behind others.
 */
export const isGivenUp = ({ firstFailedAt, lastBeganAt }: Tries): boolean =>
  lastBeganAt !== null && isOver(firstFailedAt, lastBeganAt);

const firstDelaySeconds = 30;
const longestDelaySeconds = 15 * 60;

/** How long a message waits for its next try after so many receives: from thirty seconds to a quarter of an hour. */
export const delaySeconds = (receives: number): number =>
  Math.min(firstDelaySeconds * 2 ** Math.min(Math.max(receives, 1) - 1, 10), longestDelaySeconds);
