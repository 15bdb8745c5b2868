import { cpus, loadavg, totalmem } from 'node:os';
import { round, type Extent, type Measure } from './measure.ts';

const verdict = (within: boolean | null): string => (within === null ? '' : within ? 'yes' : 'NO');

const rowOf = ({ figure, name, measured, budget, within }: Measure): readonly string[] => [
  figure,
  name,
  measured,
  budget,
  verdict(within),
];

const heading = ['#', 'figure', 'measured', 'budget', 'within'] as const;

/** The measures as a table of plain text. */
export const tableOf = (measures: readonly Measure[]): string => {
  const rows = [heading, ...measures.map(rowOf)];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n');
};

/** What the figures hold for. Beside other work of the machine times mean little; counts and ratios stand. */
export const describeMachine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGigabytes: round(totalmem() / 1024 ** 3, 1),
  node: process.version,
  otherLoad: round(loadavg()[0] ?? 0, 1),
});
export type Machine = ReturnType<typeof describeMachine>;

/** The measures as one line of JSON, with the machine as it was before. */
export const jsonOf = (
  measures: readonly Measure[],
  run: Extent & { readonly machine: Machine; readonly seconds: number },
): string => JSON.stringify({ ...run, seconds: round(run.seconds, 1), figures: measures });
