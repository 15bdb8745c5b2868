import { expect, it } from 'vitest';
import { packagedCalendar } from '../../../../shared/calendar/work-calendar.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { agencyOrderSchema } from '../../../../services/approvals/domain/agency-orders/agency-order.ts';
import { statusLight } from '../../../../services/approvals/domain/agency-orders/status-light.ts';
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

// 2026-03-02 is a Monday; 2026-02-28 is a Saturday that is worked, after the Spring Festival.
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
  [['2026-02-27'], '2026-03-02', 'yellow'],
] as const)('with statuses for %j the light is on %s %s', (days, today, light) => {
  expect(statusLight(order(days), packagedCalendar, dateSchema.parse(today))).toBe(light);
});

it('shows no light once the order is closed', () => {
  const closed = order([], { state: 'closed', closed: { at, by: 'agent-1', result: '已领证' } });
  expect(statusLight(closed, packagedCalendar, dateSchema.parse('2026-04-01'))).toBe('grey');
});
