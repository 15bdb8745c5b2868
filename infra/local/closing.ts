import { setTimeout as delay } from 'node:timers/promises';

/** What has been opened, closed again in reverse order, each part within its time. */
export type Closing = {
  readonly add: (close: () => unknown) => void;
  readonly close: () => Promise<void>;
};

const patienceMilliseconds = 3_000;

export const createClosing = (): Closing => {
  const closers: (() => unknown)[] = [];
  let closed: Promise<void> | null = null;
  const closeAll = async (): Promise<void> => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
      try {
        await Promise.race([close(), delay(patienceMilliseconds, undefined, { ref: false })]);
      } catch (error) {
        console.error(`While stopping: ${String(error)}`);
      }
    }
  };
  return {
    add: (close) => void closers.push(close),
    close: () => (closed ??= closeAll()),
  };
};
