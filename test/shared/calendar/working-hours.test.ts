import { describe, expect, it } from 'vitest';

import { packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import {
  addWorkingHours,
  defaultWorkingHours,
  workingHoursSchema,
} from '../../../shared/calendar/working-hours.ts';
import { instantAt } from '../../../shared/time/clock.ts';
import { day, instant } from './days.ts';

const at = (date: string, time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantAt(day(date), hour * 60 + minute);
};

describe('working hours', () => {
  it.each([
    ['within a morning', '2026-03-02', '09:00', 2, '2026-03-02', '11:00'],
    ['to the close of the morning', '2026-03-02', '09:00', 3, '2026-03-02', '12:00'],
    ['across noon', '2026-03-02', '11:00', 4, '2026-03-02', '17:00'],
    ['from noon', '2026-03-02', '12:30', 4, '2026-03-02', '18:00'],
    ['from before opening', '2026-03-02', '07:00', 1, '2026-03-02', '10:00'],
    ['into the next day', '2026-03-02', '17:00', 4, '2026-03-03', '12:00'],
    ['from the evening', '2026-03-02', '20:00', 1, '2026-03-03', '10:00'],
    ['over a weekend', '2026-03-06', '16:28', 4, '2026-03-09', '11:28'],
    ['on a worked Saturday', '2026-10-10', '15:00', 4, '2026-10-12', '10:00'],
    ['from a day off', '2026-10-03', '10:00', 1, '2026-10-08', '10:00'],
    ['over many days', '2026-03-02', '09:00', 35, '2026-03-06', '18:00'],
    ['over noon', '2026-03-02', '11:30', 4, '2026-03-02', '17:30'],
    ['from the evening into the next afternoon', '2026-03-02', '20:00', 4, '2026-03-03', '15:00'],
    ['into a Saturday that is worked', '2026-02-13', '17:00', 4, '2026-02-14', '12:00'],
    ['over the National Day holiday', '2026-09-30', '18:00', 4, '2026-10-08', '15:00'],
    ['of half an hour', '2026-03-02', '11:45', 0.5, '2026-03-02', '14:15'],
    ['of none, at once', '2026-03-01', '03:00', 0, '2026-03-01', '03:00'],
  ])('%s: %s %s and %d hours end on %s at %s', (_, date, time, hours, endDate, endTime) => {
    expect(addWorkingHours(packagedCalendar, defaultWorkingHours, at(date, time), hours)).toEqual({
      at: at(endDate, endTime),
      provisional: false,
    });
  });

  it('keep seconds', () => {
    const { at: ends } = addWorkingHours(
      packagedCalendar,
      defaultWorkingHours,
      instant('2026-03-02T01:00:30.250Z'),
      1,
    );
    expect(ends).toBe('2026-03-02T02:00:30.250Z');
  });

  it('follow what a county sets', () => {
    const hours = workingHoursSchema.parse([{ opens: 510, closes: 720 }]);
    expect(addWorkingHours(packagedCalendar, hours, at('2026-03-02', '11:30'), 1).at).toBe(
      at('2026-03-03', '09:00'),
    );
  });

  it('are provisional beyond the published years', () => {
    expect(addWorkingHours(packagedCalendar, defaultWorkingHours, at('2026-12-31', '17:00'), 2)).toEqual({
      at: at('2027-01-04', '10:00'),
      provisional: true,
    });
  });

  it.each([
    [
      'overlap',
      [
        { opens: 540, closes: 720 },
        { opens: 700, closes: 900 },
      ],
    ],
    [
      'stand out of order',
      [
        { opens: 840, closes: 1080 },
        { opens: 540, closes: 720 },
      ],
    ],
    ['close before they open', [{ opens: 720, closes: 540 }]],
    ['are empty', []],
  ])('are refused when they %s', (_, spans) => {
    expect(workingHoursSchema.safeParse(spans).success).toBe(false);
  });
});
