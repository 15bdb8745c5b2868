import type { BusinessClock } from '../business-clock.ts';
import type { Closing } from '../closing.ts';
import type { Faults } from '../control/faults.ts';
import type { Engines } from '../engines/engines.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { StartupFailure } from '../startup-failure.ts';
import type { Blueprint } from '../template/blueprint-types.ts';
import { createActivity, type Activity } from './activity.ts';
import { createBell, type Bell } from './bell.ts';
import { followQueue, type QueueSource } from './queue-source.ts';
import { startSchedules, type Schedules } from './schedules.ts';
import { followStream, type StreamSource } from './stream-source.ts';

export type SourcesParts = {
  readonly blueprint: Blueprint;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly engines: Engines;
  readonly clock: BusinessClock;
  readonly faults: Faults;
  readonly checkpointDirectory: string;
  readonly closing: Closing;
};

export type Sources = {
  readonly streamSources: readonly StreamSource[];
  readonly queueSources: readonly QueueSource[];
  readonly schedules: Schedules;
  readonly activity: Activity;
};

/** Begins to feed the functions: from streams, from queues and by schedule. */
export const startSources = async (parts: SourcesParts): Promise<Sources> => {
  const { blueprint, functions, engines, clock, faults, checkpointDirectory, closing } = parts;
  const functionNamed = (name: string): LocalFunction => {
    const called = functions.get(name);
    if (called === undefined)
      throw new StartupFailure(`The templates feed the function ${name}, which is nowhere.`);
    return called;
  };
  const bellOf = (tableName: string): Bell => {
    const bell = createBell();
    for (const each of functions.values()) if (each.tableName === tableName) each.whenEnded(bell.ring);
    return bell;
  };
  const activity = createActivity();
  const shared = { server: engines.server, clock, faults, activity };
  const streamSources = await Promise.all(
    blueprint.streamSources.map((source) =>
      followStream({
        ...{ ...shared, source, checkpointDirectory },
        engine: engines.database,
        bell: bellOf(source.tableName),
        publisher: functionNamed(source.functionName),
      }),
    ),
  );
  closing.add(() => Promise.all(streamSources.map((source) => source.stop())));
  const queueSources = blueprint.queueSources.map((source) =>
    followQueue({ ...shared, source, consumer: functionNamed(source.functionName) }),
  );
  closing.add(() => Promise.all(queueSources.map((source) => source.stop())));
  const schedules = startSchedules(blueprint.schedules, functionNamed);
  closing.add(schedules.stop);
  return { streamSources, queueSources, schedules, activity };
};
