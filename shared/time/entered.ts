import * as z from 'zod';
import { dateOf, dateSchema, toInstant, type Instant, type LocalDate } from './clock.ts';
import { yearOf } from './dates.ts';
import { constant } from '../constant.ts';
import { writtenDay } from './written-day.ts';

/** The days people may name: nothing of this trade lies outside, and within them every reckoning holds (rulings 38). */
const earliestDate: LocalDate = constant(dateSchema, '1600-01-01');
const latestDate: LocalDate = constant(dateSchema, '2199-12-31');

const outsideFault = '日期应在1600年至2199年之间 · must lie between 1600-01-01 and 2199-12-31';
const dateFault = '应为日期 · must be a date such as 2026-03-02';
const instantFault = '应为日期和时间 · must be an instant with its offset, such as 2026-03-02T09:30:00+08:00';

const isWithin = (date: string): boolean => earliestDate <= date && date <= latestDate;

const day = () =>
  z.iso.date({ error: dateFault, abort: true }).refine(isWithin, outsideFault).brand<'LocalDate'>();

/** A day as people enter it. */
export const enteredDate = day();

/** How many years ahead of today the due day of each kind may lie (rulings 38). */
export const yearsAhead = { work: 10, commitment: 40 } as const;
type Horizon = keyof typeof yearsAhead;

const horizons = z.registry<{ readonly horizon: Horizon }>();
const dueDay = (horizon: Horizon) => day().register(horizons, { horizon });

/** The day by which work is due, at most ten years ahead; every endpoint holds it against today. */
export const enteredWorkDay = dueDay('work');

/** The day by which a commitment is due, at most forty years ahead; every endpoint holds it against today. */
export const enteredCommitmentDay = dueDay('commitment');

/** How far ahead a field of a request may lie, or null where nothing bounds it but the calendar. */
export const horizonOf = (schema: z.ZodType): Horizon | null => horizons.get(schema)?.horizon ?? null;

/** The same day of the year some years later; 29 February ends on the 28th where the year has none. */
const inYears = (today: LocalDate, years: number): LocalDate => {
  const year = String(yearOf(today) + years);
  const sameDay = dateSchema.safeParse(`${year}${today.slice(4)}`);
  return sameDay.success ? sameDay.data : dateSchema.parse(`${year}-02-28`);
};

/** What is wrong with a day that somebody entered, as `中文 · English`; null also for what is no day at all. */
export const dateFaultOf = (value: string, horizon: Horizon | null, today: LocalDate): string | null => {
  if (!dateSchema.safeParse(value).success) return null;
  if (!isWithin(value)) return outsideFault;
  if (horizon === null) return null;
  const years = yearsAhead[horizon];
  const last = inYears(today, years);
  return value <= last
    ? null
    : `最多在${years}年以内（不晚于${writtenDay(last).zh}） · must be at most ${years} years ahead, no later than ${last}`;
};

// RFC 3339 §5.6; T and Z may be small letters.
const written =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?(Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

const isDate = (date: string): boolean => z.iso.date().safeParse(date).success;

/** Minutes ahead of UTC. */
const offsetOf = (
  sign: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
): number => (sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)));

/** The instant that an RFC 3339 text names, in milliseconds since 1970; null when it names none. */
const millisecondsOf = (entered: string): number | null => {
  const parts = written.exec(entered.toUpperCase());
  const [, date, hour, minute, second, fraction, , sign, hours, minutes] = parts ?? [];
  if (date === undefined || !isDate(date)) return null;
  const whole = Date.parse(`${date}T${String(hour)}:${String(minute)}:00.000Z`);
  const moment = whole - offsetOf(sign, hours, minutes) * 60_000 + Number(second) * 1000;
  // A leap second ends a day of UTC, and is no other moment.
  if (second === '60' && moment % 86_400_000 !== 0) return null;
  return moment + Number(`${(fraction ?? '').slice(1)}000`.slice(0, 3));
};

/** The instant so many milliseconds after 1970, where its day lies within the calendar; otherwise null. */
export const instantWithin = (milliseconds: number): Instant | null => {
  const moment = new Date(milliseconds);
  const year = moment.getUTCFullYear();
  if (!(year >= 1599 && year <= 2200)) return null;
  const instant = toInstant(moment);
  return isWithin(dateOf(instant)) ? instant : null;
};

const instant = () =>
  z
    .string()
    .max(64)
    .transform((entered, check): Instant => {
      const moment = millisecondsOf(entered);
      const within = moment === null ? null : instantWithin(moment);
      if (within !== null) return within;
      check.issues.push({
        code: 'custom',
        input: entered,
        message: moment === null ? instantFault : outsideFault,
      });
      return z.NEVER;
    })
    .meta({ format: 'date-time' });

/** An instant as RFC 3339 writes it, with any offset; kept in UTC with milliseconds (rulings 38). */
export const enteredInstant = instant();

/** The time of an appointment, on a day at most ten years ahead. */
export const enteredWorkInstant = instant().register(horizons, { horizon: 'work' });

/** What is wrong with an instant for a field with a horizon, as `dateFaultOf` says it. */
export const instantFaultOf = (value: string, horizon: Horizon, today: LocalDate): string | null => {
  const read = enteredInstant.safeParse(value);
  return read.success ? dateFaultOf(dateOf(read.data), horizon, today) : null;
};
