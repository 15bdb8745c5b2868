import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../infra/replay/command-line.ts';

describe('the words of the replay command', () => {
  it('name a file; all applications are taken and forty working days promised', () => {
    expect(readCommandLine(['log.csv'])).toEqual({
      file: 'log.csv',
      cases: null,
      limitDays: 40,
      transfers: null,
    });
  });

  it('may say how many applications and what limit', () => {
    expect(readCommandLine(['--cases', '20', 'log.csv', '--limit-days=5'])).toEqual({
      file: 'log.csv',
      cases: 20,
      limitDays: 5,
      transfers: null,
    });
  });

  it.each([
    [['--transfers'], false],
    [['--transfers', '--no-late-rule'], false],
    [['--late-rule', '--transfers'], true],
  ])('may ask for transfers, late ones as good as others unless said otherwise: %j', (words, lateRule) => {
    expect(readCommandLine(['log.csv', ...words]).transfers).toEqual({ lateRule });
  });

  it.each([
    [[], 'No file was named.'],
    [['a.csv', 'b.csv'], 'One file is replayed at a time, not also b.csv.'],
    [['a.csv', '--limit-days', '0'], '--limit-days 0 is not a whole number from 1 to 2480.'],
    [['a.csv', '--limit-days', '4000'], '--limit-days 4000 is not'],
    [['a.csv', '--cases', '2.5'], '--cases 2.5 is not a whole number'],
    [['a.csv', '--cases', 'ten'], '--cases ten is not a whole number'],
    [['a.csv', '--late-rule'], 'The late rule is about transfers; add --transfers.'],
    [['a.csv', '--no-late-rule'], 'The late rule is about transfers; add --transfers.'],
    [
      ['a.csv', '--transfers', '--late-rule', '--no-late-rule'],
      '--late-rule and --no-late-rule exclude each other.',
    ],
    [['a.csv', '--speed', '9'], "Unknown option '--speed'"],
  ])('are refused in one sentence with the usage: %j', (words, sentence) => {
    expect(() => readCommandLine(words)).toThrow(sentence);
    expect(() => readCommandLine(words)).toThrow('Usage: npm run replay -- FILE.csv');
  });
});
