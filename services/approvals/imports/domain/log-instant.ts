import type { Instant } from '../../../../shared/time/clock.ts';
import { instantWithin } from '../../../../shared/time/entered.ts';

const form = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d+))?\s*(Z|[+-]\d{2}(?::?\d{2})?)$/i;

const offsetOf = (zone: string): string => {
  if (zone.toUpperCase() === 'Z') return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
};

/**
 * The instant that a log writes with its offset from UTC, as in `2010-10-01 01:06:40.020000+02:00`; what is finer than a
 * millisecond is cut off. Null for anything else: without an offset a time is no instant, and none lies outside the calendar.
 */
export const logInstant = (written: string): Instant | null => {
  const [, date, time = '', fraction = '', zone = ''] = form.exec(written.trim()) ?? [];
  if (date === undefined) return null;
  // Date would take 30 February for 2 March.
  const day = new Date(`${date}T00:00:00.000Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return null;
  const moment = new Date(
    `${date}T${time.length === 5 ? `${time}:00` : time}.${fraction.slice(0, 3).padEnd(3, '0')}${offsetOf(zone)}`,
  );
  return instantWithin(moment.getTime());
};
