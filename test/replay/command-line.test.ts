import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../infra/replay/command-line.ts';

describe('the words of the replay command', () => {
  it('name a file; all applications are taken and forty working days promised', () => {
    expect(readCommandLine(['log.csv'])).toEqual({ file: 'log.csv', cases: null, limitDays: 40 });
  });

  it('may say how many applications and what limit', () => {
    expect(readCommandLine(['--cases', '20', 'log.csv', '--limit-days=5'])).toEqual({
      file: 'log.csv',
      cases: 20,
      limitDays: 5,
    });
  });

  it.each([
    [[], 'No file was named.'],
    [['a.csv', 'b.csv'], 'One file is replayed at a time, not also b.csv.'],
    [['a.csv', '--limit-days', '0'], '--limit-days 0 is not a whole number from 1 to 3660.'],
    [['a.csv', '--limit-days', '4000'], '--limit-days 4000 is not'],
    [['a.csv', '--cases', '2.5'], '--cases 2.5 is not a whole number'],
    [['a.csv', '--cases', 'ten'], '--cases ten is not a whole number'],
    [['a.csv', '--speed', '9'], "Unknown option '--speed'"],
  ])('are refused in one sentence with the usage: %j', (words, sentence) => {
    expect(() => readCommandLine(words)).toThrow(sentence);
    expect(() => readCommandLine(words)).toThrow('Usage: npm run replay -- FILE.csv');
  });
});
