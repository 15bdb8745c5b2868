import { describe, expect, it } from 'vitest';
import { createBell } from '../../../infra/local/sources/bell.ts';

const never = new AbortController().signal;
// So long that a test which had to wait for it would fail by its time.
const forEver = 600_000;

describe('A bell', () => {
  it('wakes all who wait, at once', async () => {
    const bell = createBell();
    const waiting = [1, 2, 3].map(() => bell.heardSince(bell.count(), forEver, never));
    bell.ring();
    await Promise.all(waiting);
    expect(bell.count()).toBe(1);
  });

  it('lets nobody wait who has not heard it yet: what was written during a look is looked for again', async () => {
    const bell = createBell();
    const before = bell.count();
    bell.ring();
    await bell.heardSince(before, forEver, never);
    expect(bell.rangWithin(forEver)).toBe(true);
  });

  it('lets go whoever waits when it is stopped, and after the longest time', async () => {
    const bell = createBell();
    const stopping = new AbortController();
    const waiting = bell.heardSince(bell.count(), forEver, stopping.signal);
    stopping.abort();
    await waiting;
    await bell.heardSince(bell.count(), 1, never);
    expect([bell.count(), bell.rangWithin(forEver)]).toEqual([0, false]);
  });
});
