import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf } from '../../../../services/approvals/catalogue/domain/graph.ts';
import { continueOpening, recordResult } from '../../../../services/approvals/cases/domain/advance-case.ts';
import {
  approvalCaseSchema,
  caseProgress,
  type ApprovalCase,
} from '../../../../services/approvals/cases/domain/approval-case.ts';
import { bindingEdges, type Plan } from '../../../../services/approvals/catalogue/domain/plan.ts';
import { acyclicPlans } from '../../catalogue/domain/random-plan.ts';
import { advancing, openPlanned, tell, type Outcome } from './random-cases.ts';

type Life = {
  readonly last: ApprovalCase;
  /** Codes in the order in which their tasks opened, with what was approved by then. */
  readonly openings: readonly { code: string; approved: ReadonlySet<string> }[];
  readonly completions: number;
  readonly rejected: ReadonlySet<string>;
};

/** Lives a case: whatever is open is decided in an order and with outcomes that chance draws. */
const live = (plan: Plan, draws: readonly number[], rejects: (code: string) => boolean): Life => {
  const by = advancing();
  const openings: { code: string; approved: ReadonlySet<string> }[] = [];
  const approved = new Set<string>();
  const rejected = new Set<string>();
  let completions = 0;
  const note = (change: ReturnType<typeof openPlanned>) => {
    for (const { task } of change.tasks)
      openings.push({ code: task.matter.code, approved: new Set(approved) });
    completions += change.events.filter(({ type }) => type === 'approvals.case.completed.v1').length;
    return change.approvalCase;
  };
  let current = note(openPlanned(plan, by));
  for (let turn = 0; ; turn += 1) {
    const pending = current.nodes.filter(({ taskId, result }) => taskId !== null && result === null);
    if (pending.length === 0) return { last: current, openings, completions, rejected };
    const { code } = pending[(draws[turn % draws.length] ?? 0) % pending.length]!;
    const result: Outcome['result'] = rejects(code) ? 'rejected' : 'approved';
    (result === 'approved' ? approved : rejected).add(code);
    current = note(tell(current, { code, result }, by)!);
  }
};

const draws = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

describe('a case in any order of decisions', () => {
  it('completes exactly once when every matter is approved, and only then', () => {
    fc.assert(
      fc.property(acyclicPlans, draws, fc.array(fc.boolean(), { maxLength: 9 }), (plan, order, fates) => {
        const rejects = (code: string) => fates[Number(code.slice(1))] ?? false;
        const { last, completions, rejected } = live(plan, order, rejects);
        expect(completions).toBe(rejected.size === 0 ? 1 : 0);
        expect(last.state).toBe(rejected.size === 0 ? 'completed' : 'running');
        expect(caseProgress(last).atStandstill).toBe(rejected.size > 0);
      }),
    );
  });

  it('never opens what depends on a rejection, and opens all that does not', () => {
    fc.assert(
      fc.property(acyclicPlans, draws, fc.array(fc.boolean(), { maxLength: 9 }), (plan, order, fates) => {
        const { openings, rejected } = live(plan, order, (code) => fates[Number(code.slice(1))] ?? false);
        const opened = new Set(openings.map(({ code }) => code));
        const isBehind = (code: string, edges: Plan['edges']) =>
          [...ancestorsOf(code, edges)].some((before) => rejected.has(before));
        for (const { code } of plan.nodes) {
          // What an order set aside alone holds back may have opened before that was rejected.
          if (isBehind(code, [...bindingEdges(plan)]))
            expect([code, opened.has(code)]).toEqual([code, false]);
          if (!isBehind(code, plan.edges)) expect([code, opened.has(code)]).toEqual([code, true]);
        }
      }),
    );
  });

  it('opens each task once and after everything that binds it is approved', () => {
    fc.assert(
      fc.property(acyclicPlans, draws, (plan, order) => {
        const { openings } = live(plan, order, () => false);
        expect(openings.map(({ code }) => code).sort()).toEqual(plan.nodes.map(({ code }) => code).sort());
        for (const { code, approved } of openings)
          for (const { from } of bindingEdges(plan).filter(({ to }) => to === code))
            expect([code, from, approved.has(from)]).toEqual([code, from, true]);
      }),
    );
  });

  it('ends the same however the last departments interleave, repeat and straggle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }).chain((size) => {
          const told = Array.from({ length: size * 2 }, (_, index) => index % size);
          return fc.tuple(fc.constant(size), fc.shuffledSubarray(told, { minLength: told.length }));
        }),
        ([size, order]) => {
          const codes = Array.from({ length: size }, (_, index) => `A${String(index).padStart(2, '0')}`);
          const nodes = codes.map((code) => ({ code, variant: null, plannedDays: 1 }));
          const by = advancing();
          let current = openPlanned({ nodes, edges: [] }, by).approvalCase;
          let completions = 0;
          for (const index of order) {
            const change = tell(current, { code: codes[index]!, result: 'approved' }, by);
            completions +=
              change?.events.filter(({ type }) => type === 'approvals.case.completed.v1').length ?? 0;
            current = change?.approvalCase ?? current;
          }
          expect([completions, current.state]).toEqual([1, 'completed']);
        },
      ),
    );
  });
});

describe('what reaches a case', () => {
  const plan: Plan = {
    nodes: ['A01', 'A02'].map((code) => ({ code, variant: null, plannedDays: 1 })),
    edges: [{ from: 'A01', to: 'A02', kind: 'legal', bypass: null }],
  };

  it('takes no effect from an older sequence, another task or an unknown node', () => {
    const by = advancing();
    const { approvalCase } = openPlanned(plan, by);
    const once = tell(approvalCase, { code: 'A01', result: 'approved' }, by, 3)!.approvalCase;
    expect(tell(once, { code: 'A01', result: 'rejected' }, by, 3)).toBeNull();
    expect(tell(once, { code: 'A01', result: 'rejected' }, by, 2)).toBeNull();
    expect(tell(once, { code: 'A09', result: 'approved' }, by)).toBeNull();
    const [done] = once.nodes;
    const stranger = { code: 'A01', taskId: advancing().newTaskId(), ...done!.result!, sequence: 9 };
    expect(recordResult(once, { ...stranger, taskId: once.nodes[1]!.taskId }, by)).toBeNull();
  });

  it('a decision made anew sets free what it had stopped', () => {
    const by = advancing();
    const rejected = tell(openPlanned(plan, by).approvalCase, { code: 'A01', result: 'rejected' }, by, 3)!;
    expect([rejected.tasks.length, caseProgress(rejected.approvalCase).atStandstill]).toEqual([0, true]);
    const anew = tell(rejected.approvalCase, { code: 'A01', result: 'approved' }, by, 4)!;
    expect(anew.tasks.map(({ task }) => task.matter.code)).toEqual(['A02']);
  });

  it('opens no more in one write than fits, and goes on with the rest', () => {
    const nodes = Array.from({ length: 9 }, (_, index) => ({
      code: `A0${index}`,
      variant: null,
      plannedDays: 1,
    }));
    const by = advancing(4);
    const first = openPlanned({ nodes, edges: [] }, by);
    const second = continueOpening(first.approvalCase, by);
    const third = continueOpening(second.approvalCase, by);
    const rest = continueOpening(third.approvalCase, by);
    expect([first, second, third, rest].map(({ tasks }) => tasks.length)).toEqual([4, 4, 1, 0]);
    expect([first, second, third].map(({ events }) => events.map(({ type }) => type))).toEqual([
      ['approvals.case.opened.v1', 'approvals.case.opening-continued.v1'],
      ['approvals.case.opening-continued.v1'],
      [],
    ]);
    const ids = third.approvalCase.nodes.map(({ taskId }) => taskId);
    expect(new Set(ids).size).toBe(9);
    expect(approvalCaseSchema.parse(third.approvalCase)).toEqual(third.approvalCase);
  });
});
