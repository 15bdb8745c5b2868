import type { Instant } from '../../shared/time/clock.ts';
import { demonstrationSeeds } from './demonstration-county.ts';
import type { BusinessClock } from './business-clock.ts';
import { createClosing } from './closing.ts';
import { moveClock, type ClockMove, type ClockMoved } from './control/clock-control.ts';
import { answerControl, settleBeforeJump, type ControlParts } from './control/control.ts';
import { drain } from './control/drain.ts';
import { parkedMessages, sayParked } from './control/parked.ts';
import { createFaults, type Faults } from './control/faults.ts';
import { tokenRequestSchema, type TokenRequest } from './control/token-claims.ts';
import { startEngines, type Engines } from './engines/engines.ts';
import { provisionTables } from './engines/tables.ts';
import { compileHost } from './functions/compile-host.ts';
import { startFunctions } from './functions/functions.ts';
import type { LocalFunction } from './functions/local-function.ts';
import type { InvocationOutcome } from './functions/pending-invocations.ts';
import { openGround, type Ground, type PlatformOptions } from './ground.ts';
import { createGateway } from './gateway/gateway.ts';
import { jsonBody, type Answer } from './http-server.ts';
import { synthesiseLocalStage } from './local-stage.ts';
import { newestEventIn } from './newest-event.ts';
import { onceReady } from './readiness.ts';
import { refusingWritesWhenFull } from './refuse-writes.ts';
import { runSeeds } from './run-seeds.ts';
import { startSources } from './sources/sources.ts';
import { keepTokenFiles } from './token-files.ts';
import { readAssembly } from './template/assembly.ts';
import { readBlueprint } from './template/blueprint.ts';
import type { Blueprint } from './template/blueprint-types.ts';

export type Platform = {
  readonly baseUrl: string;
  readonly startedInMilliseconds: number;
  readonly tokenFor: (request: TokenRequest) => Promise<string>;
  /** Where database and queues answer, for whoever wants to look in. */
  readonly engines: { readonly database: string; readonly queues: string };
  readonly clock: {
    readonly now: () => Instant;
    /** Moves business time to an instant and runs each schedule once there, unless told not to; throws when it lies behind. */
    readonly set: (instant: string, options?: { readonly check: boolean }) => Promise<ClockMoved>;
    /** Moves business time on by an ISO 8601 duration and runs each schedule once there. */
    readonly advance: (duration: string) => Promise<ClockMoved>;
  };
  /** Waits until every committed event has been published and consumed; throws when that takes over a minute. */
  readonly drain: () => Promise<void>;
  /** A line for each queue in which messages wait for people. */
  readonly parked: () => readonly string[];
  readonly invoke: (functionName: string, event: unknown) => Promise<InvocationOutcome>;
  readonly faults: Faults;
  /** Resolves when the database engine ended, be it asked to or not; the platform cannot go on without it. */
  readonly failed: Promise<unknown>;
  readonly stop: () => Promise<void>;
  /** Ends everything at once as a crash would; the data stay as they are. */
  readonly kill: () => Promise<void>;
};

const longestDrainMilliseconds = 60_000;

type Stage = {
  readonly blueprint: Blueprint;
  readonly engines: Engines;
  readonly functions: ReadonlyMap<string, LocalFunction>;
};

/** Business time goes on where the newest event left it; what passed since without one is not known any more. */
const bringClockBack = async (
  clock: BusinessClock,
  { database }: Engines,
  { tables }: Blueprint,
): Promise<void> => {
  const newest = await newestEventIn(
    database.database,
    tables.map(({ name }) => name),
  );
  if (newest !== null && newest > clock.now()) clock.moveTo(newest);
  console.error(`Business time is ${clock.instant()} now; move it on with POST /_local/clock.`);
};

/** Creates what the templates declare and loads every function. */
const openStage = async (ground: Ground): Promise<Stage> => {
  const { options, data, closing, baseUrl, clock, issuer, say } = ground;
  say('Starting database and queues; bundling the functions and synthesising the stacks.');
  const starting = startEngines(data, closing);
  // Whichever fails first is what the caller hears of; the other's failure must not count as unhandled.
  starting.catch(() => undefined);
  const synthesise = options.synthesise ?? synthesiseLocalStage;
  const [assemblyDirectory, host] = await Promise.all([
    synthesise({ issuer: issuer.url, jwksUrl: issuer.jwksUrl, directory: data.path('runtime') }),
    compileHost(data.path('runtime')),
  ]);
  say('The functions are bundled, the stacks synthesised.');
  const engines = await starting;
  const addresses = { queueUrl: engines.server.urlOf, apiUrl: baseUrl };
  const blueprint = readBlueprint(readAssembly(assemblyDirectory), addresses);
  const show = options.quiet === true ? () => undefined : (line: string) => console.error(line);
  say(
    `Database and queues answer; creating ${blueprint.tables.length} tables and ${blueprint.queues.length} queues, loading ${blueprint.functions.length} functions.`,
  );
  engines.server.provisionBuckets(blueprint.buckets);
  const [functions] = await Promise.all([
    startFunctions(blueprint.functions, { data, engines, host, clockOffset: clock.offset, show, closing }),
    provisionTables(engines.database.database, blueprint.tables),
    engines.server.provision(blueprint.queues),
  ]);
  if (clock.isLost) await bringClockBack(clock, engines, blueprint);
  return { blueprint, engines, functions };
};

const run = async (
  ground: Ground,
  kill: () => void,
): Promise<ControlParts & { readonly engines: Engines }> => {
  const { data, closing, clock, issuer, http, space, started, readiness } = ground;
  const { blueprint, engines, functions } = await openStage(ground);
  const faults = createFaults({
    terminateWorker: async (functionName) => functions.get(functionName)?.terminate(),
    killPlatform: kill,
  });
  const checkpointDirectory = data.path('streams');
  const sources = await startSources({
    blueprint,
    functions,
    engines,
    clock,
    faults,
    checkpointDirectory,
    closing,
  });
  const parts = {
    ...sources,
    blueprint,
    functions,
    engines,
    server: engines.server,
    clock,
    issuer,
    faults,
    started,
    isReady: readiness.isReady,
  };
  const gateway = createGateway({ blueprint, functions, issuer, clock, faults });
  const answer: Answer = (request, path, query) =>
    path === '/_local' || path.startsWith('/_local/')
      ? answerControl(parts, request.method ?? 'GET', path, query, () => jsonBody(request))
      : gateway(request, path, query);
  http.serve(onceReady(readiness, refusingWritesWhenFull(space, answer)));
  // Requests end before what they need does.
  closing.add(http.stop);
  return parts;
};

const moved = async (parts: ControlParts, move: ClockMove): Promise<ClockMoved> => {
  const outcome = await moveClock(parts.clock, parts.schedules, move, () => settleBeforeJump(parts));
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
};

const invokeNamed = (
  { functions }: ControlParts,
  name: string,
  event: unknown,
): Promise<InvocationOutcome> => {
  const called = functions.get(name);
  if (called === undefined) throw new Error(`There is no function ${name}.`);
  return called.invoke(event);
};

const untilIdle = async (parts: ControlParts): Promise<void> => {
  const busy = await drain(parts, longestDrainMilliseconds);
  if (busy !== null) throw new Error(`Still at work: ${busy.join(', ')}.`);
};

/** Starts the whole platform on this machine; throws a `StartupFailure` when it cannot, leaving nothing behind. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const closing = createClosing();
  let crash = (): void => undefined;
  try {
    const ground = await openGround(options, closing);
    const parts = await run(ground, options.killPlatform ?? (() => crash()));
    const { baseUrl, issuer, clock, data, started, say, readiness } = ground;
    const { database, server } = parts.engines;
    const tokenFor = (request: TokenRequest): Promise<string> =>
      issuer.mint(tokenRequestSchema.parse(request));
    const kill = async (): Promise<void> => {
      database.kill();
      await Promise.all([...parts.functions.values()].map((one) => one.terminate()));
      await closing.close();
    };
    crash = () => void kill();
    if (options.seed === true)
      await runSeeds(demonstrationSeeds, data, {
        ...{ baseUrl, tokenFor, say, pass: readiness.pass },
        settled: () => untilIdle(parts),
      });
    if (options.seed === true) await keepTokenFiles(data, closing, tokenFor);
    readiness.declare();
    started.milliseconds = Math.round(performance.now() - started.at);
    return {
      ...{ baseUrl, tokenFor, kill },
      engines: { database: database.endpoint, queues: server.endpoint },
      startedInMilliseconds: started.milliseconds,
      clock: {
        now: clock.instant,
        set: (instant, options) => moved(parts, { now: instant, ...options }),
        advance: (duration) => moved(parts, { advance: duration }),
      },
      drain: () => untilIdle(parts),
      parked: () => sayParked(parkedMessages(parts)),
      invoke: (name, event) => invokeNamed(parts, name, event),
      faults: parts.faults,
      failed: database.exited,
      stop: closing.close,
    };
  } catch (error) {
    await closing.close();
    throw error;
  }
};
