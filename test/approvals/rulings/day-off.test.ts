import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinator } from '../../support/callers.ts';
import { projectedDueDate } from '../../../shared/calendar/due-date.ts';
import { packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { dueDatesIfResumed, startClock } from '../../../shared/deadlines/deadline-clock.ts';
import { defaultLadder } from '../../../shared/deadlines/ladder.ts';
import { readClock } from '../../../shared/deadlines/reading.ts';
import { dateSchema, startOf } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { at } from '../support/assignments.ts';
import { oneMatter } from '../support/cases.ts';
import { calendarDays, openOneTask, planning, planningClerk, workdays } from '../support/one-task.ts';
import { seedDepartment, startApprovals } from '../support/service.ts';

describe('ruling 2: what happens on a day off is shown as of that very day', () => {
  it('tasks accepted on a Saturday off and on the Monday after, five days each', async () => {
    const approvals = await startApprovals(at('2026-03-28'));
    const saturday = await openOneTask(approvals);
    await saturday.act('receive');
    expect((await saturday.act('accept')).body.clock).toMatchObject({
      acceptedOn: '2026-03-28',
      due: { date: '2026-04-03' },
    });
    approvals.clock.set(at('2026-03-30'));
    const monday = await openOneTask(approvals);
    await monday.act('receive');
    await monday.act('accept');
    expect(await saturday.clock()).toMatchObject({
      acceptedOn: '2026-03-28',
      due: { date: '2026-04-03' },
      used: 1,
    });
    expect(await monday.clock()).toMatchObject({
      acceptedOn: '2026-03-30',
      due: { date: '2026-04-07' },
      used: 0,
    });
  });

  it('a matter decided at once, accepted on a day off, is due on the next working day', async () => {
    const approvals = await startApprovals(at('2026-03-28'));
    const task = await openOneTask(approvals, { promisedLimit: workdays(0) });
    await task.act('accept');
    expect(await task.clock()).toMatchObject({ acceptedOn: '2026-03-28', due: { date: '2026-03-30' } });
  });

  it.each([
    ['2026-04-11', '2026-04-17'],
    ['2026-04-13', '2026-04-20'],
  ])('an assignment given out on %s is due on %s', async (on, due) => {
    const approvals = await startApprovals(at(on));
    await seedDepartment(approvals, planning);
    const { body } = await approvals.send('POST', '/v1/assignments', {
      as: coordinator,
      body: {
        kind: 'issue',
        title: '施工便道受阻（虚构）',
        enterprise: oneMatter().enterprise,
        department: planning,
        post: 'clerk',
        limit: workdays(5),
      },
    });
    const { body: seen } = await approvals.send('GET', `/v1/assignments/${body.id}`, { as: planningClerk });
    expect(seen.clock).toMatchObject({ acceptedOn: on, due: { date: due } });
  });

  it('a case opened on a day off: the joint clock began that day', async () => {
    const approvals = await startApprovals(at('2026-03-28'));
    const { body } = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
    expect(body.jointClock).toMatchObject({ acceptedOn: '2026-03-28', used: 0 });
  });

  it('whoever counts the limit from the day shown arrives at the date due, for any clock', () => {
    const limit = fc.oneof(
      fc.integer({ min: 0, max: 60 }).map(workdays),
      fc.integer({ min: 0, max: 90 }).map(calendarDays),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), limit, (offset, promised) => {
        const acceptedOn = addDays(dateSchema.parse('2024-01-01'), offset);
        const clock = startClock({ acceptedOn, promised, statutory: null }, startOf(acceptedOn));
        const reading = readClock(clock, packagedCalendar, defaultLadder, acceptedOn);
        expect(reading.acceptedOn).toBe(acceptedOn);
        expect(dueDatesIfResumed(clock, packagedCalendar, acceptedOn).promised).toEqual(
          projectedDueDate(packagedCalendar, reading.acceptedOn, promised),
        );
      }),
    );
  });
});
