import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Clock } from './clock.ts';
import type { NewId } from '../identifiers.ts';

/** Random numbers from 0 to below 1, drawn many at once: an id takes sixteen, and each draw by itself is a call into the system. */
const createRandom = (): (() => number) => {
  const bytes = new Uint8Array(1024);
  let used = bytes.length;
  return () => {
    if (used === bytes.length) {
      randomFillSync(bytes);
      used = 0;
    }
    const byte = bytes[used] ?? 0;
    used += 1;
    return byte / 256;
  };
};

/** Ids in the order in which they were made, also within one millisecond of one process. */
export const createNewId = (clock: Clock): NewId => {
  const next = monotonicFactory(createRandom());
  return () => next(Date.parse(clock.now()));
};
