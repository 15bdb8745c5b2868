/** A structured log line; never personal data: ids, codes and counts. */
export type Log = {
  readonly info: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly warn: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields?: Readonly<Record<string, unknown>>) => void;
};

/** A log that says nothing, for tests and scripts. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
