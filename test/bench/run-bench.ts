import { measureActs } from './acts.ts';
import { measureBundles } from './bundle-sizes.ts';
import { measureDeadlineCheck } from './deadline-check.ts';
import { measureFirstRequest } from './first-request.ts';
import type { BenchWords } from './bench-words.ts';
import { type Extent, type Figure, type Measure } from './measure.ts';
import { describeMachine, jsonOf, tableOf } from './report.ts';
import { measureThroughput } from './throughput.ts';
import { measureWholePlatform } from './whole-platform.ts';

type Measurement = {
  readonly yields: readonly Figure[];
  readonly run: (extent: Extent) => Promise<readonly Measure[]>;
};

const measurements: readonly Measurement[] = [
  { yields: ['1', '2', '3'], run: measureActs },
  { yields: ['4'], run: measureBundles },
  { yields: ['5'], run: measureFirstRequest },
  { yields: ['6', '7'], run: measureThroughput },
  { yields: ['8'], run: measureDeadlineCheck },
  { yields: ['9', '11', 'start'], run: measureWholePlatform },
];

/** Measures the figures that are wanted, prints them beside their budgets, and then as JSON. */
export const runBench = async ({ wanted, extent }: BenchWords): Promise<void> => {
  const machine = describeMachine();
  const began = performance.now();
  const measures: Measure[] = [];
  for (const { yields, run } of measurements.filter((one) =>
    one.yields.some((name) => wanted.includes(name)),
  )) {
    console.error(`measuring ${yields.join(', ')} …`);
    measures.push(...(await run(extent)).filter(({ figure }) => wanted.includes(figure)));
  }
  console.log(tableOf(measures));
  console.log(jsonOf(measures, { ...extent, machine, seconds: (performance.now() - began) / 1000 }));
};
