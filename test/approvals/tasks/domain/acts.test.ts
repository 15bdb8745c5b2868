import { describe, expect, it } from 'vitest';
import { accept, decide, deliver, receive } from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { issueNotice, supplement } from '../../../../services/approvals/tasks/domain/completing.ts';
import { refuseAsNotMine, withdraw } from '../../../../services/approvals/tasks/domain/give-up-task.ts';
import { taskSchema, taskStates, type Task } from '../../../../services/approvals/tasks/domain/task.ts';
import {
  anAcceptedTask,
  anOpenedTask,
  asAccepted,
  at,
  by,
  done,
  officer,
  rules,
} from '../../support/tasks.ts';

const opened = anOpenedTask(at('2026-09-21'));
const receivedTask = done(receive(opened, rules(), by('clerk-1', at('2026-09-21', '11:00')))).task;
const acceptedTask = anAcceptedTask(at('2026-09-21'));
const approval = { outcome: 'approved', documentNumber: 'FJ-1' } as const;
const refusal = { outcome: 'rejected', reasons: ['甲', '乙'], remedies: '行政复议' } as const;
const decidedTask = done(decide(acceptedTask, rules(), by('clerk-2', at('2026-09-23')), approval)).task;
const delivery = { receivedBy: '李工', method: 'in-person' } as const;
const deliveredTask = done(deliver(decidedTask, rules(), by('clerk-2', at('2026-09-24')), delivery)).task;

const missing = [
  { material: '选址图', reason: '缺少签章' },
  { material: '环评批复', reason: '未提交' },
];
const place = { rightAuthority: '市级主管部门', reason: '跨区县项目' };
const notifiedTask = done(issueNotice(receivedTask, rules(), by('clerk-1', at('2026-09-22')), missing)).task;
const notMineTask = done(refuseAsNotMine(opened, rules(), by('clerk-1', at('2026-09-21')), place)).task;
const withdrawnTask = done(withdraw(acceptedTask, rules(), by('investor-1', at('2026-09-22')), '改址')).task;

const byState: Record<(typeof taskStates)[number], Task> = {
  opened,
  received: receivedTask,
  notified: notifiedTask,
  accepted: acceptedTask,
  decided: decidedTask,
  delivered: deliveredTask,
  'not-mine': notMineTask,
  withdrawn: withdrawnTask,
};

const act = by('clerk-9', at('2026-09-25'));
const acts = {
  receive: (task: Task) => receive(task, rules(), act),
  accept: (task: Task) => accept(task, rules(), act),
  approve: (task: Task) => decide(task, rules(), act, approval),
  reject: (task: Task) => decide(task, rules(), act, { ...refusal, reasons: [...refusal.reasons] }),
  deliver: (task: Task) => deliver(task, rules(), act, delivery),
  'issue-notice': (task: Task) => issueNotice(task, rules(), act, missing),
  supplement: (task: Task) =>
    supplement(
      task,
      rules(),
      act,
      missing.map(({ material }) => ({ material, document: '扫描件' })),
    ),
  'not-mine': (task: Task) => refuseAsNotMine(task, rules(), act, place),
  withdraw: (task: Task) => withdraw(task, rules(), act, '改址'),
};

/** For each act the state it leads to from each state, in the order of the states; `-` where it is refused. */
const expected: Record<keyof typeof acts, string> = {
  receive: 'received - - - - - - -',
  accept: 'accepted accepted - - - - - -',
  approve: '- - - decided - - - -',
  reject: '- - - decided - - - -',
  deliver: '- - - - delivered - - -',
  'issue-notice': '- notified ! - - - - -',
  supplement: '- - received - - - - -',
  'not-mine': 'not-mine not-mine not-mine - - - - -',
  withdraw: 'withdrawn withdrawn withdrawn withdrawn - - - -',
};

const names = [
  'receive',
  'accept',
  'approve',
  'reject',
  'deliver',
  'issue-notice',
  'supplement',
  'not-mine',
  'withdraw',
] as const satisfies readonly (keyof typeof acts)[];

describe('the acts on a task', () => {
  const cells = names.flatMap((name) =>
    expected[name].split(' ').map((leadsTo, index) => ({ name, from: taskStates[index]!, leadsTo })),
  );

  it.each(cells)('$name a task that is $from: $leadsTo', ({ name, from, leadsTo }) => {
    const outcome = acts[name](byState[from]);
    if (leadsTo === '!')
      expect(outcome).toMatchObject({ ok: true, value: { refusal: { code: 'SECOND_NOTICE' } } });
    else if (leadsTo === '-')
      expect(outcome).toMatchObject({
        ok: false,
        error: { code: 'TASK_WRONG_STATE', facts: { state: from } },
      });
    else expect(outcome).toMatchObject({ ok: true, value: { task: { state: leadsTo } } });
  });

  it('keep who did what, and nothing of a state that was left', () => {
    expect(deliveredTask).toMatchObject({
      received: { by: 'clerk-1', at: at('2026-09-21') },
      accepted: { by: 'clerk-1' },
      decided: { by: 'clerk-2', at: at('2026-09-23'), decision: approval },
      delivered: { receivedBy: '李工', method: 'in-person' },
    });
    expect(notifiedTask).not.toHaveProperty('nextCheckAt');
    expect(notifiedTask).not.toHaveProperty('examination');
    expect(deliveredTask).not.toHaveProperty('nextCheckAt');
    expect(deliveredTask).not.toHaveProperty('delivery');
    expect(withdrawnTask).not.toHaveProperty('clock');
    for (const task of Object.values(byState)) expect(taskSchema.parse(task)).toEqual(task);
  });

  it('receive and accept an opened task in one, and say both', () => {
    const { task, events } = done(accept(opened, rules(), act));
    expect(events.map(({ type }) => type)).toEqual([
      'approvals.task.receiving-late.v1',
      'approvals.task.received.v1',
      'approvals.task.accepted.v1',
    ]);
    expect(task).toMatchObject({ received: act, accepted: act });
  });

  it('tell enterprise and project officer of a decision, with every reason and the remedies', () => {
    const { events } = done(acts.reject(acceptedTask));
    expect(events.at(-1)).toMatchObject({
      type: 'approvals.task.decided.v1',
      audience: [
        { kind: 'enterprise', capacity: 'informed' },
        { kind: 'person', capacity: 'informed', subject: officer },
      ],
      fact: { decision: refusal },
    });
  });

  it('tell no officer where nobody follows the project', () => {
    const { events } = done(decide({ ...acceptedTask, officer: null }, rules(), act, approval));
    expect(events.at(-1)?.audience).toHaveLength(1);
  });

  it('settle first the rungs that had fallen before a decision, and none that falls later', () => {
    // Five working days from 2026-09-21 end on 2026-09-29: rungs 0 and 1 fall by 09-30, rung 2 on 10-09.
    const { task, events } = done(
      decide(anAcceptedTask(at('2026-09-21')), rules(), by('clerk-1', at('2026-09-30')), approval),
    );
    expect(events.map(({ type, fact }) => ('rung' in fact ? fact.rung : type))).toEqual([
      'rung-0',
      'rung-1',
      'approvals.task.decided.v1',
    ]);
    expect(task).toMatchObject({ raised: [{ rung: 'rung-0' }, { rung: 'rung-1' }] });
  });
});

describe('the clock of an accepted task', () => {
  it.each([
    // C05: promise by working days over the Spring Festival, law by calendar days; the earlier is shown (rulings 4).
    ['2026-02-13', { days: 3, unit: 'workday' }, { days: 7, unit: 'calendar-day' }, '2026-02-24'],
    ['2026-02-11', { days: 5, unit: 'workday' }, null, '2026-02-25'],
    ['2025-09-26', { days: 5, unit: 'workday' }, null, '2025-10-10'],
    // Accepted on a Saturday off: as on the Monday after, counting from Tuesday (rulings 2).
    ['2026-10-24', { days: 1, unit: 'workday' }, null, '2026-10-26'],
    ['2026-03-02', { days: 0, unit: 'workday' }, null, '2026-03-02'],
  ] as const)('accepted on %s, %o promised, law %o: due on %s', (day, promised, statutory, due) => {
    const task = asAccepted(
      done(accept(anOpenedTask(at(day), { promised, statutory }), rules(), by('clerk-1', at(day)))).task,
    );
    expect(task.due).toEqual({ date: due, provisional: false });
  });

  it('does not run before acceptance, however long the task lies', () => {
    const late = done(accept(anOpenedTask(at('2026-03-02')), rules(), by('clerk-1', at('2026-03-16')))).task;
    expect(asAccepted(late)).toMatchObject({
      clock: { acceptedOn: '2026-03-16' },
      due: { date: '2026-03-23' },
    });
  });
});
