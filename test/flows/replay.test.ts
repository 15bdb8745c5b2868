import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permitLogOf, type LogLine } from '../replay/permit-logs.ts';
import { recompute } from '../replay/recompute.ts';
import { replayHeard, type Run } from '../replay/replay-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-excerpt-'));

const replay = (...words: string[]): Promise<Run> => replayHeard(directory, words, () => undefined);

const leftBehind = () => readdirSync(directory).filter((name) => name.startsWith('zhaoshang'));

const limitDays = 3;

/** An application with one event; groups after the first come a day apart. */
const application = (name: string, start: string, end: string, ...groups: string[]): LogLine[] =>
  groups.map((group, position) => [name, start, end, group, start.replace('.1', `.1${position}`)]);

// Around the National Day of 2010: 1 to 7 October are off, Saturday the 9th is worked. Three working days are promised:
// the light turns yellow on the second, and the rungs fall on days 4, 6, 8, 13 and 18.
const excerpt = permitLogOf([
  ...application('on-the-last-day', '2010-10-11 09:00:00.1+02:00', '2010-10-14 09:00:00+02:00', 'Group 1'),
  ...application('a-day-late', '2010-10-11 09:00:00.1+02:00', '2010-10-15 09:00:00+02:00', 'Group 1'),
  ...application(
    'ends-before-it-starts',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-08 09:00:00+02:00',
    'Group 1',
  ),
  ...application('still-open', '2010-10-18 09:00:00.1+02:00', '', 'Group 2'),
  ...application('opened-at-the-end', '2010-11-19 09:00:00.1+01:00', '', 'Group 2'),
  ...application('on-a-holiday', '2010-10-01 09:00:00.1+02:00', '2010-10-11 09:00:00+02:00', 'Group 1'),
  ...application('on-a-holiday-late', '2010-10-01 09:00:00.1+02:00', '2010-10-12 09:00:00+02:00', 'Group 1'),
  ...application(
    'on-a-worked-saturday',
    '2010-10-09 09:00:00.1+02:00',
    '2010-10-13 09:00:00+02:00',
    'Group 2',
  ),
  ...application('on-a-sunday', '2010-10-17 09:00:00.1+02:00', '2010-10-20 09:00:00+02:00', 'Group 2'),
  ...application(
    'first-nobody’s',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-20 09:00:00+02:00',
    'EMPTY',
    'Group 3',
  ),
  ...application('nobody’s', '2010-10-11 09:00:00.1+02:00', '2010-11-03 09:00:00+01:00', 'EMPTY'),
  ...application(
    'two-groups',
    '2010-10-11 09:00:00.1+02:00',
    '2010-11-10 09:00:00+01:00',
    'Group 2',
    'Group 1',
  ),
  ...application('at-once', '2010-10-12 09:00:00.1+02:00', '2010-10-12 09:00:00.1+02:00', 'Group 1'),
  // Evening in Europe is the next day in Shanghai.
  ...application('evening', '2010-10-11 18:30:00.1+02:00', '2010-10-15 17:30:00+02:00', 'Group 1'),
  ...application('late-evening', '2010-10-11 17:59:59.9+02:00', '2010-10-14 18:00:01+02:00', 'Group 1'),
  ...application(
    'the-moment-a-rung-falls',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-18 18:00:01+02:00',
    'Group 3',
  ),
  ...application(
    'before-a-rung-falls',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-18 17:59:59.5+02:00',
    'Group 3',
  ),
]);

/** Milliseconds; a machine with other work to do starts a platform slowly. */
const patience = 300_000;

let file: string;
let run: Run;

beforeAll(async () => {
  file = join(directory, 'excerpt.csv');
  writeFileSync(file, excerpt);
  run = await replay(file, '--limit-days', String(limitDays));
}, patience);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('a permit log run through the platform', () => {
  it('ends with one line of figures, and says how far it has come beside them', () => {
    expect(run.stderr).toMatch(
      /^0 % {2}starting a platform\n[^]*\n\d\d % {2}2010-10-14\n[^]*100 % {2}reading what came of it\n$/,
    );
    expect(run.code).toBe(0);
    expect(run.stdout.split('\n')).toHaveLength(2);
  });

  it('agrees with a count of the days from the calendar alone', () => {
    expect(JSON.parse(run.stdout)).toEqual(recompute(excerpt, limitDays));
  });

  it('agrees with a count by hand', () => {
    expect(JSON.parse(run.stdout)).toMatchObject({
      cases: 16,
      skipped: 1,
      decided: 14,
      onTime: 6,
      overdue: 8,
      stillOpen: 2,
    });
  });

  it(
    'leaves nothing behind, nor when it is interrupted',
    async () => {
      expect(leftBehind()).toEqual([]);
      const interrupted = await replayHeard(directory, [file], (said, child) => {
        if (/% {2}2010-/.test(said)) child.kill('SIGTERM');
      });
      expect(interrupted).toMatchObject({ code: 1, stdout: '' });
      expect(interrupted.stderr).toMatch(/The replay was interrupted\.\n$/);
      expect(leftBehind()).toEqual([]);
    },
    patience,
  );
});

describe('what cannot be replayed', () => {
  it('is said in one sentence, with exit code 1 and no figures', async () => {
    const missing = join(directory, 'missing.csv');
    expect(await replay(missing)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${missing} cannot be read: there is no such file.\n`,
    });
  });
});
