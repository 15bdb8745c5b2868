import { describe, expect, it } from 'vitest';
import { settleTask } from '../../../../services/approvals/tasks/domain/settle-task.ts';
import { transferSchema, transfersOf } from '../../../../services/approvals/tasks/domain/transfer.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, at, done, rules } from '../../support/tasks.ts';
import {
  adjudicate,
  answer,
  codeOf,
  contest,
  join,
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
      {
        type: 'approvals.transfer.parties-called.v1',
        fact: { contestedBy: 'forestry', joinBy: { date: '2026-09-28' } },
      },
    ]);
  });

  it.each([
    ['target-takes', 'target-takes', 'forestry', 1],
    ['target-takes', 'sender-keeps', 'housing-and-construction', 1],
    ['sender-keeps', 'target-takes', 'forestry', 1],
    ['sender-keeps', 'sender-keeps', 'housing-and-construction', 0],
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

describe('who is heard in a re-adjudication', () => {
  const named = () => done(adjudicate(refused(), 'another-department', tuesday, 'health')).task;
  const thursday = at('2026-09-24');

  it.each([
    ['who asked', 'housing-and-construction', true],
    ['who was asked', 'forestry', true],
    ['whom the ruling made responsible', 'health', true],
    ['nobody else', 'transport', false],
  ] as const)('%s may ask for it', (_, department, may) => {
    const outcome = contest(named(), department, wednesday);
    expect(outcome.ok ? 'done' : outcome.error.code).toBe(may ? 'done' : 'TRANSFER_NOT_PARTY');
  });

  it('is also who had the task before the transfer', () => {
    const task = done(adjudicate(second(), 'target-takes', monday)).task;
    expect(contest(task, 'housing-and-construction', monday).ok).toBe(true);
    expect(codeOf(contest(task, 'transport', monday))).toBe('TRANSFER_NOT_PARTY');
  });

  it('lets the others join within two working days, each once', () => {
    const open = done(contest(named(), 'health', wednesday)).task;
    expect(codeOf(join(open, 'health', wednesday))).toBe('TRANSFER_SPOKEN');
    expect(codeOf(join(open, 'transport', wednesday))).toBe('TRANSFER_NOT_PARTY');
    // From Wednesday: Thursday and, past the Mid-Autumn days off, Monday.
    expect(join(open, 'forestry', justBefore('2026-09-29')).ok).toBe(true);
    expect(codeOf(join(open, 'forestry', at('2026-09-29', '00:00')))).toBe('TRANSFER_JOIN_LATE');
    const joined = done(join(open, 'forestry', thursday)).task;
    expect(codeOf(join(joined, 'forestry', thursday))).toBe('TRANSFER_SPOKEN');
    expect(latestOf(joined)).toMatchObject({ joined: [{ department: 'forestry' }] });
    expect(codeOf(join(named(), 'forestry', wednesday))).toBe('TRANSFER_WRONG_STATE');
  });

  it('is nobody made responsible before it has spoken, or its two days have passed', () => {
    const open = done(contest(named(), 'housing-and-construction', wednesday)).task;
    const confirm = (task: typeof open, when: typeof monday, other = 'health') =>
      adjudicate(task, 'another-department', when, other);
    expect(confirm(open, justBefore('2026-09-29'))).toMatchObject({
      ok: false,
      error: { code: 'TRANSFER_UNHEARD', facts: { department: 'health', joinBy: '2026-09-28' } },
    });
    expect(confirm(open, at('2026-09-29', '00:00')).ok).toBe(true);
    expect(confirm(done(join(open, 'health', wednesday)).task, wednesday).ok).toBe(true);
    // Who asked gave its grounds and who refused its basis: they are heard.
    expect(adjudicate(open, 'target-takes', wednesday).ok).toBe(true);
    expect(adjudicate(open, 'sender-keeps', wednesday).ok).toBe(true);
    expect(confirm(open, at('2026-09-29'), 'transport')).toMatchObject({
      ok: false,
      error: { code: 'TRANSFER_UNHEARD', facts: { department: 'transport', joinBy: null } },
    });
  });

  it('counts its days for deciding from when the last that was waited for has spoken', () => {
    const decideBy = (task: ReturnType<typeof named>) => {
      const latest = latestOf(task);
      return latest.state === 'readjudicating' ? latest.pending.decideBy.date : null;
    };
    const waiting = done(contest(named(), 'forestry', wednesday)).task;
    expect(decideBy(waiting)).toBe('2026-09-30');
    expect(decideBy(done(join(waiting, 'housing-and-construction', thursday)).task)).toBe('2026-09-30');
    expect(decideBy(done(join(waiting, 'health', thursday)).task)).toBe('2026-09-29');
    expect(decideBy(done(contest(named(), 'health', wednesday)).task)).toBe('2026-09-28');
  });

  it('reads a re-adjudication that was opened before the others could join', () => {
    const open = done(contest(named(), 'housing-and-construction', wednesday)).task;
    const latest = latestOf(open);
    if (latest.state !== 'readjudicating') throw new Error(latest.state);
    const { joined: _, joinBy: __, byLeader: ___, ...stored } = latest;
    const read = transferSchema.parse(JSON.parse(JSON.stringify(stored)));
    expect(read).toMatchObject({ joined: [], byLeader: false });
    const before = { ...open, transfers: { ...transfersOf(open), latest: read } };
    expect(adjudicate(before, 'another-department', wednesday, 'health').ok).toBe(true);
    expect(codeOf(join(before, 'health', wednesday))).toBe('TRANSFER_JOIN_LATE');
  });
});
