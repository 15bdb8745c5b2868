import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workdaysBetween } from '../../../../shared/calendar/work-calendar.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { dateOf, dateSchema, startOf, type Instant, type LocalDate } from '../../../../shared/time/clock.ts';
import { taskIdSchema } from '../../../../shared/identifiers.ts';
import type { ApprovalCase } from '../../../../services/approvals/cases/domain/approval-case.ts';
import { ledgerOfCase } from '../../../../services/approvals/cases/domain/case-ledger.ts';
import type { Plan } from '../../../../services/approvals/catalogue/domain/plan.ts';
import {
  accept,
  decide,
  receive,
  type TaskChange,
} from '../../../../services/approvals/tasks/domain/task-acts.ts';
import { issueNotice, supplement } from '../../../../services/approvals/tasks/domain/completing.ts';
import { hearOfHalt } from '../../../../services/approvals/tasks/domain/halt-task.ts';
import { openTask } from '../../../../services/approvals/tasks/domain/open-task.ts';
import { ledgerOfTask } from '../../../../services/approvals/tasks/domain/task-ledger.ts';
import type { Task } from '../../../../services/approvals/tasks/domain/task.ts';
import { acyclicPlans } from '../../catalogue/domain/random-plan.ts';
import { answer, request } from '../../support/transfers.ts';
import { at, aTaskOpening, by, done, rules } from '../../support/tasks.ts';
import { advancing, openPlanned } from './random-cases.ts';

const { calendar } = rules();
const start = dateSchema.parse('2026-03-02');
const noonOf = (day: LocalDate): Instant => at(day, '12:00');

type Step = {
  readonly act: 'accept' | 'notice' | 'supplement' | 'ask' | 'hand-over' | 'halt' | 'lift' | 'decide';
  readonly days: number;
};

const missing = [{ material: '选址图', reason: '缺少签章' }];
const handedIn = [{ material: '选址图', document: '选址图.pdf' }];

type Acted = { ok: true; value: TaskChange } | { ok: false };

const heard = (task: Task, stopped: boolean, when: Instant): Acted => {
  const stopper = { code: 'A06', name: { zh: '土地供应', en: 'land supply' }, result: 'rejected' as const };
  const news = { stoppedBy: stopped ? [stopper] : [], sequence: (task.halt?.heard ?? 0) + 1, at: when };
  const value = hearOfHalt(task, rules(), news, when);
  return value === null ? { ok: false } : { ok: true, value };
};

const acted = (task: Task, act: Step['act'], when: Instant): Acted => {
  const clerk = by('clerk-1', when);
  switch (act) {
    case 'accept':
      return accept(task, rules(), clerk);
    case 'notice':
      return issueNotice(task, rules(), clerk, missing);
    case 'supplement':
      return supplement(task, rules(), clerk, handedIn);
    case 'ask':
      return request(task, 'forestry', when);
    case 'hand-over':
      return answer(task, 'accept', when);
    case 'halt':
    case 'lift':
      return heard(task, act === 'halt', when);
    case 'decide':
      return decide(task, rules(), clerk, { outcome: 'approved', documentNumber: 'FJ-1' });
  }
};

/** A task that lives through the steps that its state allows. */
const live = (code: string, index: number, openedAfter: number, steps: readonly Step[]): Task => {
  let day = addDays(start, openedAfter);
  const opening = { ...aTaskOpening(), id: taskIdSchema.parse(`01J${String(index).padStart(23, '0')}`) };
  let task: Task = openTask(
    { ...opening, matter: { ...opening.matter, code: code } },
    rules(),
    noonOf(day),
  ).task;
  for (const { act, days } of steps) {
    day = addDays(day, days);
    const outcome = acted(task, act, noonOf(day));
    if (outcome.ok) task = outcome.value.task;
  }
  return task;
};

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('accept', 'notice', 'supplement', 'ask', 'hand-over', 'halt', 'lift', 'decide'),
  days: fc.nat({ max: 12 }),
});
const lifeArbitrary = fc.record({
  openedAfter: fc.nat({ max: 40 }),
  steps: fc.array(stepArbitrary, { maxLength: 7 }),
});

const caseOf = (plan: Plan, floats: readonly number[]): ApprovalCase => {
  const by = { ...advancing(), now: startOf(start) };
  const { approvalCase } = openPlanned(plan, by);
  return {
    ...approvalCase,
    nodes: approvalCase.nodes.map((node, index) => ({
      ...node,
      planned: {
        start,
        finish: start,
        latestStart: null,
        latestFinish: null,
        float: floats[index % floats.length] ?? 0,
        critical: false,
      },
    })),
  };
};

const sum = (parties: readonly { workdays: number }[]): number =>
  parties.reduce((total, { workdays }) => total + workdays, 0);

describe('the ledger of a case', () => {
  it('puts every working day down to exactly one party, and the days of tasks add up to their own ledgers', () => {
    fc.assert(
      fc.property(
        acyclicPlans,
        fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.array(lifeArbitrary, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 90 }),
        (plan, floats, lives, age) => {
          const approvalCase = caseOf(plan, floats);
          const now = noonOf(addDays(start, age));
          const tasks = plan.nodes
            .slice(0, lives.length)
            .map(({ code }, index) => live(code, index, lives[index]!.openedAfter, lives[index]!.steps))
            .filter((task) => task.openedAt <= now);
          const { life, taskDays, withDepartments } = ledgerOfCase(approvalCase, tasks, calendar, now);
          const elapsed = workdaysBetween(calendar, start, dateOf(now));
          expect([life.workdays, sum(life.parties)]).toEqual([elapsed, elapsed]);
          expect(new Set(life.parties.map(({ party }) => party)).size).toBe(life.parties.length);
          const own = tasks.map((task) => ledgerOfTask(task, calendar, now));
          expect(taskDays.workdays).toBe(own.reduce((total, { workdays }) => total + workdays, 0));
          expect(sum(taskDays.parties)).toBe(taskDays.workdays);
          const put = life.parties.filter(({ party }) => /^(department:|transfer-idle$)/.test(party));
          expect(withDepartments).toBeGreaterThanOrEqual(sum(put));
          expect(withDepartments).toBeLessThanOrEqual(life.workdays);
        },
      ),
      { numRuns: 200 },
    );
  });

  const plan = (codes: readonly string[]): Plan =>
    fc.sample(acyclicPlans, { numRuns: 300, seed: 7 }).find(({ nodes }) => nodes.length >= codes.length)!;

  it('takes the task with the least float for the day, then the order of the plan, and waiting where none is open', () => {
    const chosen = plan(['one', 'two']);
    const [first, second] = chosen.nodes.map(({ code }) => code);
    const approvalCase = caseOf(chosen, [3, 1]);
    // The first is with its department for ten days; the second, which has less float, from the third day to the fifth.
    const one = live(first!, 1, 1, [
      { act: 'accept', days: 0 },
      { act: 'decide', days: 13 },
    ]);
    const two = live(second!, 2, 3, [
      { act: 'accept', days: 0 },
      { act: 'ask', days: 0 },
      { act: 'hand-over', days: 1 },
      { act: 'decide', days: 2 },
    ]);
    const { life } = ledgerOfCase(approvalCase, [one, two], calendar, noonOf(addDays(start, 20)));
    const days = Object.fromEntries(life.parties.map(({ party, workdays }) => [party, workdays]));
    expect(life.workdays).toBe(14);
    expect(days).toMatchObject({ 'transfer-idle': 1, waiting: 5 });
    expect(days['department:housing-and-construction']).toBe(8);
  });

  it('says on how many days a department had something, also where the more urgent task waited for the applicant', () => {
    const chosen = plan(['one', 'two']);
    const [first, second] = chosen.nodes.map(({ code }) => code);
    const one = live(first!, 1, 0, [{ act: 'accept', days: 0 }]);
    const urgent = live(second!, 2, 0, []);
    const waiting = acted(
      done(receive(urgent, rules(), by('clerk-1', noonOf(start)))).task,
      'notice',
      noonOf(start),
    );
    if (!waiting.ok) throw new Error('the notice was refused');
    const now = noonOf(addDays(start, 4));
    const beside = ledgerOfCase(caseOf(chosen, [3, 1]), [one, waiting.value.task], calendar, now);
    expect(beside.life.parties).toEqual([{ party: 'applicant', workdays: 4 }]);
    expect(beside.withDepartments).toBe(4);
    const alone = ledgerOfCase(caseOf(chosen, [3, 1]), [waiting.value.task], calendar, now);
    expect(alone.withDepartments).toBe(0);
    expect(ledgerOfCase(caseOf(chosen, [3, 1]), [urgent], calendar, now).withDepartments).toBe(4);
  });

  it('puts no day down to a stopped task while another is open, however urgent the stopped one was', () => {
    const chosen = plan(['one', 'two']);
    const [first, second] = chosen.nodes.map(({ code }) => code);
    const stopped = live(first!, 1, 0, [
      { act: 'accept', days: 0 },
      { act: 'halt', days: 2 },
    ]);
    const open = live(second!, 2, 0, [{ act: 'accept', days: 0 }]);
    const daysOf = (tasks: readonly Task[]) =>
      ledgerOfCase(caseOf(chosen, [0, 9]), tasks, calendar, noonOf(addDays(start, 9))).life.parties;
    expect(daysOf([stopped, open]).map(({ party }) => party)).not.toContain('excluded-by-law');
    expect(daysOf([stopped]).map(({ party }) => party)).toContain('excluded-by-law');
  });
});
