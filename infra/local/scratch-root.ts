import { tmpdir } from 'node:os';
import { freeBytesOf, type FreeBytes } from './free-space.ts';

/** A directory in memory, where the system has one. */
const inMemory = '/dev/shm';

/** Several times what the longest replay leaves behind. */
const roomAsked = 2 * 1024 ** 3;

const roomIn = (directory: string, freeBytes: FreeBytes): number => {
  try {
    return freeBytes(directory);
  } catch {
    // There is none.
    return 0;
  }
};

/**
 * Where data stand that are thrown away in the end: in memory where there is room, because the queues wait for the disk at
 * every message that is sent, taken and deleted.
 */
export const scratchRoot = (freeBytes: FreeBytes = freeBytesOf): string =>
  roomIn(inMemory, freeBytes) >= roomAsked ? inMemory : tmpdir();
