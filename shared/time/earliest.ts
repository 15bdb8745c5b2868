import type { Instant } from './clock.ts';

/** The earliest of the instants at which something falls; null when nothing will. */
export const earliest = (...instants: readonly (Instant | null)[]): Instant | null =>
  instants.filter((instant) => instant !== null).sort()[0] ?? null;
