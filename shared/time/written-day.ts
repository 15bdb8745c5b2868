import type { Bilingual } from '../language.ts';
import { dateOf, minuteOfDay, type Instant, type LocalDate } from './clock.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day as people write it. */
export const writtenDay = (date: LocalDate): Bilingual => {
  const [year, month, inMonth] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  return {
    zh: `${Number(year)}年${month}月${inMonth}日`,
    en: `${inMonth} ${months[month - 1] ?? ''} ${year}`,
  };
};

/** A day by which something is to be done, that day included. */
export const writtenBy = (date: LocalDate): Bilingual => ({
  zh: `${writtenDay(date).zh}（含当日）前`,
  en: `by the end of ${writtenDay(date).en}`,
});

/** A moment as people write it, in local time to the minute. */
export const writtenMoment = (instant: Instant): Bilingual => {
  const [hour, minute] = [Math.floor(minuteOfDay(instant) / 60), minuteOfDay(instant) % 60];
  const { zh, en } = writtenDay(dateOf(instant));
  return {
    zh: `${zh}${hour}时${minute === 0 ? '' : `${minute}分`}`,
    en: `${en}, ${hour}:${String(minute).padStart(2, '0')}`,
  };
};
