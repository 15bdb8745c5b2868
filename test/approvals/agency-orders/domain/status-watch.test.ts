import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar, isWorkday, packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { instantSchema, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import {
  agencyOrderSchema,
  type AgencyOrder,
} from '../../../../services/approvals/agency-orders/domain/agency-order.ts';
import { settleOrder } from '../../../../services/approvals/agency-orders/domain/status-watch.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import type { CountyRules } from '../../../../services/approvals/county/domain/county.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';

const id = '01J0000000000000000000000Z';
const rules: CountyRules = {
  settings: defaultSettings,
  calendar: packagedCalendar,
  catalogue: startingCatalogue,
};
const opened = { at: '2026-03-02T02:00:00.000Z', by: 'officer-7' };

const order = (days: readonly string[] = [], more: Record<string, unknown> = {}): AgencyOrder =>
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
    opened,
    statuses: days.map((on) => ({ on, at: opened.at, by: 'agent-1', text: '甲' })),
    state: 'open',
    ...more,
  });

const midnight = (day: string): Instant => startOf(dateSchema.parse(day));
const justBefore = (day: string): Instant =>
  instantSchema.parse(new Date(Date.parse(midnight(day)) - 1).toISOString());

const daysTold = (state: AgencyOrder, until: Instant): readonly string[] =>
  settleOrder(state, rules, until).events.flatMap((event) =>
    event.type === 'approvals.agency-order.status-missing.v1' ? event.fact.days : [],
  );

const kept = ['2026-03-03', '2026-03-04', '2026-03-05'];

// 2026-03-02 is a Monday; 2026-02-28 is a Saturday that is worked, and so is none of the days below.
describe('a working day without a status', () => {
  it.each([
    ['the day of opening needs none', order(), midnight('2026-03-03'), []],
    ['it is not over before the next working day begins', order(), justBefore('2026-03-04'), []],
    ['it is told at the beginning of the next working day', order(), midnight('2026-03-04'), ['2026-03-03']],
    ['a Friday is told on Monday', order(kept), justBefore('2026-03-09'), []],
    ['with no day of the weekend', order(kept), midnight('2026-03-09'), ['2026-03-06']],
    ['a day with a status is none', order(['2026-03-03']), midnight('2026-03-05'), ['2026-03-04']],
    [
      'all that no check looked at come in one reminder',
      order(['2026-03-04']),
      midnight('2026-03-09'),
      ['2026-03-03', '2026-03-05', '2026-03-06'],
    ],
    [
      'what was told is not told again',
      order([], { remindedThrough: '2026-03-03' }),
      midnight('2026-03-05'),
      ['2026-03-04'],
    ],
    [
      'whoever takes the order over answers from the next day',
      order([], {
        handedOver: [{ at: '2026-03-04T02:00:00.000Z', by: 'b', from: 'a', to: 'c', reason: 'd' }],
      }),
      midnight('2026-03-06'),
      ['2026-03-05'],
    ],
    [
      'nothing is missing once the order is closed',
      order([], { state: 'closed', closed: { ...opened, result: '已领证' } }),
      midnight('2026-03-09'),
      [],
    ],
  ] as const)('%s', (_, state, until, days) => {
    expect(daysTold(state, until)).toEqual(days);
  });

  it('beyond the published calendar is told to nobody before the year is imported', () => {
    const late = order([], { opened: { ...opened, at: '2026-12-31T02:00:00.000Z' } });
    const settled = settleOrder(late, rules, midnight('2027-01-20'));
    expect(settled.events).toEqual([]);
    expect(settled.state).toMatchObject({ nextCheckAt: null });
    const calendar = buildCalendar({
      notices: [
        {
          year: 2027,
          version: 1,
          noticeNumber: '（虚构）',
          holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) =>
            dateSchema.parse(`2027-${day}`),
          ),
          workdays: [],
        },
      ],
      adjustments: [],
    });
    const reckoned = settleOrder(settled.state, { ...rules, calendar }, midnight('2027-01-05'));
    expect(reckoned.events).toMatchObject([{ fact: { days: ['2027-01-04'] } }]);
  });

  it('is told exactly once, whenever the checks come and whatever is recorded in between', () => {
    const recordedOn = fc.uniqueArray(fc.nat(40), { maxLength: 20 });
    fc.assert(
      fc.property(recordedOn, fc.array(fc.nat(41), { maxLength: 30 }), (recorded, checks) => {
        const first = dateSchema.parse('2026-03-02');
        const statuses = recorded.map((offset) => addDays(first, offset)).sort();
        let state = order(statuses);
        const told: LocalDate[] = [];
        for (const offset of [...checks].sort((one, other) => one - other).concat(42)) {
          const settled = settleOrder(state, rules, startOf(addDays(first, offset)));
          state = settled.state;
          for (const event of settled.events)
            if (event.type === 'approvals.agency-order.status-missing.v1') told.push(...event.fact.days);
        }
        const expected = Array.from({ length: 44 }, (_, offset) => addDays(first, offset + 1)).filter(
          (day) => isWorkday(packagedCalendar, day) && !statuses.includes(day) && day < '2026-04-13',
        );
        expect(told).toEqual(expected);
      }),
    );
  });

  it('is looked for next when the day after the next one without a status begins', () => {
    const next = (state: AgencyOrder, until: Instant) => settleOrder(state, rules, until).state;
    expect(next(order(), midnight('2026-03-02'))).toMatchObject({ nextCheckAt: midnight('2026-03-04') });
    expect(next(order(['2026-03-03']), midnight('2026-03-03'))).toMatchObject({
      nextCheckAt: midnight('2026-03-05'),
    });
  });
});

describe('a row of working days without a status', () => {
  const neglects = (state: AgencyOrder, until: Instant, escalateAfter = 3) =>
    settleOrder(
      state,
      { ...rules, settings: { ...defaultSettings, agencyOrders: { escalateAfter, told: [] } } },
      until,
    ).events.flatMap((event) =>
      event.type === 'approvals.agency-order.status-neglected.v1'
        ? [[event.fact.since, event.fact.workdays]]
        : [],
    );

  it.each([
    ['is not told before it is long enough', order(), justBefore('2026-03-06'), 3, []],
    ['is told when it is', order(), midnight('2026-03-06'), 3, [['2026-03-02', 3]]],
    ['counts no weekend', order(['2026-03-05']), midnight('2026-03-10'), 3, []],
    ['is as long as the county says', order(), midnight('2026-03-04'), 1, [['2026-03-02', 1]]],
    ['is told once', order([], { neglectToldSince: '2026-03-02' }), midnight('2026-03-10'), 3, []],
    [
      'is another one after a status',
      order(['2026-03-06'], { neglectToldSince: '2026-03-02' }),
      midnight('2026-03-12'),
      3,
      [['2026-03-06', 3]],
    ],
  ] as const)('%s', (_, state, until, escalateAfter, told) => {
    expect(neglects(state, until, escalateAfter)).toEqual(told);
  });

  it('is told to the officer of the project and to those the county names', () => {
    const [, neglected] = settleOrder(order(), rules, midnight('2026-03-06')).events;
    expect(neglected?.audience).toEqual([
      { kind: 'person', capacity: 'responsible', subject: 'officer-7' },
      { kind: 'post', capacity: 'informed', department: 'leading-group-office', post: 'clerk' },
    ]);
  });
});
