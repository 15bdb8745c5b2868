import { describe, expect, it } from 'vitest';
import { decide } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { nextCheckOf } from '../../../../services/approvals/tasks/domain/next-check.ts';
import { transfersOf } from '../../../../services/approvals/tasks/domain/transfer.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { justBefore } from '../../support/assignments.ts';
import { anAcceptedTask, anOpenedTask, at, by, done, rules } from '../../support/tasks.ts';
import {
  adjudicate,
  answer,
  aReceivedTask,
  codeOf,
  latestOf,
  request,
  requested,
} from '../../support/transfers.ts';

const monday = at('2026-09-21');
const withoutLateRule = rules({ transfers: { ...defaultSettings.transfers, noLateRule: true } });

/** A task that went from housing to forestry, then by adjudication to water resources, within one day. */
const transferredTwice = () => {
  const once = done(
    answer(requested(anAcceptedTask(monday), 'forestry', monday).task, 'accept', monday),
  ).task;
  return done(adjudicate(requested(once, 'water-resources', monday).task, 'target-takes', monday)).task;
};

const decided = () =>
  done(
    decide(anAcceptedTask(monday), rules(), by('clerk-1', monday), {
      outcome: 'approved',
      documentNumber: 'FJ-1',
    }),
  ).task;

describe('a request for a transfer', () => {
  it.each(['R3', 'R4', 'R5', 'R6'] as const)(
    'for %s is refused with the way that is right for it',
    (reason) => {
      const refused = request(anAcceptedTask(monday), 'forestry', monday, rules(), { reason });
      expect(refused).toMatchObject({ ok: false, error: { code: 'TRANSFER_REASON', facts: { reason } } });
      const words = { R3: '前置事项办结后', R4: '协办', R5: '一次性告知', R6: 'AB岗' }[reason];
      expect(JSON.stringify(refused)).toContain(words);
    },
  );

  // Each line breaks a rule and all that come after it; the first one broken is named (rulings 14).
  it.each([
    ['decided, to oneself', 'TRANSFER_TASK_CLOSED', decided, 'housing-and-construction', '2026-09-23'],
    [
      'not received',
      'TRANSFER_NOT_RECEIVED',
      () => anOpenedTask(monday),
      'housing-and-construction',
      '2026-09-21',
    ],
    ['to oneself, spent, late', 'TRANSFER_TO_ONESELF', transferredTwice, 'water-resources', '2026-10-30'],
    ['back, spent, late', 'TRANSFER_RETURN', transferredTwice, 'housing-and-construction', '2026-10-30'],
    ['back to the middle one', 'TRANSFER_RETURN', transferredTwice, 'forestry', '2026-09-21'],
    ['a third, late', 'TRANSFER_LIMIT', transferredTwice, 'health', '2026-10-30'],
    ['late', 'TRANSFER_LATE', () => anAcceptedTask(monday), 'forestry', '2026-09-23'],
  ] as const)('%s is refused as %s', (_, code, task, to, day) => {
    expect(codeOf(request(task(), to, at(day)))).toBe(code);
  });

  it.each([
    ['a Monday', '2026-09-21', '2026-09-23'],
    ['a Friday, over the weekend', '2026-09-11', '2026-09-15'],
    ['a Friday before a Sunday that is worked', '2026-09-18', '2026-09-21'],
    ['a Saturday that is worked, before the Spring Festival', '2026-02-14', '2026-02-25'],
  ])('of a task received on %s is late from the start of the second working day after', (_, day, late) => {
    const task = aReceivedTask(at(day, '17:59'));
    expect(request(task, 'forestry', justBefore(late)).ok).toBe(true);
    expect(codeOf(request(task, 'forestry', at(late, '00:00')))).toBe('TRANSFER_LATE');
    expect(request(task, 'forestry', at(late), withoutLateRule).ok).toBe(true);
  });

  it('is late for the second holder by the day on which it took the task over', () => {
    const asked = requested(aReceivedTask(monday), 'forestry', at('2026-09-22')).task;
    const task = done(answer(asked, 'accept', at('2026-09-23'))).task;
    expect(request(task, 'health', at('2026-09-24', '23:59')).ok).toBe(true);
    expect(codeOf(request(task, 'health', at('2026-09-28')))).toBe('TRANSFER_LATE');
  });

  it('is not made beside another that is under way', () => {
    const { task } = requested(anAcceptedTask(monday), 'forestry', monday);
    expect(codeOf(request(task, 'health', monday))).toBe('TRANSFER_UNDER_WAY');
  });

  it('leaves task, clock and due date with the sender, and asks the target at its posts', () => {
    const before = anAcceptedTask(monday);
    const { task, events } = requested(before, 'forestry', monday);
    const { transfers: _, ...same } = task;
    expect(same).toEqual(before);
    expect(transfersOf(task)).toMatchObject({
      effective: 0,
      former: [],
      nextCheckAt: at('2026-09-23', '00:00'),
    });
    expect(events).toMatchObject([
      {
        type: 'approvals.transfer.requested.v1',
        audience: [
          { department: 'forestry', post: 'clerk', capacity: 'responsible' },
          { department: 'forestry', post: 'section-head', capacity: 'informed' },
        ],
        fact: {
          department: 'housing-and-construction',
          from: 'housing-and-construction',
          to: 'forestry',
          number: 1,
          answerBy: { date: '2026-09-22', provisional: false },
          adjudication: null,
        },
      },
    ]);
  });

  it('that is the second goes to adjudication at once, and nothing moves yet', () => {
    const once = done(
      answer(requested(anAcceptedTask(monday), 'forestry', monday).task, 'accept', monday),
    ).task;
    const { task, events } = requested(once, 'water-resources', monday);
    expect(latestOf(task)).toMatchObject({ state: 'adjudicating', cause: { cause: 'second-transfer' } });
    expect(task.department).toBe('forestry');
    expect(events).toMatchObject([
      {
        fact: { number: 2, answerBy: null, adjudication: { adjudicator: 'planning-and-natural-resources' } },
      },
    ]);
    expect(codeOf(answer(task, 'accept', monday))).toBe('TRANSFER_WRONG_STATE');
  });

  it.each([
    ['the lead of the stage', 'forestry', 'planning-and-natural-resources', 'planning-and-natural-resources'],
    ['the office, where the lead sends', 'forestry', 'housing-and-construction', 'leading-group-office'],
    ['the office, where the lead is asked', 'forestry', 'forestry', 'leading-group-office'],
    ['a leader, where the office is asked', 'leading-group-office', 'leading-group-office', 'leading-group'],
  ] as const)('would be adjudicated by %s', (_, to, stageLead, adjudicator) => {
    const outcome = done(request(anAcceptedTask(monday), to, monday, rules(), { stageLead }));
    const byLeader = adjudicator === 'leading-group';
    expect(latestOf(outcome.task)).toMatchObject({ adjudicator, byLeader });
  });

  it.each([
    ['the office, where the lead had the task before', 'forestry', 'housing-and-construction', false],
    [
      'a leader, where the office had it before too',
      'leading-group-office',
      'housing-and-construction',
      true,
    ],
    ['the lead of the stage, which never had it', 'forestry', 'planning-and-natural-resources', false],
  ] as const)('that is the second would be adjudicated by %s', (_, between, stageLead, byLeader) => {
    const first = requested(anAcceptedTask(monday), between, monday).task;
    const once = done(answer(first, 'accept', monday)).task;
    const { task, events } = done(request(once, 'water-resources', monday, rules(), { stageLead }));
    const adjudicator =
      stageLead === 'planning-and-natural-resources'
        ? stageLead
        : byLeader
          ? 'leading-group'
          : 'leading-group-office';
    expect(latestOf(task)).toMatchObject({ adjudicator, byLeader, pending: { adjudicator, byLeader } });
    const told = events[0]!.audience.filter(({ capacity }) => capacity === 'responsible');
    expect(told.map((each) => (each.kind === 'post' ? [each.department, each.post] : each.kind))).toEqual(
      byLeader
        ? [
            ['leading-group', 'head'],
            ['leading-group', 'deputy-head'],
          ]
        : [[adjudicator, 'clerk']],
    );
  });

  it('waits for the earlier of its own step and the next rung', () => {
    const task = anAcceptedTask(monday);
    expect(nextCheckOf(task)).toBe(at('2026-09-24', '00:00'));
    expect(nextCheckOf(requested(task, 'forestry', monday).task)).toBe(at('2026-09-23', '00:00'));
    expect(nextCheckOf(requested(aReceivedTask(monday), 'forestry', monday).task)).toBe(
      at('2026-09-23', '00:00'),
    );
  });
});
