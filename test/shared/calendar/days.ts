import { dateSchema, instantSchema, type Instant, type LocalDate } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import type { YearNotice } from '../../../shared/calendar/notices.ts';

export const day = (text: string): LocalDate => dateSchema.parse(text);
export const instant = (text: string): Instant => instantSchema.parse(text);

/** Every date from one to another, both included, one by one. */
export const daysFrom = (first: LocalDate, last: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) days.push(date);
  return days;
};

/** A made-up arrangement of 2027: New Year's Friday off, the Sunday after it and the last Sunday of 2026 worked. */
export const notice2027: YearNotice = {
  year: 2027,
  noticeNumber: '国办发明电〔2026〕示例号',
  holidays: [
    '2027-01-01',
    '2027-01-02',
    '2026-12-31',
    '2027-05-01',
    '2027-05-02',
    '2027-10-01',
    '2027-10-02',
    '2027-10-03',
  ].map(day),
  workdays: ['2026-12-27', '2027-01-03'].map(day),
  version: 1,
};
