import { describe, expect, it } from 'vitest';
import { sweepDue, type DueItem, type ReadDue } from '../../../shared/deadlines/sweep.ts';
import { countyCodeSchema } from '../../../shared/identifiers.ts';
import { toInstant } from '../../../shared/time/clock.ts';

const county = countyCodeSchema.parse('500236');
const now = toInstant(new Date('2026-03-10T00:00:00Z'));
const item = (id: string): DueItem => ({ dueAt: now, county, kind: 'thing', id });

const pages = (shards: Record<string, string[][]>): ReadDue => ({
  shards: Object.keys(shards),
  page: (shard, _upTo, position) => {
    const index = Number(position?.['page'] ?? 0);
    const more = index + 1 < shards[shard]!.length;
    return Promise.resolve({
      items: (shards[shard]![index] ?? []).map(item),
      position: more ? { page: index + 1 } : null,
    });
  },
});

describe('a deadline check', () => {
  it('reads every page of every shard to the end', async () => {
    const settled: string[] = [];
    const report = await sweepDue({
      due: pages({ a: [['1', '2'], ['3'], []], b: [[]], c: [['4']] }),
      now,
      settle: ({ id }) => Promise.resolve(void settled.push(id)),
      timeRemains: () => true,
    });
    expect(settled.sort()).toEqual(['1', '2', '3', '4']);
    expect(report).toEqual({ settled: 4, failed: [], finished: true });
  });

  it('goes on after an item that cannot be settled, and names it', async () => {
    const report = await sweepDue({
      due: pages({ a: [['1', 'poison', '2']] }),
      now,
      settle: ({ id }) => (id === 'poison' ? Promise.reject(new Error('broken')) : Promise.resolve()),
      timeRemains: () => true,
    });
    expect(report.settled).toBe(2);
    expect(report.failed.map(({ item: { id }, reason }) => `${id}: ${reason}`)).toEqual(['poison: broken']);
  });

  it('stops in time and says that it has not finished', async () => {
    let left = 2;
    const report = await sweepDue({
      due: pages({ a: [['1', '2', '3', '4']] }),
      now,
      settle: () => Promise.resolve(),
      timeRemains: () => left-- > 0,
    });
    expect(report).toMatchObject({ settled: 2, finished: false });
  });
});
