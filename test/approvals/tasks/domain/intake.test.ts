import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock } from '../../../../shared/deadlines/reading.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { accept, receive } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { issueNotice, supplement } from '../../../../services/approvals/tasks/domain/completing.ts';
import { refuseAsNotMine, withdraw } from '../../../../services/approvals/tasks/domain/give-up-task.ts';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { nextCheckOf } from '../../../../services/approvals/tasks/domain/next-check.ts';
import type { Task } from '../../../../services/approvals/tasks/domain/task.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, anOpenedTask, asAccepted, at, by, done, rules } from '../../support/tasks.ts';

const statutory = { days: 20, unit: 'workday' } as const;

const received = (day: string, limits = {}): Task =>
  done(receive(anOpenedTask(at(day), limits), rules(), by('clerk-1', at(day)))).task;

const missing = [
  { material: '选址图', reason: '缺少签章' },
  { material: '环评批复', reason: '未提交' },
];
const papers = (...materials: string[]) =>
  materials.map((material) => ({ material, document: `${material}.pdf` }));
const notified = (day: string, noticed = day): Task =>
  done(issueNotice(received(day), rules(), by('clerk-1', at(noticed)), missing)).task;

describe('the receipt', () => {
  it('is told to the enterprise with its number and the last day for saying what is missing', () => {
    const { events } = done(
      receive(anOpenedTask(at('2026-09-30')), rules(), by('clerk-1', at('2026-09-30'))),
    );
    expect(events).toMatchObject([
      {
        type: 'approvals.task.received.v1',
        audience: [{ kind: 'enterprise' }],
        fact: { receipt: 'SJ-20260930-0000000T01', noticeBy: '2026-10-13' },
      },
    ]);
  });
});

describe('silence on what is missing', () => {
  it('accepts at the end of the last day as of the day of receipt, red at once (E15)', () => {
    const task = received('2026-09-30', { statutory });
    expect(nextCheckOf(task)).toBe(at('2026-10-14', '00:00'));
    expect(settleTask(task, rules(), justBefore('2026-10-14')).task.state).toBe('received');
    const { task: settled, events } = settleTask(task, rules(), at('2026-10-14', '00:00'));
    const accepted = asAccepted(settled);
    expect(accepted).toMatchObject({
      accepted: { by: 'system:check-deadlines', at: at('2026-10-14', '00:00') },
      clock: { acceptedOn: '2026-09-30' },
      due: { date: '2026-10-13', provisional: false },
    });
    const reading = readClock(
      accepted.clock,
      rules().calendar,
      rules().settings.ladder,
      accepted.clock.acceptedOn,
    );
    expect(reading.dueIfResumedToday.statutory).toEqual({ date: '2026-11-03', provisional: false });
    const onTheDay = readClock(
      accepted.clock,
      rules().calendar,
      rules().settings.ladder,
      dateOf(at('2026-10-14')),
    );
    expect(onTheDay.light).toBe('red');
    expect(events.map(({ type, fact }) => ('rung' in fact ? fact.rung : type))).toEqual([
      'approvals.task.deemed-accepted.v1',
      'approvals.task.accepted.v1',
      'rung-0',
      'rung-1',
    ]);
    expect(events[0]?.audience).toMatchObject([
      { post: 'section-head', capacity: 'responsible' },
      { post: 'clerk' },
      { kind: 'enterprise' },
      { kind: 'person' },
    ]);
  });

  it('found late falls once, with everything that fell since', () => {
    const { task, events } = settleTask(received('2026-09-30'), rules(), at('2026-10-16'));
    expect(events.filter(({ type }) => type === 'approvals.task.deemed-accepted.v1')).toHaveLength(1);
    expect(asAccepted(task).raised.map(({ rung }) => rung)).toEqual(['rung-0', 'rung-1', 'rung-2']);
    expect(settleTask(task, rules(), at('2026-10-16')).events).toEqual([]);
  });

  it.each([
    ['2026-03-02', '2026-03-10'],
    // The last day is a Friday: the Saturday after is past it, though nobody works on it.
    ['2026-03-06', '2026-03-14'],
    ['2026-12-24', '2027-01-01'],
  ])('received on %s is accepted by law on %s', (day, deemed) => {
    expect(nextCheckOf(received(day))).toBe(at(deemed, '00:00'));
  });

  it('accepts nothing by a calendar that nobody has published', () => {
    const task = received('2026-12-28');
    expect(nextCheckOf(task)).toBeNull();
    expect(settleTask(task, rules(), at('2027-03-01')).task.state).toBe('received');
  });

  it('does not harm who accepts in time, and leaves nothing to accept afterwards', () => {
    const task = received('2026-09-30');
    const inTime = done(accept(task, rules(), by('clerk-1', at('2026-10-13', '23:59')))).task;
    expect(asAccepted(inTime).clock.acceptedOn).toBe('2026-10-13');
    expect(accept(task, rules(), by('clerk-1', at('2026-10-14')))).toMatchObject({
      ok: false,
      error: { code: 'TASK_WRONG_STATE', facts: { state: 'accepted' } },
    });
  });
});

describe('the one notice', () => {
  it('tells the enterprise everything at once and stops the days of the department', () => {
    const { task, events } = done(
      issueNotice(received('2026-09-30'), rules(), by('clerk-1', at('2026-10-13', '23:59')), missing),
    );
    expect(events).toMatchObject([
      { type: 'approvals.task.notice-issued.v1', audience: [{ kind: 'enterprise' }, {}], fact: { missing } },
    ]);
    expect(nextCheckOf(task)).toBeNull();
    expect(settleTask(task, rules(), at('2026-12-01')).events).toEqual([]);
  });

  it('comes too late a moment after the fifth working day', () => {
    const late = issueNotice(
      received('2026-09-30'),
      rules(),
      by('clerk-1', at('2026-10-14', '00:00')),
      missing,
    );
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'TASK_WRONG_STATE', facts: { state: 'accepted' } },
    });
  });

  const complete = done(
    supplement(
      notified('2026-09-21'),
      rules(),
      by('investor-1', at('2026-09-24')),
      papers('选址图', '环评批复'),
    ),
  ).task;
  const accepted = done(accept(complete, rules(), by('clerk-1', at('2026-09-28')))).task;

  it.each([
    ['while the first is being answered', notified('2026-09-21'), 'notified'],
    ['after everything was handed in', complete, 'received'],
    ['after acceptance', accepted, 'accepted'],
  ])('is refused a second time %s, and each attempt is on record by name', (_, task, state) => {
    const once = done(issueNotice(task, rules(), by('clerk-9', at('2026-09-28')), missing));
    const twice = done(issueNotice(once.task, rules(), by('clerk-8', at('2026-09-28')), missing));
    expect(once.refusal).toMatchObject({ code: 'SECOND_NOTICE', facts: { attempts: 1 } });
    expect(twice.task).toMatchObject({
      state,
      completion: { secondNotices: [{ by: 'clerk-9' }, { by: 'clerk-8' }], notice: { by: 'clerk-1' } },
    });
    expect(twice.events.at(-1)).toMatchObject({
      type: 'approvals.task.second-notice-refused.v1',
      audience: [{ post: 'section-head' }],
      fact: { attemptedBy: 'clerk-8', attempts: 2 },
    });
  });

  it('is not for an accepted task of which nothing was asked before', () => {
    const task = anAcceptedTask(at('2026-09-21'));
    expect(issueNotice(task, rules(), by('clerk-1', at('2026-09-22')), missing)).toMatchObject({
      ok: false,
      error: { code: 'TASK_WRONG_STATE' },
    });
  });
});

describe('a supplement', () => {
  it('leaves the rest outstanding and starts nothing until it is complete', () => {
    const { task, events } = done(
      supplement(notified('2026-09-21'), rules(), by('investor-1', at('2026-09-22')), papers('选址图')),
    );
    expect(task.state).toBe('notified');
    expect(events[0]).toMatchObject({
      audience: [{ post: 'clerk', capacity: 'responsible' }],
      fact: { supplied: ['选址图'], outstanding: ['环评批复'], receipt: null },
    });
    const again = supplement(task, rules(), by('investor-1', at('2026-09-23')), papers('选址图', '照片'));
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: 'MATERIALS_NOT_ASKED_FOR',
        faults: [{ pointer: '/documents/0/material' }, { pointer: '/documents/1/material' }],
      },
    });
  });

  it('that completes the application is the new receipt, and the timer is armed again from that day', () => {
    const { task, events } = done(
      supplement(
        notified('2026-09-21'),
        rules(),
        by('investor-1', at('2026-09-30')),
        papers('选址图', '环评批复'),
      ),
    );
    expect(events[0]).toMatchObject({ fact: { receipt: { on: '2026-09-30' }, outstanding: [] } });
    expect(nextCheckOf(task)).toBe(at('2026-10-14', '00:00'));
    const deemed = settleTask(task, rules(), at('2026-10-14', '00:00')).task;
    expect(asAccepted(deemed).clock.acceptedOn).toBe('2026-09-30');
  });

  it('piece by piece and out of order never fails, and completes with the last piece alone', () => {
    const materials = Array.from({ length: 8 }, (_, index) => `材料${index}`);
    const asked = done(
      issueNotice(
        received('2026-09-21'),
        rules(),
        by('clerk-1', at('2026-09-21')),
        materials.map((material) => ({ material, reason: '缺' })),
      ),
    ).task;
    fc.assert(
      fc.property(
        fc.shuffledSubarray(materials, { minLength: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (order, size) => {
          let task: Task = asked;
          for (let first = 0; first < order.length; first += size) {
            expect(task.state).toBe('notified');
            const some = papers(...order.slice(first, first + size));
            task = done(supplement(task, rules(), by('investor-1', at('2026-09-22')), some)).task;
          }
          expect(task.state).toBe('received');
        },
      ),
    );
  });
});

describe('an answer that the matter is another authority’s', () => {
  const place = { rightAuthority: '市生态环境局', reason: '由市级审批' };

  it('gives a receipt, names the right place to the enterprise and tells who coordinates', () => {
    const { task, events } = done(
      refuseAsNotMine(anOpenedTask(at('2026-09-21')), rules(), by('clerk-1', at('2026-09-21')), place),
    );
    expect(task).toMatchObject({
      state: 'not-mine',
      notMine: place,
      handedIn: { received: { by: 'clerk-1' } },
    });
    expect(events).toMatchObject([
      { type: 'approvals.task.received.v1' },
      {
        type: 'approvals.task.not-mine.v1',
        audience: [
          { department: 'leading-group-office', post: 'clerk', capacity: 'responsible' },
          { post: 'section-head', capacity: 'informed' },
          { kind: 'enterprise' },
          { kind: 'person' },
        ],
        fact: place,
      },
    ]);
    expect(nextCheckOf(task)).toBeNull();
  });

  it('is no longer possible once silence has accepted it', () => {
    expect(
      refuseAsNotMine(received('2026-09-30'), rules(), by('clerk-1', at('2026-10-14')), place),
    ).toMatchObject({ ok: false, error: { code: 'TASK_WRONG_STATE', facts: { state: 'accepted' } } });
  });
});

describe('a withdrawal', () => {
  it('tells first what had fallen, and keeps the clock it stopped', () => {
    const { task, events } = done(
      withdraw(anAcceptedTask(at('2026-09-21')), rules(), by('investor-1', at('2026-09-30')), '改址'),
    );
    expect(events.map(({ type, fact }) => ('rung' in fact ? fact.rung : type))).toEqual([
      'rung-0',
      'rung-1',
      'approvals.task.withdrawn.v1',
    ]);
    expect(task).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: 'investor-1', reason: '改址' },
      stopped: { clock: { acceptedOn: '2026-09-21' }, raised: [{ rung: 'rung-0' }, { rung: 'rung-1' }] },
    });
    expect(settleTask(task, rules(), at('2026-12-01')).events).toEqual([]);
  });
});
