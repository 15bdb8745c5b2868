import { describe, expect, it } from 'vitest';
import { accept, receive } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { openTask } from '../../../../services/approvals/tasks/domain/open-task.ts';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { nextCheckOf } from '../../../../services/approvals/tasks/domain/next-check.ts';
import { taskSchema, type Task } from '../../../../services/approvals/tasks/domain/task.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { instantSchema, type Instant } from '../../../../shared/time/clock.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, anOpenedTask, aTaskOpening, at, by, done, rules } from '../../support/tasks.ts';

const momentBefore = (instant: Instant): Instant =>
  instantSchema.parse(new Date(Date.parse(instant) - 1).toISOString());

const typesOf = (task: Task, until: Parameters<typeof settleTask>[2]) =>
  settleTask(task, rules(), until).events.map(({ type, fact }) => ('rung' in fact ? fact.rung : type));

describe('an opened task', () => {
  it('tells the clerk who must act and the deputy who should know', () => {
    const { events } = openTask(aTaskOpening(), rules(), at('2026-09-21'));
    expect(events).toMatchObject([
      {
        type: 'approvals.task.opened.v1',
        audience: [
          { department: 'housing-and-construction', post: 'clerk', capacity: 'responsible' },
          { department: 'housing-and-construction', post: 'deputy-clerk', capacity: 'informed' },
        ],
        fact: { receiveBy: '2026-09-22', receiveByProvisional: false },
      },
    ]);
  });

  it.each([
    ['on a Monday', at('2026-09-21'), '2026-09-22', '2026-09-23'],
    ['on a Friday late', at('2026-09-11', '17:59'), '2026-09-14', '2026-09-15'],
    ['before a Sunday that is worked', at('2026-09-18', '17:59'), '2026-09-20', '2026-09-21'],
    ['before the Spring Festival', at('2026-02-14'), '2026-02-24', '2026-02-25'],
  ])('%s is late only past one working day, and says so once to the section head', (_, opened, due, late) => {
    const task = anOpenedTask(opened);
    expect(task.receiving).toMatchObject({ date: due, provisional: false });
    expect(task.nextCheckAt).toBe(at(late, '00:00'));
    expect(settleTask(task, rules(), justBefore(late)).events).toEqual([]);
    const settled = settleTask(task, rules(), at(late, '00:00'));
    expect(settled.events).toMatchObject([
      {
        type: 'approvals.task.receiving-late.v1',
        audience: [
          { post: 'section-head', capacity: 'responsible' },
          { post: 'clerk', capacity: 'informed' },
        ],
        fact: { receiveBy: due },
      },
    ]);
    expect(settleTask(settled.task, rules(), at(late, '23:59')).events).toEqual([]);
  });

  // Opened on a Monday, due on Tuesday: the Mid-Autumn holiday (25 to 27 September) and National Day lie in between.
  it('that nobody receives climbs the ladder from its second rung, each rung once, however late the check', () => {
    const opened = anOpenedTask(at('2026-09-21'));
    const rungs = ({ events }: { readonly events: readonly DomainEvent[] }) =>
      events.flatMap((event) =>
        event.type === 'approvals.task.receiving-rung-raised.v1'
          ? [[event.fact.rung, event.fact.fellAt]]
          : [],
      );
    const whole = settleTask(opened, rules(), at('2026-12-01'));
    expect(rungs(whole)).toEqual([
      ['rung-2', at('2026-09-28', '00:00')],
      ['rung-3', at('2026-09-30', '00:00')],
      ['rung-4', at('2026-10-13', '00:00')],
      ['rung-5', at('2026-10-20', '00:00')],
    ]);
    expect(whole.events[0]?.type).toBe('approvals.task.receiving-late.v1');
    expect(nextCheckOf(whole.task)).toBeNull();
    expect(settleTask(whole.task, rules(), at('2026-12-02')).events).toEqual([]);

    let task: Task = opened;
    const met: unknown[] = [];
    for (let next = nextCheckOf(task); next !== null; next = nextCheckOf(task)) {
      expect(settleTask(task, rules(), momentBefore(next)).events).toEqual([]);
      const settled = settleTask(task, rules(), next);
      met.push(...rungs(settled));
      task = settled.task;
    }
    expect(met).toEqual(rungs(whole));
    expect(task).toEqual(whole.task);
  });

  it('climbs no further once it is received', () => {
    const received = done(receive(anOpenedTask(at('2026-09-21')), rules(), by('c', at('2026-09-29')))).task;
    const { events } = settleTask(received, rules(), at('2026-12-01'));
    expect(events.filter(({ type }) => type === 'approvals.task.receiving-rung-raised.v1')).toEqual([]);
  });

  it('stored before its lateness climbed begins where the ladder stands', () => {
    const { raised: _, ...receiving } = anOpenedTask(at('2026-09-21')).receiving;
    const stored = taskSchema.parse({
      ...anOpenedTask(at('2026-09-21')),
      receiving: { ...receiving, lateTold: true },
    });
    const { events } = settleTask(stored, rules(), at('2026-09-28', '00:00'));
    expect(events.map(({ type }) => type)).toEqual(['approvals.task.receiving-rung-raised.v1']);
  });

  it.each(['2026-12-30', '2026-12-31'])(
    'of %s is not late by a calendar that nobody has published',
    (day) => {
      const task = anOpenedTask(at(day));
      expect(task.nextCheckAt).toBeNull();
      expect(settleTask(task, rules(), at('2027-03-01')).events).toEqual([]);
    },
  );

  it('received late tells the lateness before the receipt', () => {
    const { events } = done(receive(anOpenedTask(at('2026-09-21')), rules(), by('c', at('2026-09-23'))));
    expect(events.map(({ type }) => type)).toEqual([
      'approvals.task.receiving-late.v1',
      'approvals.task.received.v1',
    ]);
  });
});

describe('an accepted task', () => {
  const days: readonly (readonly [string, readonly string[]])[] = [
    ['2026-09-23', []],
    ['2026-09-24', ['rung-0']],
    ['2026-09-29', ['rung-0']],
    ['2026-09-30', ['rung-0', 'rung-1']],
    ['2026-10-09', ['rung-0', 'rung-1', 'rung-2']],
    ['2026-10-12', ['rung-0', 'rung-1', 'rung-2', 'rung-3']],
    ['2026-10-19', ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4']],
    ['2026-10-26', ['rung-0', 'rung-1', 'rung-2', 'rung-3', 'rung-4', 'rung-5']],
  ];

  it.each(days)('promised for 2026-09-29 has let fall by %s: %o', (day, rungs) => {
    expect(typesOf(anAcceptedTask(at('2026-09-21')), at(day, '00:00'))).toEqual(rungs);
  });

  it('past the limit of the law goes straight to rung 4 and copies the rungs passed over', () => {
    const task = anAcceptedTask(at('2026-09-21'), { statutory: { days: 6, unit: 'workday' } });
    const { events } = settleTask(task, rules(), at('2026-10-08', '00:00'));
    expect(events.at(-1)).toMatchObject({
      fact: { rung: 'rung-4', cause: 'statutory', superseded: ['rung-2', 'rung-3'] },
    });
    expect(events.at(-1)?.audience).toContainEqual({
      kind: 'post',
      capacity: 'informed',
      department: 'housing-and-construction',
      post: 'deputy-head',
    });
  });

  it('settles the same in one jump as day by day', () => {
    const stepwise: (string | undefined)[] = [];
    let task: Task = anAcceptedTask(at('2026-09-21'));
    for (let day = 21; day <= 60; day += 1) {
      const date = new Date(Date.UTC(2026, 8, day)).toISOString().slice(0, 10);
      const settled = settleTask(task, rules(), at(date, '12:00'));
      stepwise.push(...settled.events.map(({ fact }) => ('rung' in fact ? fact.rung : 'other')));
      task = settled.task;
    }
    expect(stepwise).toEqual(typesOf(anAcceptedTask(at('2026-09-21')), at('2026-10-30')));
    expect(nextCheckOf(task)).toBeNull();
  });

  it('due within a day is yellow on acceptance, so that rung 0 falls with it', () => {
    const opened = anOpenedTask(at('2026-09-21'), { promised: { days: 1, unit: 'workday' } });
    const { events } = done(accept(opened, rules(), by('c', at('2026-09-21'))));
    expect(events.map(({ fact }) => ('rung' in fact ? fact.rung : '-'))).toEqual(['-', '-', 'rung-0']);
  });
});
