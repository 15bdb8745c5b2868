import { permitLogOf, type LogLine } from './permit-logs.ts';

/** The promise the excerpt is made for, in working days. */
export const limitDays = 3;

/** An application with one event; groups after the first come a day apart. */
const application = (name: string, start: string, end: string, ...groups: string[]): LogLine[] =>
  groups.map((group, position) => [name, start, end, group, start.replace('.1', `.1${position}`)]);

/**
 * Around the National Day of 2010: 1 to 7 October are off, Saturday the 9th is worked. Three working days are promised:
 * the light turns yellow on the second, and the rungs fall on days 4, 6, 8, 13 and 18.
 */
export const excerpt = permitLogOf([
  ...application('on-the-last-day', '2010-10-11 09:00:00.1+02:00', '2010-10-14 09:00:00+02:00', 'Group 1'),
  ...application('a-day-late', '2010-10-11 09:00:00.1+02:00', '2010-10-15 09:00:00+02:00', 'Group 1'),
  ...application(
    'ends-before-it-starts',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-08 09:00:00+02:00',
    'Group 1',
  ),
  ...application('still-open', '2010-10-18 09:00:00.1+02:00', '', 'Group 2'),
  ...application('opened-at-the-end', '2010-11-19 09:00:00.1+01:00', '', 'Group 2'),
  ...application('on-a-holiday', '2010-10-01 09:00:00.1+02:00', '2010-10-11 09:00:00+02:00', 'Group 1'),
  ...application('on-a-holiday-late', '2010-10-01 09:00:00.1+02:00', '2010-10-12 09:00:00+02:00', 'Group 1'),
  ...application(
    'on-a-worked-saturday',
    '2010-10-09 09:00:00.1+02:00',
    '2010-10-13 09:00:00+02:00',
    'Group 2',
  ),
  ...application('on-a-sunday', '2010-10-17 09:00:00.1+02:00', '2010-10-20 09:00:00+02:00', 'Group 2'),
  ...application(
    'first-nobody’s',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-20 09:00:00+02:00',
    'EMPTY',
    'Group 3',
  ),
  ...application('nobody’s', '2010-10-11 09:00:00.1+02:00', '2010-11-03 09:00:00+01:00', 'EMPTY'),
  ...application(
    'two-groups',
    '2010-10-11 09:00:00.1+02:00',
    '2010-11-10 09:00:00+01:00',
    'Group 2',
    'Group 1',
  ),
  ...application('at-once', '2010-10-12 09:00:00.1+02:00', '2010-10-12 09:00:00.1+02:00', 'Group 1'),
  // Evening in Europe is the next day in Shanghai.
  ...application('evening', '2010-10-11 18:30:00.1+02:00', '2010-10-15 17:30:00+02:00', 'Group 1'),
  ...application('late-evening', '2010-10-11 17:59:59.9+02:00', '2010-10-14 18:00:01+02:00', 'Group 1'),
  ...application(
    'the-moment-a-rung-falls',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-18 18:00:01+02:00',
    'Group 3',
  ),
  ...application(
    'before-a-rung-falls',
    '2010-10-11 09:00:00.1+02:00',
    '2010-10-18 17:59:59.5+02:00',
    'Group 3',
  ),
]);
