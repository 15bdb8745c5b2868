import type { Context } from 'aws-lambda';
import { openDatabase } from '../dynamo/database.ts';
import { createReadDue } from '../dynamo/due-items.ts';
import { sweepDue, type DueItem, type ReadDue, type SweepReport } from '../deadlines/sweep.ts';
import { alarmSignals, type Log } from '../log.ts';
import type { Clock, Instant } from '../time/clock.ts';
import type { ServiceName } from '../service-names.ts';
import { createFoundations, type Foundations } from './dependencies.ts';
import { parseCheckEnvironment } from './environment.ts';

/** Time kept back at the end of a run, so that the item in hand is finished before the function is stopped. */
const reserveMilliseconds = 5_000;

/** Lets fall what is due on an item at `now`; safe to repeat. */
export type Settle = (item: DueItem, now: Instant) => Promise<void>;

type CheckParts = {
  readonly due: ReadDue;
  readonly settle: Settle;
  readonly clock: Clock;
  readonly log: Log;
};

/** What a deadline check says of itself, for the alarms that watch for it (infra/constructs/deadline-schedule.ts). */
const tell = (log: Log, { settled, failed, finished }: SweepReport): void => {
  for (const { item, reason } of failed)
    log.error('a due item could not be settled', { signal: alarmSignals.unsettled, ...item, reason });
  const counts = { settled, failed: failed.length, finished };
  // A check that settled nothing of what was due did not do its work either.
  if (finished && (failed.length === 0 || settled > 0)) log.info('deadlines checked', counts);
  else
    log.error(finished ? 'nothing of what is due could be settled' : 'a deadline check ran out of time', {
      signal: alarmSignals.unfinished,
      ...counts,
    });
};

/** The deadline check: lets fall what is due, whatever fails on the way, and tells its log what alarms have to hear. */
export const checkDeadlines =
  ({ due, settle, clock, log }: CheckParts) =>
  async (_event: unknown, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<SweepReport> => {
    const now = clock.now();
    const report = await sweepDue({
      due,
      now,
      settle: (item) => settle(item, now),
      timeRemains: () => context.getRemainingTimeInMillis() > reserveMilliseconds,
    });
    tell(log, report);
    return report;
  };

/** Builds a service's check-deadlines function from its environment. */
export const createCheckFunction = (
  service: ServiceName,
  settle: (foundations: Foundations) => Settle,
  environment: Readonly<Record<string, string | undefined>>,
) => {
  const parsed = parseCheckEnvironment(environment);
  const foundations = createFoundations(service, parsed);
  const { clock, log } = foundations;
  const due = createReadDue({ ask: openDatabase(), name: parsed.TABLE_NAME, log });
  return checkDeadlines({ due, settle: settle(foundations), clock, log });
};
