import * as z from 'zod';
import { plainlyWritten } from '../as-written.ts';

/** A path or a query carries text; what is no whole number stays as it is and is refused as such. */
const read = (written: unknown): unknown => {
  if (typeof written !== 'string') return written;
  const plain = plainlyWritten(written);
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : written;
};

/** A whole number in a path or query as people write it, full-width digits too. */
export const typedNumber = (least: number, most: number) => z.preprocess(read, z.int().min(least).max(most));
