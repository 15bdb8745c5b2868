import * as z from 'zod';
import { failure, success, type Outcome } from '../../shared/outcome.ts';
import { toInstant, type Instant } from '../../shared/time/clock.ts';
import type { DataDirectory } from './data-directory.ts';

/** A Monday, 09:00 in Shanghai, within the years whose days off are published. */
export const demonstrationStart = '2026-03-02T01:00:00.000Z';

/**
 * Business time: the machine's time moved by an offset. It runs on while the platform is down, survives a crash because
 * only the offset is kept, and never goes back.
 */
export type BusinessClock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly instant: () => Instant;
  /** Read by the worker threads; one BigInt64 of milliseconds. */
  readonly offset: SharedArrayBuffer;
  /** What a moment of the machine's clock is in business time. */
  readonly fromMachine: (milliseconds: number) => number;
  readonly moveTo: (milliseconds: number) => Outcome<Instant, 'backwards'>;
  /** It was kept and could not be read: it stands at its beginning, and has to be brought to where business had come. */
  readonly isLost: boolean;
};

const keptSchema = z.object({ offsetMilliseconds: z.int() });

export const openBusinessClock = (data: DataDirectory, startAt: string): BusinessClock => {
  const consequence = 'business time goes on from the newest event';
  const kept = data.read('clock.json', keptSchema, consequence);
  const offset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const view = new BigInt64Array(offset);
  const keep = (milliseconds: number): void => {
    Atomics.store(view, 0, BigInt(milliseconds));
    data.write('clock.json', { offsetMilliseconds: milliseconds });
  };
  if (kept.state === 'kept') Atomics.store(view, 0, BigInt(kept.content.offsetMilliseconds));
  else keep(Date.parse(startAt) - Date.now());

  const fromMachine = (milliseconds: number): number => milliseconds + Number(Atomics.load(view, 0));
  const now = (): number => fromMachine(Date.now());
  const instant = (): Instant => toInstant(new Date(now()));
  return {
    now,
    instant,
    offset,
    fromMachine,
    isLost: kept.state === 'unreadable',
    moveTo: (milliseconds) => {
      if (milliseconds < now()) return failure('backwards');
      keep(milliseconds - Date.now());
      return success(instant());
    },
  };
};
