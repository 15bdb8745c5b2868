import { longestLimit } from '../../shared/calendar/due-date.ts';
import { readWords, refuseWords } from '../command/words.ts';

/** How hand-offs between groups are replayed. */
export type TransferSettings = {
  /** Whether the county refuses a transfer that is asked for later than soon after receipt; a log knows no such rule. */
  readonly lateRule: boolean;
};

export type CommandLine = {
  readonly file: string;
  /** How many applications are replayed, from the first in the file on; null for all. */
  readonly cases: number | null;
  /** The promised limit of every task in working days. */
  readonly limitDays: number;
  /** Null where every application stays with the group that first had it. */
  readonly transfers: TransferSettings | null;
};

export const replayUsage = `npm run replay -- FILE.csv [--cases N] [--limit-days L] [--transfers [--late-rule | --no-late-rule]]
  replays a permit log on a platform of its own and ends with its figures in one line of JSON
  --cases N       the first N applications; all unless told otherwise
  --limit-days L  the promised limit in working days; 40 unless told otherwise
  --transfers     with the hand-offs between groups; --late-rule keeps the one working day after receipt`;

/** The promise of an application where none is asked for, in working days. */
const usualLimitDays = 40;
const mostCases = 1_000_000;

const refuse = (reason: string): never => refuseWords(replayUsage, reason);

const parse = (words: readonly string[]) =>
  readWords(replayUsage, words, {
    allowPositionals: true,
    options: {
      cases: { type: 'string' },
      'limit-days': { type: 'string' },
      transfers: { type: 'boolean', default: false },
      'late-rule': { type: 'boolean', default: false },
      'no-late-rule': { type: 'boolean', default: false },
    },
  });

const wholeNumber = (option: string, word: string, greatest: number): number => {
  const number = /^\d{1,7}$/.test(word) ? Number(word) : 0;
  return number >= 1 && number <= greatest
    ? number
    : refuse(`--${option} ${word} is not a whole number from 1 to ${greatest}.`);
};

const transfersAsked = (values: ReturnType<typeof parse>['values']): TransferSettings | null => {
  const { transfers, 'late-rule': lateRule, 'no-late-rule': noLateRule } = values;
  if (!transfers && (lateRule || noLateRule)) refuse('The late rule is about transfers; add --transfers.');
  if (lateRule && noLateRule) refuse('--late-rule and --no-late-rule exclude each other.');
  return transfers ? { lateRule } : null;
};

/** Reads the command's words; refuses what it does not know in one sentence. */
export const readCommandLine = (words: readonly string[]): CommandLine => {
  const { positionals, values } = parse(words);
  const [file = refuse('No file was named.'), ...others] = positionals;
  if (others.length > 0) refuse(`One file is replayed at a time, not also ${others.join(', ')}.`);
  const limit = values['limit-days'];
  return {
    file,
    cases: values.cases === undefined ? null : wholeNumber('cases', values.cases, mostCases),
    limitDays: limit === undefined ? usualLimitDays : wholeNumber('limit-days', limit, longestLimit.workday),
    transfers: transfersAsked(values),
  };
};
