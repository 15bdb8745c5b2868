import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permitLogOf, type LogLine } from '../replay/permit-logs.ts';
import { recompute } from '../replay/recompute.ts';
import { recomputeTransfers, toldOfTransfers } from '../replay/recompute-transfers.ts';
import { onSharedAssembly, replayHeard, type Run } from '../replay/replay-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-transfers-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const limitDays = 3;
const start = '2010-10-11 09:00:00.1+02:00';
const onTime = '2010-10-14 09:00:00+02:00';
const late = '2010-10-20 09:00:00+02:00';

/** An application whose events come a minute apart, from the day after the start on; a number before `@` is the day in October. */
const application = (name: string, end: string, ...groups: string[]): LogLine[] =>
  groups.map((word, position) => {
    const [, day = '12', group = ''] = /^(?:(\d+)@)?(.*)$/.exec(word) ?? [];
    const minute = String(position % 60).padStart(2, '0');
    return [name, start, end, group, `2010-10-${day.padStart(2, '0')} 10:${minute}:00+02:00`];
  });

const excerpt = permitLogOf([
  ...application('handed-on', onTime, 'Group 1', 'Group 2'),
  ...application('second-by-adjudication', onTime, 'Group 1', 'Group 2', 'Group 3'),
  ...application('third-refused', onTime, 'Group 1', 'Group 2', 'Group 3', 'Group 4', 'Group 4'),
  ...application('return-refused', onTime, 'Group 1', 'Group 2', 'Group 1'),
  ...application('return-goes-before-limit', late, 'Group 1', 'Group 2', 'Group 3', 'Group 1'),
  ...application('back-to-the-holder', onTime, 'Group 1', 'Group 2', 'Group 1', 'Group 2', 'Group 3'),
  ...application('nobody’s-first', onTime, 'EMPTY', 'Group 2', 'Group 3'),
  ...application('nobody’s-between', late, 'Group 1', 'EMPTY', 'Group 1', 'EMPTY', 'Group 2'),
  ...application('nobody’s', late, 'EMPTY'),
  ...application('after-the-end', onTime, 'Group 1', '15@Group 2'),
  ...application('at-the-end', '2010-10-13 10:01:00+02:00', 'Group 1', '13@Group 2'),
  ...application('before-the-start', onTime, '4@Group 1', '4@Group 2', '5@Group 3'),
  ...application('still-open', '', 'Group 4', 'Group 3'),
  ...application('ends-before-it-starts', '2010-10-08 09:00:00+02:00', 'Group 1', 'Group 2'),
  ['at-one-instant', start, onTime, 'Group 1', '2010-10-12 11:00:00+02:00'],
  ['at-one-instant', start, onTime, 'Group 2', '2010-10-12 11:00:00+02:00'],
  ['at-one-instant', start, onTime, 'Group 3', '2010-10-12 11:00:00+02:00'],
]);

/** Milliseconds; a machine with other work to do starts a platform slowly. */
const patience = 300_000;

let run: Run;

beforeAll(async () => {
  const file = join(directory, 'excerpt.csv');
  writeFileSync(file, excerpt);
  const words = [file, '--limit-days', String(limitDays), '--transfers'];
  run = await replayHeard(directory, words, () => undefined, onSharedAssembly());
}, patience);

const byName = <Named extends { name: string }>(departments: readonly Named[]): Named[] =>
  departments.toSorted((one, other) => (one.name < other.name ? -1 : 1));

describe('a permit log run through the platform with its hand-offs', () => {
  it('agrees with the rules read off the log alone', () => {
    expect(run).toMatchObject({ code: 0 });
    const expected = recomputeTransfers(excerpt, limitDays);
    const { transfers, departments } = JSON.parse(run.stdout);
    expect(transfers).toEqual(expected.transfers);
    expect(byName(departments)).toEqual(byName(expected.departments));
  });

  it('agrees with a count by hand', () => {
    expect(JSON.parse(run.stdout).transfers).toEqual({
      requested: 22,
      accepted: 12,
      adjudicated: 6,
      refused: { return: 3, limit: 1 },
    });
  });

  it('decides, delays and escalates as without them, and tells people of each transfer besides', () => {
    const { transfers: _, departments: __, ...figures } = JSON.parse(run.stdout);
    const { notifications, ...without } = recompute(excerpt, limitDays);
    const told = toldOfTransfers(recomputeTransfers(excerpt, limitDays));
    expect(figures).toEqual({ ...without, notifications: notifications + told });
  });
});
