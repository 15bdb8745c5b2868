import { describe, expect, it } from 'vitest';
import { admin, clerkOf } from '../../support/callers.ts';
import { dueDate, projectedDueDate } from '../../../shared/calendar/due-date.ts';
import { buildCalendar, packagedCalendar, workdaysBetween } from '../../../shared/calendar/work-calendar.ts';
import { addWorkingHours, defaultWorkingHours } from '../../../shared/calendar/working-hours.ts';
import { dueDates, isOverdue, used, type DeadlineClock } from '../../../shared/deadlines/deadline-clock.ts';
import { defaultLadder } from '../../../shared/deadlines/ladder.ts';
import { lightOf } from '../../../shared/deadlines/reading.ts';
import { nextRungAt, rungsFallen } from '../../../shared/deadlines/settlement.ts';
import { postIdSchema, subjectSchema } from '../../../shared/identifiers.ts';
import { startOf } from '../../../shared/time/clock.ts';
import { decide } from '../../../services/approvals/tasks/domain/task-acts.ts';
import { pause, resume } from '../../../services/approvals/tasks/domain/pausing.ts';
import { extend } from '../../../services/approvals/tasks/domain/extending.ts';
import { settleTask } from '../../../services/approvals/tasks/domain/settle-task.ts';
import type { Task } from '../../../services/approvals/tasks/domain/task.ts';
import { day, notice2027 } from '../../shared/calendar/days.ts';
import { aClock, aPause } from '../../shared/deadlines/clocks.ts';
import { justBefore } from '../support/assignments.ts';
import { investor } from '../support/cases.ts';
import {
  acceptedAt,
  calendarDays,
  openOneTask,
  pauseFor,
  planning,
  planningClerk,
  reckonAnew,
  toldOf,
  workdays,
} from '../support/one-task.ts';
import { asking, makeRequest } from '../support/requests.ts';
import { changeLimits } from '../support/catalogue-changes.ts';
import { seedDepartment, startApprovals } from '../support/service.ts';
import { anAcceptedTask, asAccepted, at, by, done, rules } from '../support/tasks.ts';

const calendar2027 = buildCalendar({ notices: [notice2027], adjustments: [] });

const fallen = (clock: DeadlineClock, until: string) =>
  rungsFallen(clock, packagedCalendar, defaultLadder, [], startOf(day(until))).map(({ rung }) => rung);

const light = (clock: DeadlineClock, on: string) => lightOf(clock, packagedCalendar, defaultLadder, day(on));

const eventsOf = (task: Task, until: ReturnType<typeof at>) =>
  settleTask(task, rules(), until).events.map(({ type, fact }) =>
    'rung' in fact ? fact.rung : 'improper' in fact ? `${type} ${String(fact.improper)}` : type,
  );

describe('ruling 1: beyond the published years', () => {
  it.each([
    [3, '2026-12-31', false],
    [4, '2027-01-04', true],
    [5, '2027-01-05', true],
  ])('E9: accepted on 2026-12-28, %i days are due on %s, provisional %s', (days, date, provisional) => {
    const limit = workdays(days);
    expect(projectedDueDate(packagedCalendar, day('2026-12-28'), limit)).toEqual({ date, provisional });
    expect(dueDate(packagedCalendar, day('2026-12-28'), limit)).toMatchObject(
      provisional
        ? { ok: false, error: { code: 'CAL_UNCOVERED', facts: { year: 2027 } } }
        : { ok: true, value: date },
    );
  });

  it('nothing is breached or escalated on a projection, whatever day it is', () => {
    const clock = aClock('2026-12-28', 5, { statutory: workdays(6) });
    expect(dueDates(clock, packagedCalendar, day('2027-06-01'))?.shown).toEqual({
      date: '2027-01-05',
      provisional: true,
    });
    expect([isOverdue(clock, packagedCalendar, day('2027-06-01')), light(clock, '2027-06-01')]).toEqual([
      false,
      'yellow',
    ]);
    expect(fallen(clock, '2027-06-01')).toEqual(['rung-0']);
    expect(
      nextRungAt(clock, packagedCalendar, defaultLadder, [{ rung: 'rung-0', dueVersion: 1 }]),
    ).toBeNull();
  });

  it('the missing calendar is what climbs, daily from 1 November', async () => {
    const approvals = await startApprovals(at('2026-10-20'));
    await seedDepartment(approvals, 'leading-group-office');
    const missing = async (moment: ReturnType<typeof at>) => {
      approvals.clock.set(moment);
      await approvals.check();
      return (await approvals.announced()).filter(({ type }) => type === 'approvals.calendar.missing.v1')
        .length;
    };
    expect([
      await missing(justBefore('2026-11-01')),
      await missing(at('2026-11-01', '00:00')),
      await missing(at('2026-11-01', '23:59')),
      await missing(at('2026-11-02', '00:00')),
    ]).toEqual([0, 1, 1, 2]);
  });

  it('the notice of a year may change the December before it, and the import reckons open clocks anew', async () => {
    // Without the notice four working days from the 28th end on 4 January; with it the 31st is off and the 3rd worked.
    expect(dueDate(calendar2027, day('2026-12-28'), workdays(3))).toEqual({ ok: true, value: '2027-01-03' });
    const { approvals, task } = await acceptedAt('2026-12-28', '10:00', { promisedLimit: workdays(3) });
    expect((await task.clock()).due).toEqual({ date: '2026-12-31', provisional: false });
    const { version: _, ...body } = notice2027;
    expect((await approvals.send('POST', '/v1/calendar-years', { as: admin, body })).status).toBe(201);
    await reckonAnew(approvals);
    expect((await task.clock()).due).toEqual({ date: '2027-01-03', provisional: false });
    expect(await toldOf(approvals, task, 'approvals.task.due-moved.v1')).toMatchObject([
      {
        fact: {
          from: { date: '2026-12-31', provisional: false },
          to: { date: '2027-01-03', provisional: false },
          dueVersion: 2,
        },
      },
    ]);
    await reckonAnew(approvals);
    expect(await toldOf(approvals, task, 'approvals.task.due-moved.v1')).toHaveLength(1);
  });
});

describe('ruling 2: overdue is used beyond limit and extension, nothing else', () => {
  const extension = { days: 2, grantedOn: day('2026-03-04') };
  it.each([
    ['the day before the last', {}, '2026-03-06', 4, false],
    ['exactly the limit', {}, '2026-03-09', 5, false],
    ['one beyond it', {}, '2026-03-10', 6, true],
    ['a day off after it', {}, '2026-03-08', 4, false],
    ['exactly limit and extension', { extension }, '2026-03-11', 7, false],
    ['one beyond both', { extension }, '2026-03-12', 8, true],
  ])('%s', (_, change, on, days, overdue) => {
    const clock = aClock('2026-03-02', 5, change);
    expect([used(clock, packagedCalendar, day(on)), isOverdue(clock, packagedCalendar, day(on))]).toEqual([
      days,
      overdue,
    ]);
  });

  it.each([
    ['a limit of 0', '2026-03-02', 0, '2026-03-02', '2026-03-03'],
    ['a limit of 0 received on a Saturday off', '2026-10-24', 0, '2026-10-26', '2026-10-27'],
    ['a limit of 0 received on a Saturday that is worked', '2026-10-10', 0, '2026-10-10', '2026-10-12'],
    ['a limit of 1 received in a holiday', '2026-10-03', 1, '2026-10-08', '2026-10-09'],
  ])('%s', (_, acceptedOn, days, due, firstLate) => {
    const clock = aClock(acceptedOn, days);
    const isLate = (on: string) => isOverdue(clock, packagedCalendar, day(on));
    expect([
      dueDates(clock, packagedCalendar, day(acceptedOn))?.shown.date,
      isLate(due),
      isLate(firstLate),
    ]).toEqual([due, false, true]);
  });
});

describe('ruling 3: a lawful pause', () => {
  it('turns no new rung, however long it lasts', () => {
    const clock = aClock('2026-03-02', 5, { pauses: [aPause('2026-03-04', '2026-04-10')] });
    expect(fallen(clock, '2026-04-10')).toEqual([]);
    expect(light(clock, '2026-03-20')).toBe('blue');
    const late = aClock('2026-03-02', 2, { pauses: [aPause('2026-03-05', '2026-04-10')] });
    expect([fallen(late, '2026-03-05'), fallen(late, '2026-04-10')]).toEqual([
      ['rung-0', 'rung-1'],
      ['rung-0', 'rung-1'],
    ]);
  });

  it.each([
    ['begun on the due day is blue', 2, null, '2026-03-04', 'blue'],
    ['begun the day after is red and stays red', 2, null, '2026-03-05', 'red'],
    ['begun with the law broken is red-star', 2, 2, '2026-03-05', 'red-star'],
    ['begun on the last day of the law, the promise broken, is red', 1, 2, '2026-03-04', 'red'],
  ] as const)('%s', (_, promised, statutory, from, expected) => {
    const clock = aClock('2026-03-02', promised, {
      statutory: statutory === null ? null : workdays(statutory),
      pauses: [aPause(from, null)],
    });
    expect([light(clock, from), light(clock, '2026-03-20')]).toEqual([expected, expected]);
  });
});

describe('ruling 4: the extension and the earlier of promise and law', () => {
  const allowed = { ...workdays(10), approver: postIdSchema.parse('deputy-head') };
  const asked = {
    days: 5,
    reason: '案情复杂',
    approvedBy: { post: postIdSchema.parse('head'), person: subjectSchema.parse('head-1') },
  };
  const task = anAcceptedTask(at('2026-03-02'), { promised: workdays(5), statutory: workdays(20) });

  it.each([
    ['the last day of the promise, which moves too', '2026-03-09', '2026-03-16', '2026-04-07'],
    ['the day after the promise, which is not revived', '2026-03-10', '2026-03-09', '2026-04-07'],
    ['the last day of the law', '2026-03-30', '2026-03-09', '2026-04-07'],
    ['the day after the law', '2026-03-31', null, null],
  ])('asked on %s', (_, on, promised, statutory) => {
    const outcome = extend(task, rules(), by('head-1', at(on)), asked, allowed);
    if (promised === null) {
      expect(outcome).toMatchObject({ ok: false, error: { code: 'EXTENSION_TOO_LATE' } });
      return;
    }
    const { clock } = asAccepted(done(outcome).task);
    expect(dueDates(clock, packagedCalendar, day(on))).toMatchObject({
      promised: { date: promised },
      statutory: { date: statutory },
    });
    expect(isOverdue(clock, packagedCalendar, day(on))).toBe(promised < on);
  });

  it('C05 accepted on 2026-02-13: promised for 02-25, by law for 02-24, shown as 02-24', () => {
    const permit = anAcceptedTask(at('2026-02-13'), { promised: workdays(3), statutory: calendarDays(7) });
    expect(dueDates(permit.clock, packagedCalendar, day('2026-02-13'))).toEqual({
      promised: { date: '2026-02-25', provisional: false },
      statutory: { date: '2026-02-24', provisional: false },
      shown: { date: '2026-02-24', provisional: false },
    });
    expect(permit.due.date).toBe('2026-02-24');
    expect([light(permit.clock, '2026-02-24'), light(permit.clock, '2026-02-25')]).toEqual([
      'yellow',
      'red-star',
    ]);
    expect(eventsOf(permit, justBefore('2026-02-25'))).not.toContain('rung-4');
    expect(eventsOf(permit, at('2026-02-25', '00:00'))).toContain('rung-4');
  });
});

describe('ruling 5: how a pause ends', () => {
  const accepted = anAcceptedTask(at('2026-03-02'), { promised: workdays(20) });
  const matter = {
    pauses: [{ kind: 'public-notice' as const, maximum: null, evidence: 'enacted-text' as const }],
  };
  const paused = (kind: string): Task =>
    done(
      pause(
        accepted,
        rules(),
        by('clerk-1', at('2026-03-04')),
        { kind, legalBasis: '行政许可法第45条', noticeDocument: '告知书1号', expected: workdays(5) },
        matter,
      ),
    ).task;

  it.each([
    ['of fixed length ends normally at its length', 'public-notice', false],
    ['that is open-ended ends as improper at its maximum', 'hearing', true],
  ])('%s', (_, kind, improper) => {
    const task = paused(kind);
    expect(eventsOf(task, justBefore('2026-03-12'))).toEqual([]);
    expect(eventsOf(task, at('2026-03-12', '00:00'))).toEqual([
      `approvals.task.pause-ended.v1 ${String(improper)}`,
    ]);
  });

  it('that is open-ended and resumed on its very last day is proper', () => {
    const { task, events } = done(
      resume(paused('hearing'), rules(), by('clerk-1', at('2026-03-11', '23:59'))),
    );
    expect(events.map(({ type }) => type)).toEqual(['approvals.task.resumed.v1']);
    expect(eventsOf(task, at('2026-03-20'))).toEqual([]);
  });
});

describe('ruling 6: when a rung falls', () => {
  const task = anAcceptedTask(at('2026-09-21'), { promised: workdays(5) });

  it.each([
    ['rung-0', '2026-09-24'],
    ['rung-1', '2026-09-30'],
    ['rung-2', '2026-10-09'],
    ['rung-3', '2026-10-12'],
    ['rung-4', '2026-10-19'],
    ['rung-5', '2026-10-26'],
  ])('%s at 00:00 of %s exactly, and not a millisecond before', (rung, on) => {
    expect(eventsOf(task, justBefore(on))).not.toContain(rung);
    expect(eventsOf(task, at(on, '00:00')).at(-1)).toBe(rung);
  });

  it.each([0, 1, 2])('rung-0 of %i days never before acceptance', (days) => {
    const accepted = anAcceptedTask(at('2026-03-02'), { promised: workdays(days) });
    const [first] = rungsFallen(accepted.clock, packagedCalendar, defaultLadder, [], at('2026-03-31'));
    expect(first).toMatchObject({
      rung: 'rung-0',
      fellAt: at(days === 2 ? '2026-03-03' : '2026-03-02', '00:00'),
    });
  });

  it.each([
    ['a millisecond before the rung', justBefore('2026-09-30'), ['rung-0']],
    ['at the instant of the rung', at('2026-09-30', '00:00'), ['rung-0', 'rung-1']],
  ])('a decision %s first settles what had fallen', (_, when, before) => {
    const { events } = done(
      decide(task, rules(), by('clerk-1', when), { outcome: 'approved', documentNumber: 'FJ-1' }),
    );
    const types = events.map(({ type, fact }) => ('rung' in fact ? fact.rung : type));
    expect(types).toEqual([...before, 'approvals.task.decided.v1']);
  });

  it('once in a due version, and again for what lies ahead when the due date has moved later', () => {
    const clock = aClock('2026-03-02', 5);
    const raised = [{ rung: 'rung-0', dueVersion: 1 } as const];
    const moved = { ...clock, promised: workdays(10), dueVersion: 2, dueVersionSince: at('2026-03-06') };
    const next = (read: DeadlineClock) => nextRungAt(read, packagedCalendar, defaultLadder, raised);
    expect([next(clock), next(moved)]).toEqual([at('2026-03-10', '00:00'), at('2026-03-11', '00:00')]);
  });

  it('a breach of the law goes to rung-4 at once and records the lower ones as superseded', () => {
    const breached = anAcceptedTask(at('2026-03-02'), { promised: workdays(5), statutory: workdays(6) });
    expect(eventsOf(breached, justBefore('2026-03-11'))).toEqual(['rung-0', 'rung-1']);
    const { events, task: after } = settleTask(breached, rules(), at('2026-03-11', '00:00'));
    expect(events.at(-1)?.fact).toMatchObject({
      rung: 'rung-4',
      cause: 'statutory',
      superseded: ['rung-2', 'rung-3'],
    });
    expect(eventsOf(after, at('2026-05-06'))).toEqual(['rung-5']);
  });
});

describe('ruling 7: hours and units', () => {
  it.each([
    ['the last minute of the morning', '11:59', 1, '14:59'],
    ['noon, when nothing counts', '12:00', 1, '15:00'],
    ['the first minute of the afternoon', '14:00', 4, '18:00'],
  ])('from %s', (_, time, hours, expected) => {
    expect(addWorkingHours(packagedCalendar, defaultWorkingHours, at('2026-03-02', time), hours)).toEqual({
      at: at('2026-03-02', expected),
      provisional: false,
    });
  });

  it('a county sets its own hours, and the first answer is due by them', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    await seedDepartment(approvals, 'investment-promotion');
    const answerBy = async () => {
      const path = await makeRequest(approvals, { urgency: 'urgent' });
      return (await approvals.send('GET', path, { as: asking })).body.response.dueAt;
    };
    expect(await answerBy()).toBe(at('2026-03-02', '16:00'));
    const workingHours = [
      { opens: 8 * 60, closes: 12 * 60 },
      { opens: 15 * 60, closes: 18 * 60 },
    ];
    await changeLimits(approvals, { '/requests/workingHours': workingHours }, '2026-03-02');
    expect(await answerBy()).toBe(at('2026-03-02', '17:00'));
  });

  it.each([
    ['workday', '2026-03-11'],
    ['calendar-day', '2026-03-09'],
  ] as const)('seven days as %s carry their unit', (unit, date) => {
    expect(projectedDueDate(packagedCalendar, day('2026-03-02'), { days: 7, unit }).date).toBe(date);
  });
});

describe('ruling 8: whose the days are', () => {
  it('departments, applicant, law and idleness add up over the whole life, before acceptance apart', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    for (const id of [planning, 'forestry', 'leading-group-office']) await seedDepartment(approvals, id);
    const task = await openOneTask(approvals, { promisedLimit: workdays(20) });
    const on = async (date: string, verb: string, as = planningClerk, body?: unknown) => {
      approvals.clock.set(at(date));
      const { status, body: answer } = await task.act(verb, as, body);
      if (status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer)}`);
    };
    const forestry = clerkOf('forestry');
    await on('2026-03-03', 'receive');
    await on('2026-03-04', 'request-transfer', planningClerk, {
      reason: 'R1',
      responsibilityListEntry: 'QZ-0007',
      explanation: '该地块属林地',
      targetDepartment: 'forestry',
    });
    await on('2026-03-05', 'answer-transfer', forestry, { answer: 'accept' });
    await on('2026-03-06', 'issue-notice', forestry, { missing: [{ material: '选址图', reason: '缺签章' }] });
    await on('2026-03-11', 'supplement', investor, {
      documents: [{ material: '选址图', document: '选址图.pdf' }],
    });
    await on('2026-03-13', 'accept', forestry);
    await on('2026-03-17', 'pause', forestry, pauseFor('hearing', workdays(9)));
    await on('2026-03-19', 'resume', forestry);
    approvals.clock.set(at('2026-03-20'));
    const as = { ...forestry };
    const { body } = await approvals.send('GET', `/v1/tasks/${task.id}/ledger`, { as });
    const days = ({ parties }: any) =>
      Object.fromEntries(parties.map((each: any) => [each.party, each.workdays]));
    // 3 and 4 March with planning; 5 idle; 6 with forestry; 9 to 11 with the applicant; 12 and 13 with forestry.
    expect(days(body.before)).toEqual({
      'department:planning-and-natural-resources': 2,
      'transfer-idle': 1,
      'department:forestry': 3,
      applicant: 3,
    });
    // 16, 17 and 20 March with forestry; 18 and 19 excluded by law.
    expect(days(body.running)).toEqual({ 'department:forestry': 3, 'excluded-by-law': 2 });
    expect([body.before.workdays, body.running.workdays, body.workdays]).toEqual([9, 5, 14]);
    expect(workdaysBetween(packagedCalendar, day('2026-03-02'), day('2026-03-20'))).toBe(14);
  });
});
