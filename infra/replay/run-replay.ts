import * as z from 'zod';
import { lastWords } from '../command/run-command.ts';
import { naming } from '../naming.ts';
import type { Synthesise } from '../local/local-stage.ts';
import type { Platform } from '../local/platform.ts';
import { onTemporaryPlatform } from '../local/temporary-platform.ts';
import { toInstant, type Instant } from '../../shared/time/clock.ts';
import { closesAt, monthOf } from '../../services/approvals/kernel/month.ts';
import { packagedCalendar } from '../../shared/calendar/work-calendar.ts';
import { dateOf } from '../../shared/time/clock.ts';
import type { CommandLine } from './command-line.ts';
import { openCountyOfTheLog } from './county-of-the-log.ts';
import { readPermitLog } from './permit-log.ts';
import { createPlatformClient } from './platform-client.ts';
import { createProgress, type Progress, type ProgressOutput } from './progress.ts';
import { demand, readBack, type ReplayOutcome } from './read-back.ts';
import { readDepartments, type DepartmentFigures } from './read-departments.ts';
import { readTransfers, transferFigures, type TransferFigures } from './read-transfers.ts';
import { ReplayFailure } from './replay-failure.ts';
import { reach, runSchedule } from './run-schedule.ts';
import { scheduleOf, type Schedule } from './schedule.ts';
import { createWorkOnApplications } from './work-on-applications.ts';

/** Where a replay writes, its one line of figures and everything else, and what ends it early. */
export type ReplaySurroundings = {
  readonly stdout: ProgressOutput;
  readonly stderr: ProgressOutput;
  readonly interrupted: AbortSignal;
  /** Where the stacks of its platform come from, when not from a synthesis of its own. */
  readonly synthesise?: Synthesise;
};

// The county opens and its people take office before the first application comes.
const leadMilliseconds = 24 * 3_600_000;

const dayBefore = (instant: Instant): Instant => toInstant(new Date(Date.parse(instant) - leadMilliseconds));

const endedEarly = (reason: 'interrupted' | 'platform-ended'): ReplayFailure =>
  new ReplayFailure(
    reason === 'interrupted'
      ? 'The replay was interrupted.'
      : 'The platform came to an end during the replay.',
  );

const names = naming('local');

/** Where lies what approvals did not tell or notifications did not hear. */
const silentQueues: readonly string[] = [
  names.unpublished('approvals'),
  names.parked('approvals'),
  names.parked('notifications'),
];

// Each asks for as long as the platform waits; a small machine may be behind by minutes when two years have passed.
const mostWaits = 15;

/** Waits until every fact has reached everybody who hears of it. */
const comeToRest = async ({ baseUrl }: Platform): Promise<void> => {
  for (let wait = 0; wait < mostWaits; wait += 1) {
    const { ok } = await fetch(`${baseUrl}/_local/drain`);
    if (ok) return;
  }
  throw new ReplayFailure('The platform does not come to rest.');
};

const queuesSchema = z.array(z.object({ name: z.string(), waiting: z.int() }));

/** What lies in a dead-letter queue has told nobody anything, and the count of notifications would be short. */
const demandNothingDied = async ({ baseUrl }: Platform): Promise<void> => {
  const queues = queuesSchema.parse(await (await fetch(`${baseUrl}/_local/queues`)).json());
  const dead = queues.filter(({ name, waiting }) => silentQueues.includes(name) && waiting > 0);
  if (dead.length > 0)
    throw new ReplayFailure(
      `Notifications are missing, because messages ended in ${dead.map(({ name }) => name).join(', ')}.`,
    );
};

/** Brings everything to an end that was told, and fails if some of it was not heard. */
const settle = async (platform: Platform): Promise<void> => {
  await comeToRest(platform);
  await demandNothingDied(platform);
};

/** Closes the last month of the log, so that all of it stands in scorecards. */
const closeLastMonth = async (platform: Platform, { lastInstant }: Schedule): Promise<void> => {
  await reach(platform, { at: closesAt(monthOf(dateOf(lastInstant)), packagedCalendar), check: true });
  await settle(platform);
};

type Replayed = ReplayOutcome & {
  readonly transfers?: TransferFigures;
  readonly departments?: readonly DepartmentFigures[];
};

const replayOn = async (
  platform: Platform,
  schedule: Schedule,
  { limitDays, transfers }: Pick<CommandLine, 'limitDays' | 'transfers'>,
  progress: Progress,
): Promise<Replayed> => {
  const client = createPlatformClient(platform);
  const county = await openCountyOfTheLog(client, {
    schedule,
    limitDays,
    transfers,
    opensOn: dateOf(platform.clock.now()),
  });
  const work = createWorkOnApplications(client, county);
  await runSchedule(platform, work, schedule, progress);
  progress.show(1, 1, 'reading what came of it');
  await settle(platform);
  const { outcome, taskIds } = await readBack(client, county, schedule);
  if (transfers === null) return outcome;
  const read = await readTransfers(client, taskIds);
  await closeLastMonth(platform, schedule);
  const { departments, counted } = await readDepartments(client, county.departments, read.tasks, schedule);
  demand(
    counted.decided === outcome.decided && counted.decidedOnTime === outcome.onTime,
    `scorecards count ${counted.decided} decided and ${counted.decidedOnTime} on time, tasks ${outcome.decided} and ${outcome.onTime}`,
  );
  return { ...outcome, transfers: transferFigures(work.asked(), read), departments };
};

const replay = async (
  { file, ...settings }: CommandLine,
  { stdout, stderr, interrupted, synthesise }: ReplaySurroundings,
): Promise<void> => {
  const followHandOffs = settings.transfers !== null;
  const schedule = scheduleOf(await readPermitLog(file), { ...settings, followHandOffs });
  const progress = createProgress(stderr);
  progress.show(0, 1, 'starting a platform');
  try {
    const outcome = await onTemporaryPlatform(
      {
        ...{ purpose: 'replay', startAt: dayBefore(schedule.firstInstant) },
        ...{ interrupted, endedEarly, synthesise },
      },
      (platform) => replayOn(platform, schedule, settings, progress),
    );
    progress.end();
    stdout.write(`${JSON.stringify(outcome)}\n`);
  } finally {
    progress.end();
  }
};

/** Runs the command and answers its exit code; what keeps it from its figures is said in one sentence. */
export const runReplay = async (
  commandLine: CommandLine,
  surroundings: ReplaySurroundings,
): Promise<number> => {
  try {
    await replay(commandLine, surroundings);
    return 0;
  } catch (error) {
    surroundings.stderr.write(`${lastWords(error)}\n`);
    return 1;
  }
};
