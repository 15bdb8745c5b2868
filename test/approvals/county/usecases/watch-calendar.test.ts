import { beforeEach, describe, expect, it } from 'vitest';
import { admin } from '../../../support/callers.ts';
import { itemsOf, seedDepartment, startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;

beforeEach(async () => {
  approvals = await startApprovals('2026-10-30T02:00:00.000Z');
  await seedDepartment(approvals, 'leading-group-office');
});

const reminders = async () =>
  (await approvals.announced()).filter(({ type }) => type === 'approvals.calendar.missing.v1');

const checkAt = async (now: string) => {
  approvals.clock.set(now);
  return approvals.check();
};

const year2027 = {
  year: 2027,
  noticeNumber: '（虚构）〔2026〕27号',
  holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`),
  workdays: [],
};

describe('a county whose next calendar year is not imported', () => {
  it('is watched from its first department on, once, whatever departments follow', async () => {
    const before = await itemsOf(approvals, '500236#calendar-watch#calendar');
    expect(before).toHaveLength(1);
    await seedDepartment(approvals, 'forestry');
    expect(await itemsOf(approvals, '500236#calendar-watch#calendar')).toEqual(before);
  });

  it('is watched once when its first departments are put at one time', async () => {
    const fresh = await startApprovals('2026-10-30T02:00:00.000Z');
    await Promise.all(
      ['leading-group-office', 'forestry', 'investment-promotion'].map((id) => seedDepartment(fresh, id)),
    );
    expect(await itemsOf(fresh, '500236#calendar-watch#calendar')).toHaveLength(1);
  });

  it('is reminded by the deadline check from 1 November on, daily', async () => {
    expect(await checkAt('2026-10-31T15:59:59.999Z')).toMatchObject({ settled: 0 });
    expect(await checkAt('2026-10-31T16:00:00.000Z')).toMatchObject({ settled: 1, failed: [] });
    expect(await checkAt('2026-10-31T16:05:00.000Z')).toMatchObject({ settled: 0 });
    await checkAt('2026-11-01T16:00:00.000Z');
    expect(await reminders()).toHaveLength(2);
  });

  it('is reminded once after a jump of many days', async () => {
    await checkAt('2026-12-20T02:00:00.000Z');
    await checkAt('2026-12-20T02:05:00.000Z');
    expect(await reminders()).toHaveLength(1);
    await checkAt('2026-12-21T02:00:00.000Z');
    expect(await reminders()).toHaveLength(2);
  });

  it.each([2, 8])('is reminded once when %i checks run at one time', async (checks) => {
    approvals.clock.set('2026-11-02T02:00:00.000Z');
    await Promise.all(Array.from({ length: checks }, () => approvals.check()));
    expect(await reminders()).toHaveLength(1);
  });

  it('is left alone once the year is imported', async () => {
    await checkAt('2026-11-02T02:00:00.000Z');
    await approvals.send('POST', '/v1/calendar-years', { as: admin, body: year2027 });
    await checkAt('2026-11-03T02:00:00.000Z');
    expect(await reminders()).toHaveLength(1);
    expect(await checkAt('2027-10-31T15:59:59.999Z')).toMatchObject({ settled: 0 });
    await checkAt('2027-10-31T16:00:00.000Z');
    expect((await reminders()).map(({ data }) => data.fact)).toEqual([
      { missingYear: 2027, publishedThrough: '2026-12-31' },
      { missingYear: 2028, publishedThrough: '2027-12-31' },
    ]);
  });
});
