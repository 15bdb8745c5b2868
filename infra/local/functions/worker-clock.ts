import { workerData } from 'node:worker_threads';
import { moveBusinessTime } from '../../../shared/time/business-time-offset.ts';

// Preloaded before a function's bundle: its clock speaks business time. `Date` stays on the machine's time, in which tokens,
// signatures and logs live, and so do timers.

const offsetOf = (data: unknown): SharedArrayBuffer | null =>
  typeof data === 'object' &&
  data !== null &&
  'clockOffset' in data &&
  data.clockOffset instanceof SharedArrayBuffer
    ? data.clockOffset
    : null;

const offset = offsetOf(workerData);

if (offset !== null) {
  const view = new BigInt64Array(offset);
  moveBusinessTime(() => Number(Atomics.load(view, 0)));
}
