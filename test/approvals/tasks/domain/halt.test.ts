import { describe, expect, it } from 'vitest';
import { readClock } from '../../../../shared/deadlines/reading.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { accept, decide } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { hearOfHalt } from '../../../../services/approvals/tasks/domain/halt-task.ts';
import { withdraw } from '../../../../services/approvals/tasks/domain/give-up-task.ts';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { ledgerOfTask } from '../../../../services/approvals/tasks/domain/task-ledger.ts';
import type { Task, TaskDecision } from '../../../../services/approvals/tasks/domain/task.ts';
import { request } from '../../support/transfers.ts';
import { anAcceptedTask, anOpenedTask, at, by, done, rules } from '../../support/tasks.ts';

const revoked = { code: 'A06', name: { zh: '土地供应', en: 'Land supply' }, result: 'revoked' as const };
const rejected = {
  code: 'A07',
  name: { zh: '用地规划许可', en: 'Land permit' },
  result: 'rejected' as const,
};

const hear = (task: Task, stoppedBy: (typeof revoked | typeof rejected)[], when: Instant, sequence = 5) =>
  hearOfHalt(task, rules(), { stoppedBy, sequence, at: when }, when);

const heard = (task: Task, stoppedBy: (typeof revoked | typeof rejected)[], when: Instant, sequence = 5) => {
  const change = hear(task, stoppedBy, when, sequence);
  if (change === null) throw new Error('it was no news');
  return change;
};

const approval = { outcome: 'approved', documentNumber: 'FJ-1' } as const;
const refusal: TaskDecision = { outcome: 'rejected', reasons: ['前置已撤销'], remedies: '行政复议' };

// Accepted on Monday with five days; stopped from Wednesday, when two days are used.
const monday = at('2026-03-02');
const wednesday = at('2026-03-04');
const stopped = () => heard(anAcceptedTask(monday), [revoked], wednesday).task;

const stoppedAtOnce = () => heard(anAcceptedTask(monday), [revoked], monday).task;

const readOn = (task: Task, on: Instant) => {
  if (task.state !== 'accepted') throw new Error(task.state);
  return readClock(task.clock, rules().calendar, rules().settings.ladder, dateOf(on));
};

describe('a task under way whose prerequisite failed', () => {
  it('is not approved, and the refusal names what it depends on', () => {
    const outcome = decide(stopped(), rules(), by('clerk-1', at('2026-03-05')), approval);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'TASK_HALTED', facts: { stoppedBy: 'A06', since: wednesday } },
    });
    expect(outcome.ok ? '' : outcome.error.detail.zh).toContain('A06 土地供应（已撤销）');
  });

  it.each<[string, (task: Task) => Task]>([
    ['refused', (task) => done(decide(task, rules(), by('clerk-1', at('2026-03-05')), refusal)).task],
    [
      'withdrawn',
      (task) => done(withdraw(task, rules(), by('investor-1', at('2026-03-05')), '另行选址')).task,
    ],
    ['passed on', () => done(request(stoppedAtOnce(), 'forestry', at('2026-03-03'))).task],
  ])('may still be %s', (_, act) => {
    expect(act(stopped())).toBeDefined();
  });

  it('uses no days and turns no rung while it stands still, however long that takes', () => {
    const task = stopped();
    const later = at('2026-06-01');
    expect(task).toMatchObject({ nextCheckAt: null });
    expect(settleTask(task, rules(), later).events).toEqual([]);
    expect(readOn(task, later)).toMatchObject({ used: 2, light: 'blue', due: null });
  });

  it('stays red where it was late already', () => {
    const late = heard(anAcceptedTask(monday), [revoked], at('2026-03-12')).task;
    expect(readOn(late, at('2026-06-01'))).toMatchObject({ light: 'red', used: 8 });
  });

  it('puts its days down to what the law excludes, and they add up', () => {
    const { running } = ledgerOfTask(stopped(), rules().calendar, at('2026-03-11'));
    expect(running).toEqual({
      workdays: 7,
      parties: [
        { party: 'department:housing-and-construction', workdays: 2 },
        { party: 'excluded-by-law', workdays: 5 },
      ],
    });
  });

  it('goes on with the days it had left once what stopped it is made good', () => {
    const { task, events } = heard(stopped(), [], at('2026-03-11'), 6);
    expect(readOn(task, at('2026-03-12'))).toMatchObject({ used: 3, due: { shown: { date: '2026-03-16' } } });
    expect(events.map(({ type }) => type)).toEqual(['approvals.task.halt-lifted.v1']);
    expect(events[0]?.fact).toMatchObject({ since: wednesday, dueOn: '2026-03-16' });
    expect(decide(task, rules(), by('clerk-1', at('2026-03-12')), approval).ok).toBe(true);
  });

  it('tells department, enterprise and officer once, and again only when something else stops it too', () => {
    const first = heard(anAcceptedTask(monday), [revoked], wednesday);
    expect(first.events.map(({ type, audience }) => [type, audience.map(({ kind }) => kind)])).toEqual([
      ['approvals.task.halted.v1', ['post', 'enterprise', 'person']],
    ]);
    expect(hear(first.task, [revoked], at('2026-03-05'))).toBeNull();
    const second = heard(first.task, [revoked, rejected], at('2026-03-05'), 6);
    expect(second.events[0]?.fact).toMatchObject({ stoppedBy: [revoked, rejected], since: wednesday });
  });

  it('lets the steps before acceptance fall as ever, and begins with a clock that stands still', () => {
    const opened = heard(anOpenedTask(monday), [revoked], monday).task;
    expect(settleTask(opened, rules(), wednesday).events.map(({ type }) => type)).toEqual([
      'approvals.task.receiving-late.v1',
    ]);
    const accepted = done(accept(opened, rules(), by('clerk-1', wednesday))).task;
    expect(readOn(accepted, at('2026-04-01'))).toMatchObject({ used: 0, light: 'blue' });
    const { before, running } = ledgerOfTask(accepted, rules().calendar, at('2026-03-06'));
    expect([before.parties, running.parties]).toEqual([
      [{ party: 'department:housing-and-construction', workdays: 2 }],
      [{ party: 'excluded-by-law', workdays: 2 }],
    ]);
  });
});

describe('news of a standstill', () => {
  it.each<[string, Task, number]>([
    ['that is older than what was heard', heard(stopped(), [], at('2026-03-05'), 8).task, 7],
    ['that was heard already', stopped(), 5],
    [
      'that comes after the decision',
      done(decide(anAcceptedTask(monday), rules(), by('clerk-1', monday), approval)).task,
      5,
    ],
  ])('%s changes nothing', (_, task, sequence) => {
    expect(hear(task, [rejected], at('2026-03-09'), sequence)).toBeNull();
  });

  it('that comes late takes the days out from when the case stood so, not from when it was heard', () => {
    const late = hearOfHalt(
      anAcceptedTask(monday),
      rules(),
      { stoppedBy: [revoked], sequence: 5, at: wednesday },
      at('2026-03-06'),
    );
    expect(late === null ? null : readOn(late.task, at('2026-03-06')).used).toBe(2);
  });
});
