import * as z from 'zod';

const price = z.number().nonnegative();

/** List prices of one region; `--prices FILE.json` takes another's, such as cn-north-1 in yuan. */
export const pricesSchema = z.strictObject({
  region: z.string(),
  currency: z.string(),
  /** The month in which they were looked up. */
  asOf: z.string(),
  httpApiPerMillion: price,
  lambdaPerMillion: price,
  lambdaPerGigabyteSecond: price,
  writeUnitsPerMillion: price,
  readUnitsPerMillion: price,
  tableGigabyteMonth: price,
  backupGigabyteMonth: price,
  fifoRequestsPerMillion: price,
  schedulerPerMillion: price,
  logGigabyte: price,
  tracesPerMillion: price,
  alarmMonth: price,
});
export type Prices = z.infer<typeof pricesSchema>;

/** On demand, without the free tier; Arm. */
export const usualPrices: Prices = {
  region: 'us-east-1',
  currency: 'USD',
  asOf: '2025-07',
  httpApiPerMillion: 1,
  lambdaPerMillion: 0.2,
  lambdaPerGigabyteSecond: 0.0000133334,
  writeUnitsPerMillion: 0.625,
  readUnitsPerMillion: 0.125,
  tableGigabyteMonth: 0.25,
  backupGigabyteMonth: 0.2,
  fifoRequestsPerMillion: 0.5,
  schedulerPerMillion: 1,
  logGigabyte: 0.5,
  tracesPerMillion: 5,
  alarmMonth: 0.1,
};
