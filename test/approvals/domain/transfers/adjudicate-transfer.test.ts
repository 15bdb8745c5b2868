import { describe, expect, it } from 'vitest';
import { settleTask } from '../../../../services/approvals/domain/tasks/settle-task.ts';
import { transfersOf } from '../../../../services/approvals/domain/transfers/transfer.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, at, done, rules } from '../../support/tasks.ts';
import {
  adjudicate,
  answer,
  codeOf,
  contest,
  latestOf,
  request,
  requested,
} from '../../support/transfers.ts';

const monday = at('2026-09-21');
const tuesday = at('2026-09-22');
const wednesday = at('2026-09-23');

const asked = () => requested(anAcceptedTask(monday), 'forestry', monday).task;
const refused = () => done(answer(asked(), 'refuse', tuesday)).task;
const silent = () => settleTask(asked(), rules(), wednesday).task;
const movedOnce = () => done(answer(asked(), 'accept', monday)).task;
const second = () => requested(movedOnce(), 'water-resources', monday).task;

describe('an adjudication', () => {
  it.each([
    ['refused', 'target-takes', refused, 'forestry', 1, null, 'forestry'],
    ['refused', 'sender-keeps', refused, 'housing-and-construction', 0, 'housing-and-construction', null],
    ['refused', 'another-department', refused, 'health', 1, null, null],
    ['silent', 'target-takes', silent, 'forestry', 1, null, null],
    ['silent', 'sender-keeps', silent, 'housing-and-construction', 0, 'housing-and-construction', null],
    ['second-transfer', 'target-takes', second, 'water-resources', 2, null, null],
    ['second-transfer', 'sender-keeps', second, 'forestry', 1, 'forestry', null],
    // Only an adjudication sends a task back to a department that had it.
    ['second-transfer', 'another-department', second, 'housing-and-construction', 2, null, null],
  ] as const)(
    'of a transfer %s that decides %s: who holds it, how many count, who was wrong',
    (cause, decision, before, holder, effective, improperBy, shouldHaveTaken) => {
      const other = cause === 'second-transfer' ? 'housing-and-construction' : 'health';
      const { task, events } = done(adjudicate(before(), decision, wednesday, other));
      expect(task.department).toBe(holder);
      expect(transfersOf(task).effective).toBe(effective);
      const [adjudicated, ...moved] = events.filter(({ type }) => !type.includes('late'));
      expect(adjudicated).toMatchObject({
        type: 'approvals.transfer.adjudicated.v1',
        fact: {
          instance: 'first',
          cause,
          decision,
          department: holder,
          improperBy,
          shouldHaveTaken,
          basis: '三定方案',
        },
      });
      expect(moved.map(({ type }) => type)).toEqual(
        holder === before().department ? [] : ['approvals.task.moved.v1'],
      );
    },
  );

  it('names as another department neither of the two', () => {
    expect(codeOf(adjudicate(refused(), 'another-department', tuesday, 'forestry'))).toBe(
      'TRANSFER_DECISION',
    );
    const sender = adjudicate(refused(), 'another-department', tuesday, 'housing-and-construction');
    expect(codeOf(sender)).toBe('TRANSFER_DECISION');
  });

  it('is not given on what nobody brought before the adjudicator', () => {
    expect(codeOf(adjudicate(asked(), 'target-takes', monday))).toBe('TRANSFER_WRONG_STATE');
    expect(codeOf(adjudicate(anAcceptedTask(monday), 'target-takes', monday))).toBe('TRANSFER_WRONG_STATE');
  });

  it('tells how many working days it took', () => {
    const { events } = done(adjudicate(refused(), 'target-takes', at('2026-09-24')));
    expect(events.find(({ type }) => type === 'approvals.transfer.adjudicated.v1')).toMatchObject({
      fact: { openedAt: tuesday, adjudicatedAt: at('2026-09-24'), tookWorkdays: 2 },
    });
  });
});

describe('a re-adjudication', () => {
  const ruled = (decision: 'target-takes' | 'sender-keeps') =>
    done(adjudicate(refused(), decision, tuesday)).task;

  it('is asked for within one working day of the ruling, once', () => {
    const task = ruled('target-takes');
    expect(contest(task, 'forestry', justBefore('2026-09-24')).ok).toBe(true);
    expect(codeOf(contest(task, 'forestry', at('2026-09-24', '00:00')))).toBe('TRANSFER_CONTEST_LATE');
    const contested = done(contest(task, 'forestry', wednesday)).task;
    expect(codeOf(contest(contested, 'housing-and-construction', wednesday))).toBe('TRANSFER_WRONG_STATE');
    const final = done(adjudicate(contested, 'target-takes', wednesday)).task;
    expect(latestOf(final).state).toBe('final');
    expect(codeOf(contest(final, 'forestry', wednesday))).toBe('TRANSFER_WRONG_STATE');
  });

  it('goes to the office of the leading group, which has two working days', () => {
    const { events } = done(contest(ruled('target-takes'), 'forestry', wednesday));
    expect(events).toMatchObject([
      {
        type: 'approvals.transfer.readjudication-requested.v1',
        fact: {
          contestedBy: 'forestry',
          adjudicator: 'leading-group-office',
          decideBy: { date: '2026-09-28' },
        },
      },
    ]);
  });

  it.each([
    ['target-takes', 'target-takes', 'forestry', 1],
    ['target-takes', 'sender-keeps', 'housing-and-construction', 1],
    ['sender-keeps', 'target-takes', 'forestry', 1],
    ['sender-keeps', 'sender-keeps', 'housing-and-construction', 0],
    ['target-takes', 'another-department', 'health', 2],
  ] as const)('after %s that decides %s holds finally', (first, last, holder, effective) => {
    const contested = done(contest(ruled(first), 'forestry', wednesday)).task;
    const { task, events } = done(adjudicate(contested, last, wednesday, 'health'));
    expect(task.department).toBe(holder);
    expect(transfersOf(task).effective).toBe(effective);
    expect(events[0]).toMatchObject({ fact: { instance: 'final', decision: last } });
  });

  it('names no fourth department', () => {
    const contested = done(
      contest(done(adjudicate(second(), 'target-takes', monday)).task, 'forestry', monday),
    ).task;
    expect(codeOf(adjudicate(contested, 'another-department', monday, 'health'))).toBe('TRANSFER_LIMIT');
    expect(done(adjudicate(contested, 'sender-keeps', monday)).task.department).toBe('forestry');
  });

  it('that takes a transfer back lets the sender ask another department, not the same again', () => {
    const contested = done(contest(ruled('target-takes'), 'forestry', tuesday)).task;
    const { task } = done(adjudicate(contested, 'sender-keeps', tuesday));
    expect(codeOf(request(task, 'forestry', tuesday))).toBe('TRANSFER_RETURN');
    expect(request(task, 'health', tuesday).ok).toBe(true);
  });
});
