import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admin, clerkOf, coordinator } from '../../support/callers.ts';
import { dueDate, projectedDueDate } from '../../../shared/calendar/due-date.ts';
import {
  isWorkday,
  nthWorkdayAfter,
  packagedCalendar,
  workdaysBetween,
} from '../../../shared/calendar/work-calendar.ts';
import { dueDates, isOverdue, startClock, used } from '../../../shared/deadlines/deadline-clock.ts';
import { remaining } from '../../../shared/deadlines/reading.ts';
import { dateSchema, startOf } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { passedAt, shortLimit } from '../../../services/approvals/clocks/domain/short-limit.ts';
import { planForwards } from '../../../services/approvals/cases/domain/dated-plan.ts';
import { smallLimitFrom } from '../../../services/approvals/clocks/domain/small-limit.ts';
import { at, justBefore } from '../support/assignments.ts';
import { drainOwnInbox, investor, nodeIn, oneMatter, seeCase } from '../support/cases.ts';
import {
  acceptedAt,
  calendarDays,
  openOneTask,
  pauseFor,
  planning,
  planningClerk,
  planningHead,
  readings,
  reckonAnew,
  rungsOf,
  taskOf,
  toldOf,
  workdays,
} from '../support/one-task.ts';
import { itemsOf, seedDepartment, startApprovals } from '../support/service.ts';

const days2026 = fc
  .integer({ min: 0, max: 364 })
  .map((days) => addDays(dateSchema.parse('2026-01-01'), days))
  .filter((date) => date < '2026-11-15');

const accepted = (acceptedOn: string, days: number) =>
  startClock(
    { acceptedOn: dateSchema.parse(acceptedOn), promised: workdays(days), statutory: null },
    startOf(dateSchema.parse(acceptedOn)),
  );

describe('what users of other systems say about their clocks', () => {
  it.each([
    ['2026-03-06', '2026-03-08', '2026-03-09'],
    // The Saturday after this Friday makes up for a holiday.
    ['2026-10-09', '2026-10-09', '2026-10-10'],
  ])(
    'F1 Submitted on Friday 16:28, the first counted day is the next working day (FredCo #213/#519): %s',
    async (friday, stillNone, first) => {
      const { approvals, task } = await acceptedAt(friday, '16:28');
      const [submitted, before, counted] = await readings(approvals, task, [friday, stillNone, first]);
      expect(submitted).toMatchObject({ acceptedOn: friday, used: 0 });
      expect(before.used).toBe(0);
      expect(counted.used).toBe(1);
    },
  );

  it('F2 A make-up Saturday counts and a holiday weekday does not (hello-halo #405)', async () => {
    const { approvals, task } = await acceptedAt('2026-02-11');
    const days = ['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-02-23', '2026-02-24'];
    const read = await readings(approvals, task, days);
    expect(read.map(({ used: each }) => each)).toEqual([2, 3, 3, 3, 3, 4]);
    expect(read.at(-1).due).toEqual({ date: '2026-02-25', provisional: false });
  });

  it('F3 The due day itself is not overdue, the first moment after it is (pkp-lib #3500)', async () => {
    const { approvals, task } = await acceptedAt('2026-03-02');
    approvals.clock.set(justBefore('2026-03-10'));
    expect(await task.clock()).toMatchObject({
      due: { date: '2026-03-09' },
      remaining: 0,
      overdue: false,
      light: 'yellow',
    });
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(['rung-0']);
    approvals.clock.set(at('2026-03-10', '00:00'));
    expect(await task.clock()).toMatchObject({ remaining: -1, overdue: true, light: 'red' });
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(['rung-0', 'rung-1']);
  });

  it('F3 A due date never falls on a day off (pkp-lib #1349)', async () => {
    const { task } = await acceptedAt('2026-09-01', '10:00', { promisedLimit: calendarDays(30) });
    expect((await task.clock()).due).toEqual({ date: '2026-10-08', provisional: false });
    const anyLimit = fc.record({
      days: fc.integer({ min: 0, max: 25 }),
      unit: fc.constantFrom('workday', 'calendar-day'),
    });
    fc.assert(
      fc.property(days2026, anyLimit, (on, promised) => {
        const { date } = projectedDueDate(packagedCalendar, on, promised);
        const shown = dueDates({ ...accepted(on, 0), promised }, packagedCalendar, on)?.shown.date;
        expect([isWorkday(packagedCalendar, date), shown]).toEqual([true, date]);
      }),
    );
  });

  it.each([
    ['2026-03-02T15:59:59.999Z', '2026-03-02', '2026-03-09'],
    ['2026-03-02T16:00:00.000Z', '2026-03-03', '2026-03-10'],
  ])(
    'F4 A date is kept as a date in Shanghai and does not shift at 16:00 UTC (BOPS #1608): %s',
    async (moment, day, due) => {
      const approvals = await startApprovals(moment);
      const task = await openOneTask(approvals);
      await task.act('accept');
      for (const readAt of [moment, '2026-03-03T15:59:59.999Z', '2026-03-03T16:00:00.000Z']) {
        approvals.clock.set(readAt);
        expect(await task.clock()).toMatchObject({ acceptedOn: day, due: { date: due } });
      }
      const kept = (await itemsOf(approvals, `500236#task#${task.id}`)).filter(({ sk }) => sk === 'state');
      expect(kept.map(({ data }) => data.clock.acceptedOn)).toEqual([day]);
    },
  );

  it('F5 Whatever calculators there are, all give the same answer (openregister: five did not)', () => {
    const shift = (from: Parameters<typeof nthWorkdayAfter>[1], by: number) =>
      nthWorkdayAfter(packagedCalendar, from, by);
    fc.assert(
      fc.property(days2026, fc.integer({ min: 1, max: 25 }), (on, days) => {
        const expected = projectedDueDate(packagedCalendar, on, workdays(days)).date;
        const clock = accepted(on, days);
        const limit = shortLimit(startOf(on), workdays(days), packagedCalendar);
        const plan = planForwards(
          { nodes: [{ code: 'B03', variant: null, plannedDays: days }], edges: [] },
          on,
          shift,
        );
        expect(dueDate(packagedCalendar, on, workdays(days))).toEqual({ ok: true, value: expected });
        expect([
          nthWorkdayAfter(packagedCalendar, on, days),
          dueDates(clock, packagedCalendar, on)?.shown.date,
          limit.date,
          smallLimitFrom(on, workdays(days), packagedCalendar).date,
          plan.ok ? plan.value.finish : null,
        ]).toEqual([expected, expected, expected, expected, expected]);
        expect([
          workdaysBetween(packagedCalendar, on, expected),
          used(clock, packagedCalendar, expected),
          remaining(clock, packagedCalendar, on),
          remaining(clock, packagedCalendar, expected),
        ]).toEqual([days, days, days, 0]);
        const passed = passedAt(limit, packagedCalendar);
        const late = addDays(expected, 1);
        expect(isOverdue(clock, packagedCalendar, expected)).toBe(false);
        expect(isOverdue(clock, packagedCalendar, late)).toBe(passed === startOf(late));
      }),
    );
  });

  it('F5 The task, its line in the list and its node in the case show one answer (openregister)', async () => {
    const { approvals, task } = await acceptedAt('2026-02-11');
    for (const [date, light] of [
      ['2026-02-12', 'green'],
      ['2026-02-24', 'yellow'],
      ['2026-02-26', 'red'],
    ]) {
      approvals.clock.set(at(date!));
      const { body } = await approvals.send('GET', '/v1/tasks', { as: planningClerk });
      const node = nodeIn(await seeCase(approvals, task.caseId), 'B03');
      expect([(await task.see()).light, body.items[0].light, node.light]).toEqual([light, light, light]);
      expect(node.actual.dueOn).toBe('2026-02-25');
      expect(body.items[0].dueOn).toBe('2026-02-25');
    }
  });

  it('F6 A date beyond the published calendar is provisional, never silently wrong (openregister)', async () => {
    const { approvals, task } = await acceptedAt('2026-12-28');
    await seedDepartment(approvals, planning);
    expect((await task.clock()).due).toEqual({ date: '2027-01-05', provisional: true });
    approvals.clock.set(at('2027-03-01'));
    await approvals.check();
    expect(await task.clock()).toMatchObject({ due: { provisional: true }, overdue: false });
    expect(await rungsOf(approvals, task)).toEqual(['rung-0']);
    const year = {
      year: 2027,
      noticeNumber: '（虚构）〔2026〕27号',
      holidays: ['01-01', '01-04', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`),
      workdays: [],
    };
    expect((await approvals.send('POST', '/v1/calendar-years', { body: year, as: admin })).status).toBe(201);
    await reckonAnew(approvals);
    expect(await task.clock()).toMatchObject({
      due: { date: '2027-01-06', provisional: false },
      overdue: true,
    });
    expect((await rungsOf(approvals, task)).slice(0, 3)).toEqual(['rung-0', 'rung-1', 'rung-2']);
  });

  it('F7 Pause, resume, pause again: the days consumed are exact (démarche)', async () => {
    const { approvals, task } = await acceptedAt('2026-03-02', '10:00', { promisedLimit: workdays(7) });
    const on = async (date: string, verb: string, body?: unknown) => {
      approvals.clock.set(at(date));
      const { body: view } = await task.act(verb, planningClerk, body);
      return [view.clock.used, view.clock.due?.date ?? null, view.clock.dueIfResumedToday.date];
    };
    expect(await on('2026-03-04', 'pause', pauseFor('hearing', workdays(9)))).toEqual([
      2,
      null,
      '2026-03-11',
    ]);
    expect(await on('2026-03-11', 'resume')).toEqual([2, '2026-03-18', '2026-03-18']);
    expect(await on('2026-03-13', 'pause', pauseFor('inspection', workdays(9)))).toEqual([
      4,
      null,
      '2026-03-18',
    ]);
    expect(await on('2026-03-17', 'resume')).toEqual([4, '2026-03-20', '2026-03-20']);
    expect(await readings(approvals, task, ['2026-03-20', '2026-03-21', '2026-03-23'])).toMatchObject([
      { used: 7, remaining: 0, overdue: false },
      { used: 7, overdue: false },
      { used: 8, overdue: true },
    ]);
  });

  it('F7 Incomplete papers begin the days anew on the day of completion, where a pause goes on with those used (AgID #315)', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const task = await openOneTask(approvals);
    await task.act('receive');
    approvals.clock.set(at('2026-03-05'));
    await task.act('issue-notice', planningClerk, { missing: [{ material: '选址图', reason: '缺签章' }] });
    approvals.clock.set(at('2026-03-16'));
    const supplied = await task.act('supplement', investor, {
      documents: [{ material: '选址图', document: '选址图.pdf' }],
    });
    // Five working days for a notice, counted from completion and not from what was left of the first ones.
    expect(supplied.body).toMatchObject({
      receipt: { on: '2026-03-16' },
      noticeBy: { date: '2026-03-23' },
      clock: null,
    });
    approvals.clock.set(at('2026-03-24', '00:00'));
    await approvals.check();
    const deemed = await task.see();
    expect(deemed).toMatchObject({
      accepted: { deemed: true },
      clock: { acceptedOn: '2026-03-16', used: 6, due: { date: '2026-03-23' } },
    });
  });

  it('F8 Suspending moves the end date (open-zaak #885)', async () => {
    const { approvals, task } = await acceptedAt('2026-03-02');
    expect((await task.clock()).due!.date).toBe('2026-03-09');
    approvals.clock.set(at('2026-03-04'));
    await task.act('pause', planningClerk, pauseFor('hearing', workdays(20)));
    const read = await readings(approvals, task, ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-13']);
    expect(read.map(({ due, dueIfResumedToday }) => [due, dueIfResumedToday.date])).toEqual([
      [null, '2026-03-10'],
      [null, '2026-03-11'],
      [null, '2026-03-12'],
      [null, '2026-03-18'],
    ]);
    expect((await task.act('resume')).body.clock).toMatchObject({
      due: { date: '2026-03-18' },
      used: 2,
      light: 'green',
    });
    expect((await rungsOf(approvals, task)).length).toBe(0);
  });

  it('F9 A file found incomplete again and again neither crashes nor is stuck (démarche #11494)', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const task = await openOneTask(approvals);
    const missing = ['选址图', '总平面图', '承诺书'].map((material) => ({ material, reason: '未提交' }));
    await task.act('receive');
    await task.act('issue-notice', planningClerk, { missing });
    for (const [round, { material }] of missing.entries()) {
      approvals.clock.set(at(`2026-03-0${3 + round}`));
      const again = await task.act('issue-notice', planningClerk, {
        missing: [{ material: '又一份', reason: '再要' }],
      });
      expect([again.status, again.body.code]).toEqual([409, 'SECOND_NOTICE']);
      const strange = await task.act('supplement', investor, {
        documents: [{ material: '又一份', document: 'x.pdf' }],
      });
      expect([strange.status, strange.body.code]).toEqual([422, 'MATERIALS_NOT_ASKED_FOR']);
      const supplied = await task.act('supplement', investor, {
        documents: [{ material, document: `${material}.pdf` }],
      });
      expect([supplied.status, supplied.body.completion.outstanding.length]).toEqual([200, 2 - round]);
    }
    expect((await task.see()).completion!.secondNotices).toHaveLength(3);
    expect((await task.act('accept')).body).toMatchObject({ state: 'accepted', clock: { used: 0 } });
    expect((await task.act('approve', planningClerk, { documentNumber: 'FJ-1' })).status).toBe(200);
  });

  it('F10 Sent back and returned, the timers are armed again (ruoyi #1018)', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const task = await openOneTask(approvals);
    await task.act('receive');
    await task.act('issue-notice', planningClerk, { missing: [{ material: '选址图', reason: '缺签章' }] });
    approvals.clock.set(at('2026-04-30'));
    await approvals.check();
    expect(await task.see()).toMatchObject({ state: 'notified', clock: null });
    approvals.clock.set(at('2026-05-06'));
    await task.act('supplement', investor, {
      documents: [{ material: '选址图', document: '选址图.pdf' }],
    });
    approvals.clock.set(at('2026-07-01'));
    await approvals.check();
    // The examination of completeness and, with the acceptance it ended in, the ladder of the clock: both ran again.
    expect(await toldOf(approvals, task, 'approvals.task.deemed-accepted.v1')).toHaveLength(1);
    expect(await rungsOf(approvals, task)).toEqual([
      'rung-0',
      'rung-1',
      'rung-2',
      'rung-3',
      'rung-4',
      'rung-5',
    ]);
  });

  it('F10 A task ruled back to its sender climbs there (ruoyi #1018)', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    for (const id of [planning, 'forestry', 'leading-group-office']) await seedDepartment(approvals, id);
    const task = await openOneTask(approvals);
    await task.act('accept');
    await task.act('request-transfer', planningClerk, {
      reason: 'R1',
      responsibilityListEntry: 'QZ-0007',
      explanation: '该地块属林地',
      targetDepartment: 'forestry',
    });
    const forestry = clerkOf('forestry');
    const office = { subject: 'office-1', roles: ['clerk'] as const, department: 'leading-group-office' };
    await task.act('answer-transfer', forestry, { answer: 'refuse', basis: '职责清单第3条' });
    const ruled = await task.act('adjudicate-transfer', office, {
      decision: 'sender-keeps',
      basis: '三定方案',
    });
    expect(ruled.body).toMatchObject({ department: planning });
    approvals.clock.set(at('2026-03-10', '00:00'));
    await approvals.check();
    const raised = await toldOf(approvals, task, 'approvals.task.rung-raised.v1');
    expect(raised.map(({ fact }) => fact.rung)).toEqual(['rung-0', 'rung-1']);
    for (const { audience } of raised)
      expect(audience.map(({ department }: any) => department)).toEqual([planning, planning]);
  });

  it('F11 While a prerequisite is not decided, the clock of what waits for it is not started (FredCo #2280)', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const { body } = await approvals.send('POST', '/v1/cases', {
      as: coordinator,
      body: { ...oneMatter(), nodes: [oneMatter().nodes[0], { matter: 'B01' }] },
    });
    const first = taskOf(approvals, body.id, nodeIn(body, 'B01').taskId);
    const waiting = async () => nodeIn(await seeCase(approvals, body.id), 'B03');
    expect(await waiting()).toMatchObject({ state: 'waiting', taskId: null, light: 'grey' });
    await first.act('accept');
    approvals.clock.set(at('2026-06-01'));
    await approvals.check();
    expect(await waiting()).toMatchObject({ state: 'waiting', taskId: null, light: 'grey' });
    await first.act('approve', planningClerk, { documentNumber: 'FJ-1' });
    await drainOwnInbox(approvals);
    const { state, taskId } = await waiting();
    expect(state).toBe('open');
    const second = taskOf(approvals, body.id, taskId);
    approvals.clock.set(at('2026-07-01'));
    await approvals.check();
    // Open is not accepted: its own clock waits for that, only receiving is late.
    expect(await second.clock()).toBeNull();
    expect(await rungsOf(approvals, second)).toEqual([]);
    expect(await toldOf(approvals, second, 'approvals.task.receiving-late.v1')).toHaveLength(1);
  });

  it.each([
    ['without a reason', { reason: undefined }, '2026-03-20', 400, 'VALIDATION_FAILED'],
    ['without an approver', { approvedBy: undefined }, '2026-03-20', 400, 'VALIDATION_FAILED'],
    [
      'approved by a clerk',
      { approvedBy: { post: 'clerk', person: 'clerk-1' } },
      '2026-03-20',
      422,
      'EXTENSION_NOT_ENTITLED',
    ],
    ['after expiry', {}, '2026-03-31', 422, null],
    ['on the last day, with reason and approver', {}, '2026-03-30', 200, undefined],
  ])(
    'F12 An extension is one, before expiry, with reason and approver, and a second is refused: %s',
    async (_, overrides, day, status, code) => {
      const { approvals, task } = await acceptedAt('2026-03-02', '10:00', {
        promisedLimit: workdays(20),
        statutoryLimit: workdays(20),
      });
      approvals.clock.set(at(day));
      const asked = {
        days: 5,
        reason: '案情复杂',
        approvedBy: { post: 'head', person: 'head-1' },
        ...overrides,
      };
      const answer = await task.act('extend', planningHead, asked);
      if (code === null) {
        expect([answer.status, answer.body.code]).toEqual([409, 'EXTENSION_TOO_LATE']);
        return;
      }
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      if (status !== 200) return;
      expect((await task.clock()).due!.date).toBe('2026-04-07');
      const second = await task.act('extend', planningHead, { ...asked, days: 1 });
      expect([second.status, second.body.code]).toEqual([409, 'EXTENSION_SECOND']);
      expect((await task.clock()).due!.date).toBe('2026-04-07');
    },
  );

  it.each([
    ['2026-03-02', '2026-03-02', '2026-03-03'],
    // Accepted on a Saturday off: due on the next working day.
    ['2026-10-24', '2026-10-26', '2026-10-27'],
  ])('F13 A limit of 0 days means on that day (UPYOG #973): %s', async (on, due, late) => {
    const { approvals, task } = await acceptedAt(on, '10:00', { promisedLimit: workdays(0) });
    expect((await task.clock()).due).toEqual({ date: due, provisional: false });
    approvals.clock.set(justBefore(late));
    expect(await task.clock()).toMatchObject({ overdue: false });
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(['rung-0']);
    approvals.clock.set(at(late, '00:00'));
    expect(await task.clock()).toMatchObject({ overdue: true });
    await approvals.check();
    expect(await rungsOf(approvals, task)).toEqual(['rung-0', 'rung-1']);
  });
});
