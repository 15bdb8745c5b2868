import * as z from 'zod';
import { businessTimeOffset } from './business-time-offset.ts';

/** A moment as ISO 8601 in UTC with milliseconds, `2026-03-02T01:30:00.000Z`; sorts as text. */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** A day in Asia/Shanghai as `YYYY-MM-DD`; sorts as text. */
export const dateSchema = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof dateSchema>;

/** The one source of business time. */
export type Clock = { now: () => Instant };

export const toInstant = (moment: Date): Instant => instantSchema.parse(moment.toISOString());

/** The machine's time, moved where a runner moves business time. Tokens, signatures and logs read `Date`, which is never moved. */
export const systemClock: Clock = { now: () => toInstant(new Date(Date.now() + businessTimeOffset())) };

// China has kept UTC+8 without daylight saving since 1991; a fixed offset is exact and independent of the machine's zone.
const shanghaiOffsetMilliseconds = 8 * 3_600_000;

/** The day in Asia/Shanghai on which an instant falls. */
export const dateOf = (instant: Instant): LocalDate =>
  dateSchema.parse(new Date(Date.parse(instant) + shanghaiOffsetMilliseconds).toISOString().slice(0, 10));

/** The first instant (00:00 in Asia/Shanghai) of a day. */
export const startOf = (date: LocalDate): Instant =>
  toInstant(new Date(Date.parse(`${date}T00:00:00.000Z`) - shanghaiOffsetMilliseconds));

/** The hour and minute in Asia/Shanghai as minutes after midnight, 0…1439. */
export const minuteOfDay = (instant: Instant): number => {
  const local = new Date(Date.parse(instant) + shanghaiOffsetMilliseconds);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
};

/** The instant at a minute of a Shanghai day. */
export const instantAt = (date: LocalDate, minute: number): Instant =>
  toInstant(new Date(Date.parse(startOf(date)) + minute * 60_000));
