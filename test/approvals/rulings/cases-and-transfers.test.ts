import { describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../support/callers.ts';
import { defaultCatalogue, defaultTemplates } from '../support/county-catalogue.ts';
import type { Template } from '../../../services/approvals/catalogue/domain/template.ts';
import { validateTemplate } from '../../../services/approvals/catalogue/domain/validate-template.ts';
import { decide } from '../../../services/approvals/tasks/domain/task-acts.ts';
import { settleTask } from '../../../services/approvals/tasks/domain/settle-task.ts';
import { transfersOf } from '../../../services/approvals/tasks/domain/transfer.ts';
import { justBefore } from '../support/assignments.ts';
import {
  aSigning,
  drainOwnInbox,
  investor,
  nodeIn,
  oneMatter,
  openSignedCase,
  seeCase,
} from '../support/cases.ts';
import { openOneTask, planning, planningClerk, taskOf, toldOf } from '../support/one-task.ts';
import { itemsOf, seedDepartment, startApprovals } from '../support/service.ts';
import { anAcceptedTask, at, by, done, rules } from '../support/tasks.ts';
import {
  adjudicate,
  answer,
  aReceivedTask,
  codeOf,
  contest,
  latestOf,
  request,
  requested,
} from '../support/transfers.ts';

const templateNamed = (id: string): Template => {
  const found = defaultTemplates.find((template) => template.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
};

describe('ruling 9: from waiting to delivered', () => {
  it('a waiting task lives in the plan alone, an item exists from opening, each state follows the last', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const { body } = await approvals.send('POST', '/v1/cases', {
      as: coordinator,
      body: { ...oneMatter(), nodes: [oneMatter().nodes[0], { matter: 'B01' }] },
    });
    const openings = async () =>
      (await approvals.announced()).filter(({ type }) => type === 'approvals.task.opened.v1').length;
    expect(nodeIn(body, 'B03')).toMatchObject({ state: 'waiting', taskId: null });
    expect(await openings()).toBe(1);
    const task = taskOf(approvals, body.id, nodeIn(body, 'B01').taskId);
    expect(await itemsOf(approvals, `500236#task#${task.id}`)).not.toEqual([]);
    const states = [(await task.see()).state];
    for (const [verb, input] of [
      ['receive', undefined],
      ['accept', undefined],
      ['approve', { documentNumber: 'FJ-1' }],
      ['deliver', { receivedBy: '经办人', method: 'in-person' }],
    ] as const)
      states.push((await task.act(verb, planningClerk, input)).body.state);
    expect(states).toEqual(['opened', 'received', 'accepted', 'decided', 'delivered']);
    await drainOwnInbox(approvals);
    expect(await openings()).toBe(2);
  });

  it.each([
    ['a Monday', '2026-03-02', '2026-03-04'],
    ['a Friday', '2026-03-06', '2026-03-10'],
    ['a Friday before a worked Saturday', '2026-10-09', '2026-10-12'],
  ])(
    'what opened on %s is late to be received at 00:00 of the second working day after',
    async (_, on, late) => {
      const approvals = await startApprovals(at(on, '17:00'));
      const task = await openOneTask(approvals);
      const told = () => toldOf(approvals, task, 'approvals.task.receiving-late.v1');
      approvals.clock.set(justBefore(late));
      await approvals.check();
      expect(await told()).toEqual([]);
      approvals.clock.set(at(late, '00:00'));
      await approvals.check();
      await approvals.check();
      expect(await told()).toHaveLength(1);
    },
  );
});

describe('ruling 10: a template may not weaken a legal order', () => {
  const cleared = templateNamed('industrial-cleared-land');
  const codesWithout = (from: string, to: string) =>
    validateTemplate(
      { ...cleared, edges: cleared.edges.filter((edge) => edge.from !== from || edge.to !== to) },
      defaultCatalogue,
    ).map(({ code }) => code);
  const codesBypassing = (from: string, to: string) =>
    validateTemplate(
      { ...cleared, bypasses: [{ from, to, reason: 'parallel-pre-review' }] },
      defaultCatalogue,
    ).map(({ code }) => code);

  it.each([
    ['B03', 'C05', true],
    ['A06', 'A07', true],
    ['C04', 'C05', true],
    ['A06', 'B01', false],
    ['A06', 'B02', false],
    ['A07', 'C04', false],
  ])('%s before %s is legal: %s', (from, to, legal) => {
    expect(codesWithout(from, to).includes('LEGAL_EDGE_MISSING')).toBe(legal);
    expect(codesBypassing(from, to).includes('LEGAL_EDGE_BYPASSED')).toBe(legal);
  });

  it('CP-2 bypasses A06→B01, A06→B02 and A07→C04, keeps A07→A14, and lets those begin at once', async () => {
    const template = templateNamed('start-upon-land');
    expect(template.bypasses.map(({ from, to }) => `${from}→${to}`)).toEqual([
      'A06→B01',
      'A06→B02',
      'A07→C04',
    ]);
    expect(template.edges).toContainEqual({ from: 'A07', to: 'A14' });
    expect(validateTemplate(template, defaultCatalogue)).toEqual([]);
    const approvals = await startApprovals(at('2026-03-02'));
    const opened = await seeCase(
      approvals,
      await openSignedCase(approvals, aSigning({ template: template.id })),
    );
    const states = ['B01', 'B02', 'C04', 'A14', 'A07'].map((code) => nodeIn(opened, code).state);
    expect(states).toEqual(['open', 'open', 'open', 'waiting', 'waiting']);
  });

  it('the planned days of a template are no limits: the clock runs by the catalogue', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const opened = await seeCase(approvals, await openSignedCase(approvals));
    expect(
      templateNamed('industrial-cleared-land').nodes.find(({ code }) => code === 'A01')?.plannedDays,
    ).toBe(1);
    const reform = clerkOf('development-and-reform');
    const accepted = await approvals.send('POST', `/v1/tasks/${nodeIn(opened, 'A01').taskId}/accept`, {
      as: reform,
    });
    expect(accepted.body.clock.limit.promised).toEqual({ days: 0, unit: 'workday' });
  });
});

describe('rulings 11 to 13: identity, milestones and persons', () => {
  it('a project has its id from signing, before A01 gives its code, and keeps it in case and tasks', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const signing = aSigning();
    const opened = await seeCase(approvals, await openSignedCase(approvals, signing));
    expect([opened.projectId, nodeIn(opened, 'A01').state]).toEqual([signing.projectId, 'open']);
    const { body } = await approvals.send('GET', `/v1/tasks/${nodeIn(opened, 'A01').taskId}`, {
      as: coordinator,
    });
    expect(body.projectId).toBe(signing.projectId);
    const byHand = await approvals.send('POST', '/v1/cases', { as: coordinator, body: oneMatter() });
    expect(byHand.body.projectId).toMatch(/^[0-9A-Z]{26}$/);
    expect(byHand.body.projectId).not.toBe(signing.projectId);
  });

  it('a task is assigned to a post, and each act names its person', async () => {
    const approvals = await startApprovals(at('2026-03-02'));
    const task = await openOneTask(approvals);
    const colleague = { ...planningClerk, subject: 'clerk-2' };
    expect(await task.see()).toMatchObject({ department: planning, post: 'clerk', received: null });
    await task.act('receive');
    await task.act('accept', colleague);
    expect(await task.see()).toMatchObject({
      post: 'clerk',
      received: { by: planningClerk.subject },
      accepted: { by: 'clerk-2' },
    });
    expect(await task.see(investor)).toMatchObject({ received: { by: null }, accepted: { by: null } });
  });
});

const monday = at('2026-09-21');
const tuesday = at('2026-09-22');
const home = 'housing-and-construction';

const moved = () =>
  done(answer(requested(anAcceptedTask(monday), 'forestry', monday).task, 'accept', monday)).task;
const movedTwice = () =>
  done(adjudicate(requested(moved(), 'water-resources', monday).task, 'target-takes', monday)).task;
const closed = () =>
  done(decide(movedTwice(), rules(), by('clerk-1', monday), { outcome: 'approved', documentNumber: 'FJ-1' }))
    .task;

describe('ruling 14: the number of transfers and the order of refusals', () => {
  it.each([
    ['closed, to oneself, spent and late', closed, 'water-resources', '2026-10-30', 'TRANSFER_TASK_CLOSED'],
    ['to oneself, spent and late', movedTwice, 'water-resources', '2026-10-30', 'TRANSFER_TO_ONESELF'],
    ['back, spent and late', movedTwice, home, '2026-10-30', 'TRANSFER_RETURN'],
    ['spent and late', movedTwice, 'health', '2026-10-30', 'TRANSFER_LIMIT'],
    ['spent', movedTwice, 'health', '2026-09-21', 'TRANSFER_LIMIT'],
    ['late', () => anAcceptedTask(monday), 'forestry', '2026-09-23', 'TRANSFER_LATE'],
  ] as const)('%s', (_, task, to, on, code) => {
    expect(codeOf(request(task(), to, at(on)))).toBe(code);
  });

  it('counts all that took effect, and none that was kept by a ruling or taken back', () => {
    const kept = done(
      adjudicate(
        done(answer(requested(anAcceptedTask(monday), 'forestry', monday).task, 'refuse', monday)).task,
        'sender-keeps',
        monday,
      ),
    ).task;
    expect([
      transfersOf(kept).effective,
      transfersOf(moved()).effective,
      transfersOf(movedTwice()).effective,
    ]).toEqual([0, 1, 2]);
  });

  it('no adjudication takes it past two', () => {
    const second = requested(moved(), 'water-resources', monday).task;
    const elsewhere = done(adjudicate(second, 'another-department', monday, 'health')).task;
    expect([elsewhere.department, transfersOf(elsewhere).effective]).toEqual(['health', 2]);
    const contested = done(contest(elsewhere, 'health', monday)).task;
    const final = done(adjudicate(contested, 'sender-keeps', monday)).task;
    expect(transfersOf(final).effective).toBe(2);
    expect(codeOf(request(final, 'transport', monday))).toBe('TRANSFER_LIMIT');
  });
});

describe('ruling 15: adjudicators and silence', () => {
  it.each([
    [
      'no party leads the stage',
      'forestry',
      'planning-and-natural-resources',
      'planning-and-natural-resources',
    ],
    ['the sender leads it', 'forestry', home, 'leading-group-office'],
    ['the target leads it', 'forestry', 'forestry', 'leading-group-office'],
  ] as const)('where %s', (_, to, stageLead, adjudicator) => {
    const { task } = done(request(anAcceptedTask(monday), to, monday, rules(), { stageLead }));
    const refused = done(answer(task, 'refuse', monday)).task;
    // A refusal goes to adjudication by itself.
    expect(latestOf(refused)).toMatchObject({
      state: 'adjudicating',
      cause: { cause: 'refused' },
      adjudicator,
    });
  });

  it.each([
    ['the last millisecond of the answer day', justBefore('2026-09-23'), true],
    ['the start of the working day after', at('2026-09-23', '00:00'), false],
  ])('an acceptance at %s', (_, when, takesEffect) => {
    const { task } = requested(aReceivedTask(monday), 'forestry', monday);
    const accepted = answer(task, 'accept', when);
    expect(accepted.ok).toBe(takesEffect);
    const silent = settleTask(task, rules(), when).events.map(({ type }) => type);
    expect(silent).toEqual(takesEffect ? [] : ['approvals.transfer.silent.v1']);
  });

  it('silence before a weekend is established on the Monday, and counts as silence and not as a refusal', async () => {
    const approvals = await startApprovals(at('2026-03-05'));
    for (const id of [planning, 'forestry', 'leading-group-office']) await seedDepartment(approvals, id);
    const task = await openOneTask(approvals);
    await task.act('accept');
    await task.act('request-transfer', planningClerk, {
      reason: 'R1',
      responsibilityListEntry: 'QZ-0007',
      explanation: '该地块属林地',
      targetDepartment: 'forestry',
    });
    approvals.clock.set(justBefore('2026-03-09'));
    await approvals.check();
    expect(await toldOf(approvals, task, 'approvals.transfer.silent.v1')).toEqual([]);
    approvals.clock.set(at('2026-03-09', '00:00'));
    await approvals.check();
    expect(await toldOf(approvals, task, 'approvals.transfer.silent.v1')).toMatchObject([
      { fact: { silentDepartment: 'forestry', establishedAt: at('2026-03-09', '00:00') } },
    ]);
    expect(await toldOf(approvals, task, 'approvals.transfer.refused.v1')).toEqual([]);
    const accepted = await task.act('answer-transfer', clerkOf('forestry'), { answer: 'accept' });
    expect([accepted.status, accepted.body.code]).toEqual([409, 'TRANSFER_WRONG_STATE']);
    expect((await task.see()).department).toBe(planning);
  });

  it('an answer the day after it is asked is in time, tuesday for monday', () => {
    const { task } = requested(aReceivedTask(monday), 'forestry', monday);
    expect(done(answer(task, 'accept', tuesday)).task.department).toBe('forestry');
  });
});
