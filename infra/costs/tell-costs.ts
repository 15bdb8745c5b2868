import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CommandFailure } from '../command/command-failure.ts';
import { knownStages, readStage, type StageSettings } from '../stage.ts';
import { billOf, quantitiesOf, totalOf, type Line } from './bill.ts';
import type { CostsWords } from './costs-words.ts';
import { busiestSecond, limitsOf, type Limit } from './limits.ts';
import { pricesSchema, usualPrices, type Prices } from './prices.ts';

const readPrices = (file: string): Prices => {
  try {
    return pricesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error);
    throw new CommandFailure(`${file} holds no prices: ${why}`);
  }
};

const settingsOf = (stage: string): StageSettings => {
  if (!knownStages().includes(stage))
    throw new CommandFailure(`cdk.json has no stage ${stage}; it has ${knownStages().join(', ')}.`);
  return readStage(stage);
};

const lineOf = ({ what, quantity, unit, cost }: Line): string =>
  `  ${what.padEnd(34)}${quantity.toFixed(2).padStart(12)} ${unit.padEnd(12)}${cost.toFixed(2).padStart(10)}`;

const limitLines = (limit: Limit, position: number, peak: number): readonly string[] => [
  `  ${position + 1} ${limit.name}: ${limit.actsPerSecond.toFixed(1)} acts/s${peak > limit.actsPerSecond ? '  PASSED in the busiest hour' : ''}`,
  `      ${limit.reason}`,
  `      raise: ${limit.raise}`,
];

/** A month's bill and the limits of growth, as a person reads them. */
export const tellCosts = ({ acts, looks, concurrency, stage, pricesFile }: CostsWords): string => {
  const { deadlineCheckMinutes, inboxConcurrency } = settingsOf(stage);
  const prices = pricesFile === null ? usualPrices : readPrices(pricesFile);
  const usage = { actsPerDay: acts, looksPerAct: looks, deadlineCheckMinutes };
  const bill = billOf(quantitiesOf(usage), prices);
  const idle = totalOf(billOf(quantitiesOf({ ...usage, actsPerDay: 0 }), prices));
  const total = totalOf(bill);
  const limits = limitsOf({ accountConcurrency: concurrency, inboxConcurrency, looksPerAct: looks });
  const peak = busiestSecond(acts);
  return [
    `A month of stage ${stage} with ${acts} acts a day and ${looks} looks for each (${prices.currency}, list prices of ${prices.region} as of ${prices.asOf}, no free tier):`,
    ...bill.map(lineOf),
    `  ${'in all'.padEnd(59)}${total.toFixed(2).padStart(10)}`,
    `  of which ${idle.toFixed(2)} whether anybody works or not${acts === 0 ? '' : `; a thousand acts more: ${(((total - idle) / (acts * 30)) * 1_000).toFixed(3)}`}`,
    '  left out: what leaves for the internet, files in the bucket, e-mail of alarms, tax',
    '',
    `Limits in the order in which they are met; the busiest hour asks for ${peak.toFixed(2)} acts/s:`,
    ...limits.flatMap((limit, position) => limitLines(limit, position, peak)),
    '',
    'Units: measured by npm run bench -- --only 1 --only 2, the others assumed, both in infra/costs/units.ts.',
    '',
  ].join('\n');
};
