import type { LocalFunction } from '../functions/local-function.ts';
import type { ScheduleBlueprint } from '../template/blueprint-types.ts';

/** How one run of a schedule went. */
export type ScheduleRun = {
  readonly schedule: string;
  readonly function: string;
  readonly milliseconds: number;
  readonly result: unknown;
  readonly error: string | null;
};

export type Schedules = {
  /** Runs each schedule once, now, and answers when all are done. */
  readonly runAll: () => Promise<readonly ScheduleRun[]>;
  readonly stop: () => void;
};

const run = async (schedule: ScheduleBlueprint, called: LocalFunction): Promise<ScheduleRun> => {
  const started = performance.now();
  const outcome = await called.invoke(schedule.input);
  return {
    schedule: schedule.name,
    function: called.name,
    milliseconds: Math.round(performance.now() - started),
    result: outcome.ok ? outcome.value : null,
    error: outcome.ok ? null : outcome.error.message,
  };
};

/** Runs the schedules at their rate, in the machine's time: business time moves at the same pace between two moves. */
export const startSchedules = (
  schedules: readonly ScheduleBlueprint[],
  functionNamed: (name: string) => LocalFunction,
): Schedules => {
  const timers = schedules.map((schedule) => {
    const timer = setInterval(
      () => void run(schedule, functionNamed(schedule.functionName)),
      schedule.everyMilliseconds,
    );
    return timer.unref();
  });
  return {
    runAll: () =>
      Promise.all(schedules.map((schedule) => run(schedule, functionNamed(schedule.functionName)))),
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
