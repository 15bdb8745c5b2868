import { functionProfiles } from '../function-kinds.ts';
import type { Prices } from './prices.ts';
import { assumedUnits, measuredUnits, standing } from './units.ts';

const daysPerMonth = 30;
const million = 1_000_000;
const gigabyte = 1024 ** 3;

/** How a stage is used and set. */
export type Usage = {
  readonly actsPerDay: number;
  readonly looksPerAct: number;
  readonly deadlineCheckMinutes: number;
};

/** What a month asks for, before anything is priced. */
export type Quantities = {
  readonly acts: number;
  readonly requests: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly queueRequests: number;
  readonly checks: number;
  readonly storedGigabytes: number;
};

/** An idle queue is asked for messages by five pollers, each waiting twenty seconds. */
const idleQueueRequests = (standing.inboxes * 5 * daysPerMonth * 86_400) / 20;
/** A message is sent, received and deleted. */
const requestsPerMessage = 3;

/** What a month of that usage asks for. */
export const quantitiesOf = ({ actsPerDay, looksPerAct, deadlineCheckMinutes }: Usage): Quantities => {
  const { milliseconds, heardPerAct, readUnitsPerRead, storedBytesPerAct, monthsKept } = assumedUnits;
  const { look, act, heard } = measuredUnits;
  const acts = actsPerDay * daysPerMonth;
  const looks = acts * looksPerAct;
  const hearings = acts * heardPerAct;
  const checks = (standing.services * daysPerMonth * 1_440) / deadlineCheckMinutes;
  const seconds =
    ((acts + looks) * milliseconds.api +
      acts * milliseconds.publish +
      hearings * milliseconds.hear +
      checks * milliseconds.check) /
    1_000;
  const reads = acts * act.reads + looks * look.reads + hearings * heard.reads;
  return {
    acts,
    requests: acts + looks,
    invocations: acts + looks + acts + hearings + checks,
    gigabyteSeconds: (seconds * functionProfiles.api.memoryMegabytes) / 1024,
    writeUnits: acts * act.writeUnits + hearings * heard.writeUnits,
    // An empty look at a partition of what is due costs half a unit.
    readUnits: reads * readUnitsPerRead + checks * standing.duePartitions * 0.5,
    queueRequests: hearings * requestsPerMessage + idleQueueRequests,
    checks,
    storedGigabytes: (acts * monthsKept * storedBytesPerAct) / gigabyte,
  };
};

export type Line = {
  readonly what: string;
  readonly quantity: number;
  readonly unit: string;
  readonly cost: number;
};

/** The lines of a month's bill. */
export const billOf = (used: Quantities, prices: Prices): readonly Line[] => {
  const perMillion = (what: string, quantity: number, each: number): Line => ({
    ...{ what, quantity: quantity / million, unit: 'million' },
    cost: (quantity / million) * each,
  });
  const logGigabytes = (used.invocations * assumedUnits.logBytesPerInvocation) / gigabyte;
  return [
    perMillion('HTTP API, requests', used.requests, prices.httpApiPerMillion),
    perMillion('Lambda, invocations', used.invocations, prices.lambdaPerMillion),
    {
      ...{ what: 'Lambda, time', quantity: used.gigabyteSeconds, unit: 'GB-seconds' },
      cost: used.gigabyteSeconds * prices.lambdaPerGigabyteSecond,
    },
    perMillion('DynamoDB, write units', used.writeUnits, prices.writeUnitsPerMillion),
    perMillion('DynamoDB, read units', used.readUnits, prices.readUnitsPerMillion),
    {
      ...{
        what: `DynamoDB, kept after ${assumedUnits.monthsKept} months`,
        quantity: used.storedGigabytes,
        unit: 'GB',
      },
      cost: used.storedGigabytes * (prices.tableGigabyteMonth + prices.backupGigabyteMonth),
    },
    perMillion('SQS FIFO, requests', used.queueRequests, prices.fifoRequestsPerMillion),
    perMillion('Scheduler, calls', used.checks, prices.schedulerPerMillion),
    { what: 'CloudWatch, logs', quantity: logGigabytes, unit: 'GB', cost: logGigabytes * prices.logGigabyte },
    // One request in twenty is traced, beyond the first of each second.
    perMillion('X-Ray, traces', used.invocations / 20, prices.tracesPerMillion),
    {
      ...{ what: 'CloudWatch, alarms', quantity: standing.alarms, unit: 'alarms' },
      cost: standing.alarms * prices.alarmMonth,
    },
  ];
};

export const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { cost }) => sum + cost, 0);
