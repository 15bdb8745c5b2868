import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import { compareSchedules } from '../../../../services/approvals/catalogue/domain/compare-schedules.ts';
import { criticalPathsShown } from '../../../../services/approvals/catalogue/domain/critical-chains.ts';
import { criticalPath } from '../../../../services/approvals/catalogue/domain/critical-path.ts';
import type { Schedule } from '../../../../services/approvals/catalogue/domain/critical-path.ts';
import {
  planOf,
  planToWorks,
  planUntil,
  withPlannedDays,
} from '../../../../services/approvals/catalogue/domain/plan.ts';
import type { Plan } from '../../../../services/approvals/catalogue/domain/plan.ts';
import { acyclicPlans, allWays, lengthOf } from './random-plan.ts';

const planNamed = (id: string): Plan => {
  const template = defaultTemplates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const plan = planOf(template, defaultCatalogue.dependencies);
  return id === 'industrial-cleared-land' || id === 'start-upon-land' ? planToWorks(plan) : plan;
};

const scheduleOf = (plan: Plan): Schedule => {
  const outcome = criticalPath(plan);
  if (!outcome.ok) throw new Error(outcome.error.detail.en);
  return outcome.value;
};

const finishesOf = (schedule: Schedule): Record<string, number> =>
  Object.fromEntries(schedule.nodes.map(({ code, earliestFinish }) => [code, earliestFinish]));

const chain = (...days: readonly [string, number][]): Plan => ({
  nodes: days.map(([code, plannedDays]) => ({ code, variant: null, plannedDays })),
  edges: days
    .slice(1)
    .map(([to], index) => ({ from: days[index]?.[0] ?? '', to, kind: 'legal' as const, bypass: null })),
});

describe('the critical path of an industrial project on cleared land (CP-1)', () => {
  const schedule = scheduleOf(planNamed('industrial-cleared-land'));

  it.each([
    ['A07', 24],
    ['A14', 27],
    ['B01', 29],
    ['B03', 34],
    ['C01', 39],
    ['C05', 42],
    ['start-of-works', 42],
    ['A01', 1],
    ['A09', 13],
    ['A10', 2],
    ['B02', 27],
    ['C04', 29],
  ])('finishes %s after %i working days at the earliest', (code, finish) => {
    expect(finishesOf(schedule)[code]).toBe(finish);
  });

  it('takes 42 working days along A06, B01, C01, C05 and 76 in series', () => {
    expect(schedule.total).toBe(42);
    expect(schedule.totalInSeries).toBe(76);
    expect(schedule.criticalPaths).toEqual([['A06', 'B01', 'C01', 'C05']]);
    expect(schedule.moreCriticalPaths).toBe(false);
  });

  it('gives each node its float', () => {
    const floats = Object.fromEntries(schedule.nodes.map(({ code, float }) => [code, float]));
    expect(floats).toEqual({
      A01: 28,
      A06: 0,
      A07: 7,
      A14: 7,
      A09: 29,
      A10: 40,
      B01: 0,
      B02: 7,
      B03: 5,
      C01: 0,
      C04: 10,
      C05: 0,
      'start-of-works': 0,
    });
  });
});

describe('the critical path of start upon land (CP-2)', () => {
  it('takes 26 working days along A06, A07, A14, B03, C05', () => {
    const schedule = scheduleOf(planNamed('start-upon-land'));
    expect(schedule.total).toBe(26);
    expect(schedule.criticalPaths).toEqual([['A06', 'A07', 'A14', 'B03', 'C05']]);
  });

  it('saves 16 working days against the ordinary path', () => {
    const comparison = compareSchedules(
      scheduleOf(planNamed('industrial-cleared-land')),
      scheduleOf(planNamed('start-upon-land')),
    );
    expect(comparison.saved).toBe(16);
    expect(comparison.nodes.find(({ code }) => code === 'B01')).toEqual({
      code: 'B01',
      daysBefore: 7,
      daysAfter: 7,
      finishBefore: 29,
      finishAfter: 7,
    });
  });

  it('shows a node that only one side has with null on the other', () => {
    const comparison = compareSchedules(scheduleOf(chain(['A01', 2])), scheduleOf(chain(['A02', 3])));
    expect(comparison.nodes).toEqual([
      { code: 'A01', daysBefore: 2, daysAfter: null, finishBefore: 2, finishAfter: null },
      { code: 'A02', daysBefore: null, daysAfter: 3, finishBefore: null, finishAfter: 3 },
    ]);
    expect(comparison.saved).toBe(-1);
  });
});

describe('planned days that nobody knows', () => {
  it('refuse a critical path and are all named', () => {
    const outcome = criticalPath(planNamed('urban-complex'));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'PLANNED_DAYS_MISSING' } });
    const pointers = outcome.ok ? [] : (outcome.error.faults ?? []).map(({ pointer }) => pointer);
    expect(pointers).toEqual([
      '/nodes/D00/plannedDays',
      '/nodes/D06/plannedDays',
      '/nodes/X-R01/plannedDays',
      '/nodes/X-F01/plannedDays',
      '/nodes/works-completed/plannedDays',
      '/nodes/quarter-invested/plannedDays',
    ]);
  });

  it('do not matter when they come after the goal', () => {
    const untilStart = planUntil(planNamed('urban-complex'), 'start-of-works');
    // The fire safety review lengthens the way: A06 22, B01 7, C01 10, C02 7, C05 3.
    expect(untilStart === null ? null : scheduleOf(untilStart).total).toBe(49);
  });

  it('are a case of their own to fill in', () => {
    const plan = withPlannedDays(chain(['A01', 2], ['A02', 3]), { A02: 9 });
    expect(scheduleOf(plan).total).toBe(11);
  });
});

describe('ties between critical paths', () => {
  const edge = (from: string, to: string) => ({ from, to, kind: 'legal' as const, bypass: null });
  const node = (code: string, plannedDays: number) => ({ code, variant: null, plannedDays });

  it('are all shown, in the order of the plan', () => {
    const diamond: Plan = {
      nodes: [node('A01', 1), node('B02', 5), node('B01', 5), node('C01', 1)],
      edges: [edge('A01', 'B01'), edge('A01', 'B02'), edge('B01', 'C01'), edge('B02', 'C01')],
    };
    expect(scheduleOf(diamond).criticalPaths).toEqual([
      ['A01', 'B02', 'C01'],
      ['A01', 'B01', 'C01'],
    ]);
  });

  it('count once where they differ only by milestones that take no days', () => {
    const plan: Plan = {
      nodes: [node('A01', 1), node('left', 0), node('right', 0), node('A02', 1)],
      edges: [edge('A01', 'left'), edge('A01', 'right'), edge('left', 'A02'), edge('right', 'A02')],
    };
    expect(scheduleOf(plan).criticalPaths).toEqual([['A01', 'A02']]);
  });

  it.each([
    [criticalPathsShown, false],
    [criticalPathsShown + 1, true],
  ])('with %i equal paths say whether more exist: %s', (count, more) => {
    const plan: Plan = {
      nodes: Array.from({ length: count }, (_, index) => node(`A${String(index).padStart(2, '0')}`, 3)),
      edges: [],
    };
    const schedule = scheduleOf(plan);
    expect(schedule.criticalPaths).toHaveLength(criticalPathsShown);
    expect(schedule.moreCriticalPaths).toBe(more);
  });
});

describe('any plan without cycles', () => {
  it('takes as long as its longest way', () => {
    fc.assert(
      fc.property(acyclicPlans, (plan) => {
        const longest = Math.max(...allWays(plan).map((way) => lengthOf(plan, way)));
        expect(scheduleOf(plan).total).toBe(longest);
      }),
    );
  });

  it('shows exactly the longest ways as critical paths, without the nodes that take no days', () => {
    fc.assert(
      fc.property(acyclicPlans, (plan) => {
        const { total, criticalPaths, moreCriticalPaths } = scheduleOf(plan);
        const works = (code: string) =>
          plan.nodes.some((node) => node.code === code && node.plannedDays !== 0);
        const longest = allWays(plan).filter((way) => total > 0 && lengthOf(plan, way) === total);
        const expected = new Set(longest.map((way) => way.filter(works).join()));
        const shown = criticalPaths.map((path) => path.join());
        expect(new Set(shown).size).toBe(shown.length);
        for (const path of shown) expect(expected).toContain(path);
        if (!moreCriticalPaths) expect(shown).toHaveLength(expected.size);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a node exactly the float by which it may grow before the whole grows', () => {
    fc.assert(
      fc.property(acyclicPlans, (plan) => {
        const { total, nodes } = scheduleOf(plan);
        for (const { code, days, float } of nodes) {
          expect(scheduleOf(withPlannedDays(plan, { [code]: days + float })).total).toBe(total);
          expect(scheduleOf(withPlannedDays(plan, { [code]: days + float + 1 })).total).toBe(total + 1);
        }
      }),
    );
  });

  it('never starts a node before what it depends on is finished, at the earliest or at the latest', () => {
    fc.assert(
      fc.property(acyclicPlans, (plan) => {
        const times = new Map(scheduleOf(plan).nodes.map((node) => [node.code, node]));
        for (const { from, to, kind, bypass } of plan.edges) {
          if (kind === 'practice' && bypass !== null) continue;
          expect(times.get(from)?.earliestFinish).toBeLessThanOrEqual(times.get(to)?.earliestStart ?? -1);
          expect(times.get(from)?.latestFinish).toBeLessThanOrEqual(times.get(to)?.latestStart ?? -1);
        }
      }),
    );
  });
});

it('refuses by throwing to schedule a plan with a cycle, which no valid template gives', () => {
  const plan = chain(['A01', 1], ['A02', 1], ['A01', 1]);
  expect(() => criticalPath({ ...plan, nodes: plan.nodes.slice(0, 2) })).toThrow('cycle');
});
