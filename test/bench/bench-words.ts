import { readWords, refuseWords } from '../../infra/command/words.ts';
import { figures, type Extent, type Figure } from './measure.ts';

/** A check of the smallest number of open items must have as many to let fall. */
const mostDue = 200;

export const benchUsage = `npm run bench -- [--only ${figures.join('|')}]… [--due 1…${mostDue}] [--quick]
  measures what the design has budgets for; --quick only shows that everything works`;

/** Which figures are wanted, and how much is measured for them. */
export type BenchWords = { readonly wanted: readonly Figure[]; readonly extent: Extent };

export const readBenchWords = (words: readonly string[]): BenchWords => {
  const { values } = readWords(benchUsage, words, {
    options: {
      only: { type: 'string', multiple: true, default: [] },
      due: { type: 'string', default: '20' },
      quick: { type: 'boolean', default: false },
    },
  });
  const due = Number(values.due);
  const unknown = values.only.filter((name) => !figures.some((figure) => figure === name));
  if (unknown.length > 0) refuseWords(benchUsage, `There is no figure ${unknown.join(', ')}.`);
  if (!Number.isInteger(due) || due < 1 || due > mostDue)
    refuseWords(benchUsage, `--due ${values.due} is not 1 to ${mostDue}.`);
  const wanted = figures.filter((figure) => values.only.length === 0 || values.only.includes(figure));
  return { wanted, extent: { quick: values.quick, due } };
};
