import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { scratchRoot } from '../../infra/local/scratch-root.ts';

const gigabytes = 1024 ** 3;

it.each([
  ['in memory where there is room', () => 4 * gigabytes, '/dev/shm'],
  ['on the disk where memory is short', () => gigabytes, tmpdir()],
  [
    'on the disk where the system has no directory in memory',
    () => {
      throw new Error('ENOENT');
    },
    tmpdir(),
  ],
])('what is thrown away in the end stands %s', (_, freeBytes, expected) => {
  expect(scratchRoot(freeBytes)).toBe(expected);
});
