import { parseArgs } from 'node:util';
import { measureActs } from './acts.ts';
import { measureBundles } from './bundle-sizes.ts';
import { measureDeadlineCheck } from './deadline-check.ts';
import { measureFirstRequest } from './first-request.ts';
import { figures, type Extent, type Figure, type Measure } from './measure.ts';
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

/** A check of the smallest number of open items must have as many to let fall. */
const mostDue = 200;

const usage = `npm run bench -- [--only ${figures.join('|')}]… [--due 1…${mostDue}] [--quick]`;

const readWords = (): { readonly wanted: readonly Figure[]; readonly extent: Extent } => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      due: { type: 'string', default: '20' },
      quick: { type: 'boolean', default: false },
    },
  });
  const due = Number(values.due);
  const unknown = values.only.filter((name) => !figures.some((figure) => figure === name));
  if (unknown.length > 0 || !Number.isInteger(due) || due < 1 || due > mostDue)
    throw new Error(`Usage: ${usage}`);
  const wanted = figures.filter((figure) => values.only.length === 0 || values.only.includes(figure));
  return { wanted, extent: { quick: values.quick, due } };
};

const { wanted, extent } = readWords();
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
process.exit(0);
