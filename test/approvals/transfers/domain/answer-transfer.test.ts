import { describe, expect, it } from 'vitest';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { nextCheckOf } from '../../../../services/approvals/tasks/domain/next-check.ts';
import { transferLedger } from '../../../../services/approvals/tasks/domain/holding-departments.ts';
import { transfersOf } from '../../../../services/approvals/tasks/domain/transfer.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, asAccepted, at, done, rules } from '../../support/tasks.ts';
import { adjudicate, answer, aReceivedTask, codeOf, latestOf, requested } from '../../support/transfers.ts';

const monday = at('2026-09-21');
const tuesday = at('2026-09-22');

describe('an accepted transfer', () => {
  it('moves the task and its post, not its clock, and tells sender, enterprise and officer', () => {
    const before = anAcceptedTask(monday);
    const { task, events } = done(answer(requested(before, 'forestry', monday).task, 'accept', tuesday));
    expect(task).toMatchObject({ department: 'forestry', departmentName: { zh: '林业局' }, post: 'clerk' });
    const { clock, due, accepted, received } = asAccepted(task);
    expect({ clock, due, accepted, received }).toEqual({
      clock: before.clock,
      due: before.due,
      accepted: before.accepted,
      received: before.received,
    });
    expect(transfersOf(task)).toMatchObject({
      effective: 1,
      former: [{ department: 'housing-and-construction', until: tuesday }],
    });
    expect(events).toMatchObject([
      {
        type: 'approvals.transfer.accepted.v1',
        audience: [{ department: 'housing-and-construction', capacity: 'informed' }],
        fact: { department: 'forestry', from: 'housing-and-construction', to: 'forestry' },
      },
      {
        type: 'approvals.task.moved.v1',
        audience: [{ kind: 'enterprise' }, { kind: 'person', subject: 'officer-7' }],
        fact: { department: 'forestry', fromDepartment: 'housing-and-construction' },
      },
    ]);
  });

  it('lets the rungs that fall afterwards reach the new department, those before it the old one', () => {
    const asked = requested(anAcceptedTask(at('2026-09-18')), 'forestry', at('2026-09-20')).task;
    const { task } = done(answer(asked, 'accept', monday));
    const fallen = settleTask(task, rules(), at('2026-10-30')).events;
    expect(fallen.filter(({ type }) => type === 'approvals.task.rung-raised.v1')).not.toEqual([]);
    expect(JSON.stringify(fallen.map(({ audience }) => audience))).not.toContain('housing-and-construction');
  });
});

describe('silence', () => {
  it.each([
    ['on a Monday', at('2026-09-21'), '2026-09-23'],
    ['on a Friday before a Sunday that is worked', at('2026-09-18'), '2026-09-21'],
    ['before the Spring Festival', at('2026-02-14'), '2026-02-25'],
  ])(
    'on a transfer asked for %s is established at the start of the working day after the answer day',
    (_, when, day) => {
      const { task } = requested(aReceivedTask(when), 'forestry', when);
      expect(settleTask(task, rules(), justBefore(day)).events).toEqual([]);
      const settled = settleTask(task, rules(), at(day, '00:00'));
      expect(settled.events).toMatchObject([
        {
          type: 'approvals.transfer.silent.v1',
          fact: { silentDepartment: 'forestry', establishedAt: at(day, '00:00') },
        },
      ]);
      expect(latestOf(settled.task)).toMatchObject({ state: 'adjudicating', cause: { cause: 'silent' } });
      expect(settled.task.department).toBe('housing-and-construction');
      expect(settleTask(settled.task, rules(), at(day, '12:00')).events).toEqual([]);
      expect(answer(task, 'accept', justBefore(day)).ok).toBe(true);
      expect(codeOf(answer(task, 'accept', at(day, '00:00')))).toBe('TRANSFER_WRONG_STATE');
      expect(codeOf(answer(task, 'refuse', at(day, '00:00')))).toBe('TRANSFER_WRONG_STATE');
    },
  );

  it('and a decision that stays out are told once each, in order, also by one late check', () => {
    const { task } = requested(aReceivedTask(monday), 'forestry', monday);
    const settled = settleTask(task, rules(), at('2026-09-30'));
    const steps = settled.events.filter(({ type }) => type.startsWith('approvals.transfer.'));
    expect(steps.map(({ type }) => type)).toEqual([
      'approvals.transfer.silent.v1',
      'approvals.transfer.adjudication-late.v1',
    ]);
    // Silent from Wednesday 23, decided by Thursday 24; the next working day is Monday 28.
    expect(steps[1]).toMatchObject({ fact: { decideBy: '2026-09-24', instance: 'first' } });
    expect(transfersOf(settled.task).nextCheckAt).toBeNull();
    const later = settleTask(settled.task, rules(), at('2026-12-01')).events;
    expect(later.filter(({ type }) => type.startsWith('approvals.transfer.'))).toEqual([]);
  });

  it('is not established by a calendar that nobody has published', () => {
    const { task } = requested(aReceivedTask(at('2026-12-30')), 'forestry', at('2026-12-30'));
    expect(transfersOf(task).nextCheckAt).toBeNull();
    expect(settleTask(task, rules(), at('2027-02-01')).events).toEqual([]);
  });
});

describe('a refused transfer', () => {
  it('goes to adjudication by itself, with its basis, and stays with the sender', () => {
    const { task, events } = done(
      answer(requested(anAcceptedTask(monday), 'forestry', monday).task, 'refuse', tuesday),
    );
    expect(task.department).toBe('housing-and-construction');
    expect(events).toMatchObject([
      {
        type: 'approvals.transfer.refused.v1',
        audience: [
          { department: 'planning-and-natural-resources', capacity: 'responsible' },
          { department: 'planning-and-natural-resources', post: 'section-head' },
          { department: 'housing-and-construction', capacity: 'informed' },
        ],
        fact: { basis: '职责清单第3条', decideBy: { date: '2026-09-23' } },
      },
    ]);
    expect(nextCheckOf(task)).toBe(at('2026-09-24', '00:00'));
  });
});

describe('the ledger of a task', () => {
  it('names each holder from the day after it took over, and the days between departments as idle', () => {
    const refused = done(
      answer(requested(aReceivedTask(monday), 'forestry', monday).task, 'refuse', tuesday),
    ).task;
    const { task } = done(adjudicate(refused, 'target-takes', at('2026-09-23')));
    expect(transferLedger(task)).toEqual({
      holder: 'department:housing-and-construction',
      stretches: [
        { party: 'department:forestry', after: '2026-09-23', upTo: null },
        { party: 'transfer-idle', after: '2026-09-21', upTo: '2026-09-23' },
      ],
    });
  });

  it('counts no idle day for what was asked and answered on one day', () => {
    const { task } = done(
      answer(requested(aReceivedTask(monday), 'forestry', monday).task, 'accept', monday),
    );
    expect(transfersOf(task).idle).toEqual([]);
  });
});
