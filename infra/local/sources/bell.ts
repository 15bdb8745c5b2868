import { pause } from './pause.ts';

/** Wakes whoever waits for something to have been written. */
export type Bell = {
  readonly ring: () => void;
  /** Whether it rang so short a time ago. */
  readonly rangWithin: (milliseconds: number) => boolean;
  /** How often it has rung. */
  readonly count: () => number;
  /** Waits until it rings, or rang since it had rung so often; for so long at most, or until the signal ends the waiting. */
  readonly heardSince: (count: number, milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export const createBell = (): Bell => {
  let rung = 0;
  let lastRung = -Infinity;
  let waking = new AbortController();
  return {
    ring: () => {
      rung += 1;
      lastRung = performance.now();
      waking.abort();
      waking = new AbortController();
    },
    rangWithin: (milliseconds) => performance.now() - lastRung <= milliseconds,
    count: () => rung,
    heardSince: async (count, milliseconds, signal) => {
      if (rung === count) await pause(milliseconds, AbortSignal.any([waking.signal, signal]));
    },
  };
};
