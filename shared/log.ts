/** A structured log line; never personal data: ids, codes and counts. */
export type Log = {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
};

/** A log that says nothing, for tests and scripts. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * What a log line says in its field `signal` where an alarm watches for it; the metric filters of the stacks are made of
 * these, so that the line and what looks for it cannot part.
 */
export const alarmSignals = {
  /** An item of the table does not have its stored shape. */
  unreadable: 'unreadable-item',
  /** A request wanted to write what could not be read back; nothing was written. */
  unstorable: 'unstorable-item',
  /** Something that fell due could not be settled, although the check went on to the rest. */
  unsettled: 'unsettled-item',
  /** A deadline check ran out of time before it had seen everything due. */
  unfinished: 'unfinished-check',
} as const;
export type AlarmSignal = (typeof alarmSignals)[keyof typeof alarmSignals];
