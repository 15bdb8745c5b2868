import { setTimeout as delay } from 'node:timers/promises';

/** Waits, or until the signal ends the waiting. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
};
