import { readWords, refuseWords } from '../command/words.ts';

export const costsUsage = `npm run costs -- [--acts N] [--looks N] [--stage prod] [--concurrency N] [--prices FILE.json]
  a month's bill from the acts of a day, and the limits of growth in their order
  --acts N            things done in a day over all counties; 1000 unless told otherwise
  --looks N           pages and lists looked at for each; 10 unless told otherwise
  --stage S           whose settings hold; prod unless told otherwise
  --concurrency N     functions of the account that run at once; 10, as in a new account, unless told otherwise
  --prices FILE.json  the prices of another region, in the form of infra/costs/prices.ts`;

const option = { type: 'string' } as const;

const numberOf = (name: string, word: string | undefined, usual: number): number => {
  if (word === undefined) return usual;
  return /^\d{1,9}$/.test(word)
    ? Number(word)
    : refuseWords(costsUsage, `--${name} ${word} is not a whole number.`);
};

const usual = { acts: 1_000, looks: 10, concurrency: 10, stage: 'prod' } as const;

/** What is asked for. */
export const readCostsWords = (words: readonly string[]) => {
  const options = { acts: option, looks: option, concurrency: option, stage: option, prices: option };
  const { values } = readWords(costsUsage, words, { options });
  return {
    acts: numberOf('acts', values.acts, usual.acts),
    looks: numberOf('looks', values.looks, usual.looks),
    concurrency: numberOf('concurrency', values.concurrency, usual.concurrency),
    stage: values.stage ?? usual.stage,
    pricesFile: values.prices ?? null,
  };
};
export type CostsWords = ReturnType<typeof readCostsWords>;
