import { statfsSync } from 'node:fs';
import { StartupFailure } from './startup-failure.ts';

/** How many bytes the disk of a directory still takes. */
export type FreeBytes = (directory: string) => number;

export const freeBytesOf: FreeBytes = (directory) => {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
};

/**
 * Below this nothing new is taken: the database engine acknowledges before it commits, so that a full disk loses what was
 * acknowledged. What is left lets the work in hand end.
 */
export const floorBytes = 64 * 1024 * 1024;

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

export type FreeSpace = {
  /** What to tell who wants to write; null while there is room. */
  readonly shortage: () => string | null;
};

const lookMilliseconds = 100;

/** Watches the disk of the data directory; says in one line when there is no room any more, and when there is again. */
export const watchFreeSpace = (
  directory: string,
  freeBytes: FreeBytes = freeBytesOf,
  say: (line: string) => void = console.error,
): FreeSpace => {
  let lookedAt = -Infinity;
  let short: string | null = null;
  const look = (): string | null => {
    const free = freeBytes(directory);
    return free >= floorBytes
      ? null
      : `The disk of ${directory} is full (${megabytes(free)} MB left, ${megabytes(floorBytes)} MB are needed): nothing new is taken until there is room; what was acknowledged is kept.`;
  };
  return {
    shortage: () => {
      if (performance.now() - lookedAt < lookMilliseconds) return short;
      lookedAt = performance.now();
      const before = short;
      short = look();
      if (before === null && short !== null) say(short);
      if (before !== null && short === null) say(`The disk of ${directory} has room again.`);
      return short;
    },
  };
};

/** Refuses to start on a disk that is full. */
export const assertRoom = (space: FreeSpace): void => {
  const shortage = space.shortage();
  if (shortage !== null) throw new StartupFailure(shortage);
};
