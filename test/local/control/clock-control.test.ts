import { describe, expect, it } from 'vitest';
import type { BusinessClock } from '../../../infra/local/business-clock.ts';
import { clockMoveSchema, moveClock } from '../../../infra/local/control/clock-control.ts';
import { failure, success } from '../../../shared/outcome.ts';
import { toInstant } from '../../../shared/time/clock.ts';

/** A clock that stands at an instant, and schedules that note at which instants they ran. */
const standingAt = (start: string) => {
  let now = Date.parse(start);
  const ran: string[] = [];
  const instant = () => toInstant(new Date(now));
  const clock: BusinessClock = {
    now: () => now,
    instant,
    offset: new SharedArrayBuffer(8),
    fromMachine: (milliseconds) => milliseconds,
    isLost: false,
    moveTo: (milliseconds) => {
      if (milliseconds < now) return failure('backwards');
      now = milliseconds;
      return success(instant());
    },
  };
  const runAll = () => {
    ran.push(instant());
    return Promise.resolve([]);
  };
  const settled: string[] = [];
  return {
    ran,
    settled,
    move: (given: unknown) =>
      moveClock(clock, { runAll, stop: () => undefined }, clockMoveSchema.parse(given), () => {
        settled.push(instant());
        return Promise.resolve();
      }),
  };
};

describe('a move of business time', () => {
  it.each([
    [{ now: '2026-03-09T09:00:00+08:00' }, '2026-03-09T01:00:00.000Z'],
    [{ advance: 'P1DT1H' }, '2026-03-03T02:00:00.000Z'],
    [{ advance: 'P1D', check: true }, '2026-03-03T01:00:00.000Z'],
  ])('checks deadlines once at the target: %j', async (given, target) => {
    const { ran, move } = standingAt('2026-03-02T01:00:00Z');
    expect(await move(given)).toEqual(success({ now: target, checks: [] }));
    expect(ran).toEqual([target]);
  });

  it.each([
    { now: '2026-03-09T01:00:00Z', check: false },
    { advance: 'P7D', check: false },
  ])('leaves deadlines alone when told so: %j', async (given) => {
    const { ran, move } = standingAt('2026-03-02T01:00:00Z');
    expect(await move(given)).toEqual(success({ now: '2026-03-09T01:00:00.000Z', checks: [] }));
    expect(ran).toEqual([]);
  });

  it.each([
    ['P14D', []],
    ['P14DT1S', ['2026-03-02T01:00:00.000Z']],
  ])(
    'lets what is under way be handled before a jump longer than a message ever waits: %s',
    async (advance, at) => {
      const { settled, move } = standingAt('2026-03-02T01:00:00Z');
      expect((await move({ advance })).ok).toBe(true);
      expect(settled).toEqual(at);
    },
  );

  it('never goes back, nor by a length that is not fixed', async () => {
    const { ran, move } = standingAt('2026-03-02T01:00:00Z');
    expect((await move({ now: '2026-03-02T00:59:59.999Z' })).ok).toBe(false);
    expect((await move({ advance: 'P1M' })).ok).toBe(false);
    expect(ran).toEqual([]);
  });
});
