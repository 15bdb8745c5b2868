import * as z from 'zod';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import type { BusinessClock } from '../business-clock.ts';
import type { ScheduleRun, Schedules } from '../sources/schedules.ts';
import { durationMilliseconds } from './duration.ts';

/** Left out, deadlines are checked at the target; `false` leaves them to a later move. */
const check = z.boolean().optional();

/** Where to move business time: to an instant, `{"now":"2026-03-09T01:00:00Z"}`, or on by a while, `{"advance":"P7D"}`. */
export const clockMoveSchema = z.union([
  z.strictObject({ now: z.iso.datetime({ offset: true }), check }),
  z.strictObject({ advance: z.string(), check }),
]);
export type ClockMove = z.infer<typeof clockMoveSchema>;

export type ClockMoved = { readonly now: Instant; readonly checks: readonly ScheduleRun[] };

/** No message lies in a queue for longer than this; one that a jump makes older would count as long past. */
const longJumpMilliseconds = 14 * 86_400_000;

/**
 * Moves business time for all functions, then runs each schedule once at the target, unless told not to. Time never goes back.
 * @param settle lets what is under way be handled before time jumps further than a message ever lies in a queue
 */
export const moveClock = async (
  clock: BusinessClock,
  schedules: Schedules,
  move: ClockMove,
  settle: () => Promise<unknown>,
): Promise<Outcome<ClockMoved, string>> => {
  const advance = 'advance' in move ? durationMilliseconds(move.advance) : 0;
  if (advance === null)
    return failure('advance is an ISO 8601 duration of fixed length, such as P1D or PT2H30M.');
  const target = 'now' in move ? Date.parse(move.now) : clock.now() + advance;
  if (target - clock.now() > longJumpMilliseconds) await settle();
  const moved = clock.moveTo(target);
  if (!moved.ok) return failure(`Business time is ${clock.instant()} and does not go back.`);
  return success({ now: moved.value, checks: move.check === false ? [] : await schedules.runAll() });
};
