import { expect, it } from 'vitest';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { agencyOrderSchema } from '../../../../services/approvals/agency-orders/domain/agency-order.ts';
import {
  daysWithoutStatus,
  statusLight,
} from '../../../../services/approvals/agency-orders/domain/status-light.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';

const id = '01J0000000000000000000000Z';
const at = '2026-03-02T02:00:00.000Z';
const order = (days: readonly string[], more: Record<string, unknown> = {}) =>
  agencyOrderSchema.parse({
    id,
    caseId: id,
    projectId: id,
    projectName: '夔门光学镜片厂（虚构）',
    enterprise: { name: '夔门光学（虚构）', creditCode: fictionalCreditCode(7) },
    officer: 'officer-7',
    matters: [],
    agent: 'agent-1',
    handedOver: [],
    opened: { at, by: 'officer-7' },
    statuses: days.map((on) => ({ on, at, by: 'agent-1', text: '甲' })),
    state: 'open',
    ...more,
  });

// 2026-03-02 is a Monday.
it.each([
  [[], '2026-03-02', 'green'],
  [[], '2026-03-03', 'green'],
  [[], '2026-03-04', 'yellow'],
  [[], '2026-03-05', 'red'],
  [['2026-03-06'], '2026-03-06', 'green'],
  [['2026-03-06'], '2026-03-08', 'green'],
  [['2026-03-06'], '2026-03-09', 'green'],
  [['2026-03-05'], '2026-03-07', 'yellow'],
  [['2026-03-06'], '2026-03-10', 'yellow'],
  [['2026-03-06'], '2026-03-11', 'red'],
] as const)('with statuses for %j the light is on %s %s', (days, today, light) => {
  expect(statusLight(order(days), packagedCalendar, dateSchema.parse(today))).toBe(light);
});

it('counts a Saturday that is worked, such as 2026-02-28 after the Spring Festival', () => {
  const opened = { at: '2026-02-27T02:00:00.000Z', by: 'officer-7' };
  const friday = order(['2026-02-27'], { opened });
  const monday = dateSchema.parse('2026-03-02');
  expect(statusLight(friday, packagedCalendar, monday)).toBe('yellow');
  expect(daysWithoutStatus(friday, packagedCalendar, monday)).toEqual(['2026-02-28']);
});

it('shows no light once the order is closed', () => {
  const closed = order([], { state: 'closed', closed: { at, by: 'agent-1', result: '已领证' } });
  expect(statusLight(closed, packagedCalendar, dateSchema.parse('2026-04-01'))).toBe('grey');
});

const handedOver = [
  { at: '2026-03-04T02:00:00.000Z', by: 'officer-7', from: 'agent-1', to: 'agent-2', reason: '轮岗' },
];
const closed = {
  state: 'closed',
  closed: { at: '2026-03-06T02:00:00.000Z', by: 'agent-1', result: '已领证' },
};
const aWeekApart = Array.from({ length: 31 }, (_, index) =>
  addDays(dateSchema.parse('2026-03-03'), index * 7),
);

it.each([
  ['the day of the opening and today need none', [], {}, '2026-03-03', []],
  ['a working day is missed when it is over', [], {}, '2026-03-04', ['2026-03-03']],
  [
    'days off are none',
    ['2026-03-04'],
    {},
    '2026-03-10',
    ['2026-03-03', '2026-03-05', '2026-03-06', '2026-03-09'],
  ],
  ['a day recorded afterwards is missed no more', ['2026-03-03', '2026-03-04'], {}, '2026-03-05', []],
  ['nor is the day of a handing over', ['2026-03-03'], { handedOver }, '2026-03-06', ['2026-03-05']],
  ['nor anything from the close on', ['2026-03-03', '2026-03-04'], closed, '2026-04-01', ['2026-03-05']],
] as const)('lists the days without a status: %s', (_, days, more, today, missing) => {
  expect(daysWithoutStatus(order(days, more), packagedCalendar, dateSchema.parse(today))).toEqual(missing);
});

it('says nothing of days before those that an order carries, and lists no more than it carries', () => {
  const full = daysWithoutStatus(order(aWeekApart), packagedCalendar, dateSchema.parse('2026-10-01'));
  expect(full).toHaveLength(31);
  const [earliest] = daysWithoutStatus(order(aWeekApart), packagedCalendar, dateSchema.parse('2026-03-06'));
  expect(earliest).toBe('2026-03-04');
});

it('keeps the light green over a handing over, as it keeps the reminder away', () => {
  const handed = order(['2026-03-03'], { handedOver });
  expect(statusLight(handed, packagedCalendar, dateSchema.parse('2026-03-05'))).toBe('green');
  expect(statusLight(handed, packagedCalendar, dateSchema.parse('2026-03-06'))).toBe('yellow');
});
