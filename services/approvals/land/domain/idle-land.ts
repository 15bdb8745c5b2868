import * as z from 'zod';
import { storedLine } from '../../../../shared/text.ts';
import { dateOfDayNumber, dayNumberOf } from '../../../../shared/time/dates.ts';
import { dateSchema, type LocalDate } from '../../../../shared/time/clock.ts';

const day = dateSchema.nullable();

/** What is known of the use of a parcel, each day null while it has not come; with the document that proves it. */
export const landUseSchema = z.strictObject({
  approvedOn: day,
  acquiredOn: day,
  suppliedOn: day,
  /** The day on which works were to start by contract or approval. */
  agreedStartOn: day,
  startedOn: day,
  /** Hundredths of a mu on which works have started. */
  startedAreaHundredths: z.int().min(0),
  investedYuan: z.int().min(0),
  totalInvestmentYuan: z.int().min(0),
  /** Since when works stand still; null while they go on. */
  suspendedSince: day,
  completedOn: day,
  producingSince: day,
  /** A delay that is not the holder's: an act of government or force majeure (闲置土地处置办法 8). */
  excuse: z
    .strictObject({ cause: z.enum(['government', 'force-majeure']), document: storedLine(200) })
    .nullable(),
  document: storedLine(200),
});
export type LandUse = Readonly<z.infer<typeof landUseSchema>>;

/** 五未: approved and not acquired, acquired and not supplied, supplied and not used, used in part, built and not producing (domain.md §2.8). */
export const idleTypes = [
  'approved-not-acquired',
  'acquired-not-supplied',
  'supplied-not-used',
  'used-in-part',
  'built-not-producing',
] as const;
export type IdleType = (typeof idleTypes)[number];

/** The kind of idleness a parcel shows, by its days alone; null where it is in full use or nothing was approved. */
export const idleTypeOf = (use: LandUse, areaHundredths: number): IdleType | null => {
  if (use.producingSince !== null) return null;
  if (use.completedOn !== null) return 'built-not-producing';
  if (use.startedOn !== null) return use.startedAreaHundredths < areaHundredths ? 'used-in-part' : null;
  if (use.suppliedOn !== null) return 'supplied-not-used';
  if (use.acquiredOn !== null) return 'acquired-not-supplied';
  return use.approvedOn === null ? null : 'approved-not-acquired';
};

/** The last day of a year counted from a day: its anniversary, or the end of February (民法典 202). */
const yearAfter = (from: LocalDate): LocalDate => {
  const next = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  const exact = dateSchema.safeParse(next);
  return exact.success
    ? exact.data
    : dateOfDayNumber(dayNumberOf(dateSchema.parse(`${next.slice(0, 4)}-03-01`)) - 1);
};

export const idleGrounds = ['not-started', 'suspended-below-third', 'suspended-below-quarter'] as const;
export type IdleGround = (typeof idleGrounds)[number];

export type IdleFinding = {
  readonly idle: boolean;
  readonly grounds: readonly IdleGround[];
  /** A year is over and yet it is not the holder's doing. */
  readonly excused: boolean;
};

/**
 * Whether a parcel counts as idle 闲置 on a day: a full year past the agreed start without works; or works on less than a
 * third of its area, or less than a quarter invested, standing still for a full year (domain.md §2.8).
 */
export const findIdle = (use: LandUse, areaHundredths: number, on: LocalDate): IdleFinding => {
  const overAYear = (since: LocalDate | null): boolean => since !== null && on > yearAfter(since);
  const stands = use.startedOn !== null && use.completedOn === null && overAYear(use.suspendedSince);
  const grounds: readonly IdleGround[] = [
    ...(use.startedOn === null && use.suppliedOn !== null && overAYear(use.agreedStartOn)
      ? (['not-started'] as const)
      : []),
    ...(stands && 3 * use.startedAreaHundredths < areaHundredths ? (['suspended-below-third'] as const) : []),
    ...(stands && 4 * use.investedYuan < use.totalInvestmentYuan
      ? (['suspended-below-quarter'] as const)
      : []),
  ];
  const excused = grounds.length > 0 && use.excuse !== null;
  return { idle: grounds.length > 0 && !excused, grounds, excused };
};
