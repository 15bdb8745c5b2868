import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excerpt, limitDays } from '../replay/excerpt.ts';
import { recompute } from '../replay/recompute.ts';
import { onSharedAssembly, replayHeard, type Run } from '../replay/replay-command.ts';

const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-excerpt-'));

const replay = (...words: string[]): Promise<Run> => replayHeard(directory, words, () => undefined);

const leftBehind = () => readdirSync(directory).filter((name) => name.startsWith('zhaoshang'));

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
      const kill = (said: string, child: ChildProcess): void => {
        if (/% {2}2010-/.test(said)) child.kill('SIGTERM');
      };
      const interrupted = await replayHeard(directory, [file], kill, onSharedAssembly());
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
