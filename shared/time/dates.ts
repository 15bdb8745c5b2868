import { dateSchema, type LocalDate } from './clock.ts';

const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of the proleptic Gregorian calendar; independent of any time zone. */
export const dayNumberOf = (date: LocalDate): number =>
  Date.parse(`${date}T00:00:00.000Z`) / millisecondsPerDay;

/** The date with a day number, the inverse of `dayNumberOf`. */
export const dateOfDayNumber = (dayNumber: number): LocalDate =>
  dateSchema.parse(new Date(dayNumber * millisecondsPerDay).toISOString().slice(0, 10));

/** The date `days` calendar days later; earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateOfDayNumber(dayNumberOf(date) + days);

/** Calendar days from one date to another; negative when the second is the earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumberOf(to) - dayNumberOf(from);

/** The civil year of a date. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

export const earlierOf = (one: LocalDate, other: LocalDate): LocalDate => (one <= other ? one : other);

export const laterOf = (one: LocalDate, other: LocalDate): LocalDate => (one >= other ? one : other);
