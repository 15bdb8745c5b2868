import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleBudget, bundleFunctions, type BundledFunction } from '../../infra/bundle.ts';
import { round, type Measure } from './measure.ts';

/** Bundles the functions as they are deployed; answers where they stand and what they weigh. */
export const bundleAll = async (): Promise<{
  readonly directory: string;
  readonly bundles: readonly BundledFunction[];
}> => {
  const directory = mkdtempSync(join(tmpdir(), 'zhaoshang-bench-'));
  return { directory, bundles: await bundleFunctions(directory) };
};

const kilobytes = (bytes: number): number => round(bytes / 1024, 1);

const sizeOf = ({ name, bytes, gzipBytes }: BundledFunction): Measure => {
  const budget = bundleBudget(name);
  return {
    figure: '4',
    name: `bundle of ${name}, KB / gzip`,
    measured: `${kilobytes(bytes)} / ${kilobytes(gzipBytes)}`,
    budget: `${kilobytes(budget.bytes)} / ${kilobytes(budget.gzipBytes)}`,
    within: bytes <= budget.bytes && gzipBytes <= budget.gzipBytes,
    values: { bytes, gzipBytes },
  };
};

const countOf = (
  name: string,
  bundles: readonly BundledFunction[],
  matches: (input: string) => boolean,
): Measure => {
  const found = bundles.filter(({ inputs }) => inputs.some(matches)).length;
  return { figure: '4', name, measured: `${found}`, budget: '0', within: found === 0, values: { found } };
};

/** Figure 4: what a start has to read, and what has no business in it. */
export const measureBundles = async (): Promise<readonly Measure[]> => {
  const { bundles } = await bundleAll();
  const apis = bundles.filter(({ name }) => name.endsWith('/api'));
  return [
    ...bundles.map(sizeOf),
    countOf('bundles with a second language of zod', bundles, (input) =>
      /zod\/v4\/locales\/(?!en\.js|index\.js)/.test(input),
    ),
    countOf('APIs that could call a queue', apis, (input) => input.includes('@aws-sdk/client-sqs')),
  ];
};
