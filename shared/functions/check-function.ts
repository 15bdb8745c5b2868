import type { Context } from 'aws-lambda';
import { createDocumentClient } from '../dynamo/client.ts';
import { createReadDue } from '../dynamo/due-items.ts';
import { sweepDue, type DueItem, type SweepReport } from '../deadlines/sweep.ts';
import type { Instant } from '../time/clock.ts';
import type { ServiceName } from '../service-names.ts';
import { createFoundations, type Foundations } from './dependencies.ts';
import { parseCheckEnvironment } from './environment.ts';

/** Time kept back at the end of a run, so that the item in hand is finished before the function is stopped. */
const reserveMilliseconds = 5_000;

/** Lets fall what is due on an item at `now`; safe to repeat. */
export type Settle = (item: DueItem, now: Instant) => Promise<void>;

/** Builds a service's check-deadlines function from its environment. */
export const createCheckFunction = (
  service: ServiceName,
  settle: (foundations: Foundations) => Settle,
  environment: Readonly<Record<string, string | undefined>>,
) => {
  const parsed = parseCheckEnvironment(environment);
  const foundations = createFoundations(service, parsed);
  const due = createReadDue({
    client: createDocumentClient(),
    name: parsed.TABLE_NAME,
    log: foundations.log,
  });
  const settleItem = settle(foundations);
  return async (
    _event: unknown,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SweepReport> => {
    const now = foundations.clock.now();
    const report = await sweepDue({
      due,
      now,
      settle: (item) => settleItem(item, now),
      timeRemains: () => context.getRemainingTimeInMillis() > reserveMilliseconds,
    });
    for (const { item, reason } of report.failed) {
      foundations.log.error('a due item could not be settled', { ...item, reason });
    }
    foundations.log.info('deadlines checked', {
      settled: report.settled,
      failed: report.failed.length,
      finished: report.finished,
    });
    return report;
  };
};
