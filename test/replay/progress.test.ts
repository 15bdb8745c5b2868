import { describe, expect, it } from 'vitest';
import { createProgress } from '../../infra/replay/progress.ts';

const recorder = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, isTTY, write: (text: string) => written.push(text) };
};

describe('progress', () => {
  it('redraws one line on a terminal, blanks what a longer line left, and ends it', () => {
    const terminal = recorder(true);
    const progress = createProgress(terminal);
    progress.show(0, 4, 'starting up');
    progress.show(1, 4, '2010-10-11');
    progress.show(1, 4, '2010-10-11');
    progress.end();
    progress.end();
    expect(terminal.written).toEqual([
      `\r[${'-'.repeat(30)}]   0 %  starting up`,
      `\r[${'#'.repeat(8)}${'-'.repeat(22)}]  25 %  2010-10-11 `,
      '\n',
    ]);
  });

  it('writes a line for each tenth where there is no terminal', () => {
    const file = recorder(false);
    const progress = createProgress(file);
    for (let done = 0; done <= 1000; done += 1) progress.show(done, 1000, 'day');
    progress.end();
    expect(file.written).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((n) => `${n} %  day\n`));
  });

  it('starts full where there is nothing to do', () => {
    const file = recorder(false);
    createProgress(file).show(0, 0, 'day');
    expect(file.written).toEqual(['100 %  day\n']);
  });
});
