/** What one of a kind asks of the database: calls, and write units of the table and its indexes. */
export type Units = { readonly reads: number; readonly writeUnits: number };

/** Means over the steps that `npm run bench -- --only 1 --only 2` measures; a test holds them to it. */
export const measuredUnits = {
  /** A page or a list is looked at. */
  look: { reads: 2, writeUnits: 0 },
  /** Something is done: made, moved on, decided. */
  act: { reads: 1.5, writeUnits: 16.5 },
  /** A service hears of it. */
  heard: { reads: 3.2, writeUnits: 15.6 },
} as const satisfies Record<string, Units>;

/** What no measurement on one machine tells; each can be told better once a stage runs. */
export const assumedUnits = {
  /** Looks for each act: people look more than they do. */
  looksPerAct: 10,
  /** Of those one act tells, how many services hear of it: most facts go to two inboxes. */
  heardPerAct: 2,
  /** A read unit is 4 KB; a list reads several items. */
  readUnitsPerRead: 2,
  /** Billed milliseconds, cold starts spread over all. */
  milliseconds: { api: 60, publish: 60, hear: 90, check: 300 },
  /** What a function and AWS itself write to the log of one invocation. */
  logBytesPerInvocation: 1_200,
  /** What an act leaves in tables and indexes: state, event, inbox items. */
  storedBytesPerAct: 12_000,
  /** Months that are kept: the bill of storage grows with them. */
  monthsKept: 12,
  /** The share of a day's acts that falls into its busiest hour. */
  busiestHour: 0.2,
} as const;

/** What stands there whatever happens, as the templates declare it. */
export const standing = { services: 3, inboxes: 3, alarms: 65, duePartitions: 8 } as const;
