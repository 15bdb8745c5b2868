import * as z from 'zod';
import type { ClockMoved } from '../local/control/clock-control.ts';
import { forEachOf, type ReplayPlatform } from './platform-client.ts';
import type { Progress } from './progress.ts';
import { ReplayFailure } from './replay-failure.ts';
import type { Moment, Schedule } from './schedule.ts';
import type { WorkOnApplications } from './work-on-applications.ts';

const reportSchema = z.object({ failed: z.array(z.unknown()), finished: z.boolean() });

/** Whether every due item was settled; a check that failed makes the figures worthless. */
const allSettled = ({ now, checks }: ClockMoved): boolean =>
  checks.every(({ schedule, error, result }) => {
    const report = reportSchema.safeParse(result);
    if (error !== null || !report.success || report.data.failed.length > 0)
      throw new ReplayFailure(
        `The deadline check ${schedule} failed at ${now}: ${error ?? JSON.stringify(result)}.`,
      );
    return report.data.finished;
  });

// The clock runs on while requests are answered and may have passed the instant; a little later is as early as can be.
const justPassed = 'PT1S';

/** Brings business time to a moment and settles what is due then. */
export const reach = async (
  { clock }: ReplayPlatform,
  { at, check }: Pick<Moment, 'at' | 'check'>,
): Promise<void> => {
  const passed = at <= clock.now();
  if (!check && passed) return;
  let moved = passed ? await clock.advance(justPassed) : await clock.set(at, { check });
  while (!allSettled(moved)) moved = await clock.advance(justPassed);
};

/** Lets the time of a log pass once more: reaches each moment in turn and does what was done then. */
export const runSchedule = async (
  platform: ReplayPlatform,
  work: WorkOnApplications,
  { moments }: Schedule,
  progress: Progress,
): Promise<void> => {
  for (const [position, moment] of moments.entries()) {
    progress.show(position, moments.length, moment.at.slice(0, 10));
    await reach(platform, moment);
    await forEachOf(moment.accepted, work.accept);
    // What several groups do with one application at one instant they do one after the other.
    for (const handedOff of moment.handedOff) await work.handOff(handedOff);
    await forEachOf(moment.decided, work.decide);
  }
};
