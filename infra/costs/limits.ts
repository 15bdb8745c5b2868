import { assumedUnits } from './units.ts';

/** Where a stage stops growing, and what to raise. */
export type Limit = {
  readonly name: string;
  /** Acts in a second at which it is reached. */
  readonly actsPerSecond: number;
  readonly reason: string;
  readonly raise: string;
};

export type Settings = {
  /** Functions of the account that run at once. */
  readonly accountConcurrency: number;
  readonly inboxConcurrency: number;
  readonly looksPerAct: number;
};

const perSecond = 1_000;

/** An index partition takes a thousand write units in a second, an entry is one. */
const entriesPerSecond = 1_000;
/** A FIFO queue takes so many calls of each kind in a second, unless its throughput is raised. */
const fifoCallsPerSecond = 300;

const account = ({ accountConcurrency, looksPerAct }: Settings): Limit => {
  const { milliseconds, heardPerAct } = assumedUnits;
  const busy = (1 + looksPerAct) * milliseconds.api + milliseconds.publish + heardPerAct * milliseconds.hear;
  return {
    name: 'account concurrency',
    actsPerSecond: (accountConcurrency * perSecond) / busy,
    reason: `all functions of the account share ${accountConcurrency} at once; an act with its looks keeps one for ${busy} ms`,
    raise: 'Service Quotas, Lambda, "Concurrent executions": a new account has 10, 1000 is given on request',
  };
};

/** The worst case: every message of a batch takes its turn. */
const inbox = ({ inboxConcurrency }: Settings): Limit => ({
  name: 'inbox concurrency',
  actsPerSecond: (inboxConcurrency * perSecond) / assumedUnits.milliseconds.hear,
  reason: `each inbox handles ${inboxConcurrency} batches at once, ${assumedUnits.milliseconds.hear} ms a message`,
  raise:
    'inboxConcurrency of the stage in cdk.json, after the account concurrency: three inboxes take that many each',
});

const groups: Limit = {
  name: 'FIFO groups',
  actsPerSecond: fifoCallsPerSecond,
  reason: `a queue takes ${fifoCallsPerSecond} calls a second, and one lead, project or case is heard of one message after another (${Math.round(perSecond / assumedUnits.milliseconds.hear)} a second)`,
  raise:
    'high throughput of the inbox queues (deduplicationScope messageGroup, fifoThroughputLimit perMessageGroupId in infra/constructs/inbox-queue.ts); the order within one root is a promise and stays',
};

const dayIndex: Limit = {
  name: 'day index',
  actsPerSecond: entriesPerSecond,
  reason: `all events of a county's day stand in one partition of the index, which takes ${entriesPerSecond} entries a second`,
  raise:
    'a suffix in eventDayPk (shared/dynamo/event-items.ts), read side by side in event-days.ts; old days stay as they are',
};

/** What limits a stage, in the order in which it is met when nothing is raised. */
export const limitsOf = (settings: Settings): readonly Limit[] => [
  account(settings),
  inbox(settings),
  groups,
  dayIndex,
];

const secondsPerHour = 3_600;

/** Acts in a second of the busiest hour. */
export const busiestSecond = (actsPerDay: number): number =>
  (actsPerDay * assumedUnits.busiestHour) / secondsPerHour;
