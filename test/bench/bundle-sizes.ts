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

const partNames = [
  'SDK',
  'zod',
  'hono',
  'jose',
  'logger',
  'published days',
  'events',
  'shared',
  'own',
  'other',
] as const;
type Part = (typeof partNames)[number];

/** Where an input belongs, by what its path holds; the first that fits. */
const partPatterns: readonly (readonly [Part, RegExp])[] = [
  ['logger', /@aws-lambda-powertools|@aws\/lambda-invoke-store/],
  ['SDK', /@aws-sdk|@smithy|stand-in:/],
  ['zod', /node_modules\/zod\//],
  ['hono', /node_modules\/(?:@hono|hono)\//],
  ['jose', /node_modules\/jose\//],
  ['published days', /chinese-days/],
  ['events', /^shared\/events\//],
  ['shared', /^shared\//],
  ['own', /^services\//],
];

const partOf = (input: string): Part =>
  partPatterns.find(([, pattern]) => pattern.test(input))?.[0] ?? 'other';

const partsOf = ({ name, bytesOf }: BundledFunction): Measure => {
  const values: Partial<Record<Part, number>> = {};
  for (const [input, bytes] of bytesOf) values[partOf(input)] = (values[partOf(input)] ?? 0) + bytes;
  const parts = partNames.flatMap((part) => {
    const bytes = values[part] ?? 0;
    return bytes === 0 ? [] : [`${part} ${Math.round(bytes / 1024)}`];
  });
  return {
    figure: '4',
    name: `KB of ${name} by part`,
    measured: parts.join(', '),
    budget: '',
    within: null,
    values,
  };
};

/** Figure 4: what a start has to read, and what has no business in it. */
export const measureBundles = async (): Promise<readonly Measure[]> => {
  const { bundles } = await bundleAll();
  const apis = bundles.filter(({ name }) => name.endsWith('/api'));
  return [
    ...bundles.map(sizeOf),
    ...apis.map(partsOf),
    countOf('bundles with a second language of zod', bundles, (input) =>
      /zod\/v4\/locales\/(?!en\.js|index\.js)/.test(input),
    ),
    countOf('APIs that could call a queue', apis, (input) => input.includes('@aws-sdk/client-sqs')),
  ];
};
