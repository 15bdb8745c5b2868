import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import {
  bypassEdge,
  planOf,
  planSchema,
  planToWorks,
} from '../../../../services/approvals/catalogue/domain/plan.ts';
import type { Plan } from '../../../../services/approvals/catalogue/domain/plan.ts';
import { nodeResults, progressOf } from '../../../../services/approvals/cases/domain/progress.ts';
import type {
  NodeResult,
  NodeResults,
  Progress,
} from '../../../../services/approvals/cases/domain/progress.ts';
import { acyclicPlans, allWays } from '../../catalogue/domain/random-plan.ts';

const planNamed = (id: string): Plan => {
  const template = defaultTemplates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  const plan = planOf(template, defaultCatalogue.dependencies);
  return id === 'industrial-cleared-land' || id === 'start-upon-land' ? planToWorks(plan) : plan;
};

const inState = (progress: Progress, state: string): readonly string[] =>
  progress.nodes.filter((node) => node.state === state).map(({ code }) => code);

const nodeOf = (progress: Progress, code: string) => progress.nodes.find((node) => node.code === code);

const approved = (...codes: readonly string[]): NodeResults =>
  Object.fromEntries(codes.map((code) => [code, 'approved'] as const));

describe('an order that is legal', () => {
  const plan = (edges: readonly (readonly [string, string, 'legal' | 'practice'])[]): Plan =>
    planSchema.parse({
      nodes: [...new Set(edges.flatMap(([from, to]) => [from, to]))].map((code) => ({
        code,
        variant: 'standard',
        plannedDays: 1,
      })),
      edges: edges.map(([from, to, kind]) => ({ from, to, kind, bypass: null })),
    });

  it.each([
    ['legal alone', [['A01', 'B01', 'legal']], 'legal'],
    ['practice alone', [['A01', 'B01', 'practice']], 'practice'],
    [
      'legal directly and practice by way of a matter that is not required',
      [
        ['A01', 'B01', 'legal'],
        ['A01', 'A06', 'practice'],
        ['A06', 'B01', 'practice'],
      ],
      'legal',
    ],
    [
      'practice directly and legal by way of a matter that is not required',
      [
        ['A01', 'B01', 'practice'],
        ['A01', 'A06', 'legal'],
        ['A06', 'B01', 'legal'],
      ],
      'legal',
    ],
  ] as const)('is shown as legal and never as practice: %s', (_, edges, kind) => {
    const results: NodeResults = { A06: 'not-required' };
    expect(nodeOf(progressOf(plan(edges), results), 'B01')?.lacks).toEqual([{ code: 'A01', kind }]);
  });

  it.each(defaultTemplates.map(({ id }) => id))(
    'of the template %s is legal in its plan exactly where the catalogue declares it so',
    (id) => {
      const template = defaultTemplates.find((each) => each.id === id)!;
      const declared = defaultCatalogue.dependencies.filter(
        (each) =>
          each.kind === 'legal' &&
          (each.circumstance === null || !template.rulesOut.includes(each.circumstance)),
      );
      for (const { from, to, kind } of planNamed(id).edges)
        expect([from, to, kind]).toEqual([
          from,
          to,
          declared.some((each) => each.to === to && each.anyOf.includes(from)) ? 'legal' : 'practice',
        ]);
    },
  );
});

describe('buildings for people', () => {
  const untilStart = [
    'A01',
    'A06',
    'A07',
    'A09',
    'A10',
    'A14',
    'B01',
    'B02',
    'B03',
    'C01',
    'C02',
    'C04',
    'C05',
  ];
  const completion = [
    'works-completed',
    'D01',
    'D00',
    'D02',
    'D03',
    'D06',
    'D07',
    'works-accepted',
    'D08',
    'D09',
  ];

  it.each(['urban-complex', 'commodity-housing'])(
    'sold in advance, %s may be sold once it has its permits and a quarter is invested',
    (id) => {
      const started = approved(...untilStart, 'start-of-works');
      expect(nodeOf(progressOf(planNamed(id), started), 'X-R01')?.lacks).toEqual([
        { code: 'quarter-invested', kind: 'legal' },
      ]);
      const invested = { ...started, ...approved('quarter-invested') };
      expect(inState(progressOf(planNamed(id), invested), 'open')).toContain('X-R01');
    },
  );

  it('open to the public, as a complex, only after the inspection of fire safety, by law', () => {
    const accepted = approved(...untilStart, 'start-of-works', 'quarter-invested', 'X-R01', ...completion);
    const complex = progressOf(planNamed('urban-complex'), accepted);
    expect(inState(complex, 'open')).toEqual(['X-F01']);
    expect(nodeOf(complex, 'put-into-use')?.lacks).toEqual([{ code: 'X-F01', kind: 'legal' }]);
    const housing = progressOf(planNamed('commodity-housing'), accepted);
    expect([housing.complete, inState(housing, 'open')]).toEqual([true, ['put-into-use']]);
  });
});

describe('an industrial project on cleared land', () => {
  const plan = planNamed('industrial-cleared-land');

  it('reads back from its store as it was written', () => {
    expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it('opens only what depends on nothing', () => {
    expect(inState(progressOf(plan, {}), 'open')).toEqual(['A01', 'A06']);
  });

  it('opens what the filing alone allows', () => {
    expect(inState(progressOf(plan, approved('A01')), 'open')).toEqual(['A06', 'A09', 'A10']);
  });

  it('says of a waiting node which prerequisite is lacking and whether that order is legal (R100)', () => {
    const progress = progressOf(plan, approved('A01', 'A06', 'A07', 'A14', 'B01', 'C01'));
    expect(nodeOf(progress, 'C05')).toEqual({
      code: 'C05',
      state: 'waiting',
      lacks: [
        { code: 'B03', kind: 'legal' },
        { code: 'C04', kind: 'legal' },
      ],
      stoppedBy: [],
    });
    expect(nodeOf(progressOf(plan, {}), 'B01')?.lacks).toEqual([{ code: 'A06', kind: 'practice' }]);
  });

  it('stops what depends on a rejected node and leaves its neighbours alone', () => {
    const progress = progressOf(plan, { ...approved('A01', 'A06', 'A07'), B01: 'rejected' });
    expect(inState(progress, 'stopped')).toEqual(['B03', 'C01', 'C05', 'start-of-works']);
    expect(inState(progress, 'open')).toEqual(['A14', 'A09', 'A10', 'B02', 'C04']);
    expect(nodeOf(progress, 'C05')?.stoppedBy).toEqual(['B01']);
    expect(nodeOf(progress, 'B01')?.state).toBe('rejected');
  });

  it('names every node that stops another', () => {
    const progress = progressOf(plan, {
      ...approved('A01', 'A06', 'A07', 'A14'),
      B01: 'rejected',
      B02: 'withdrawn',
    });
    expect(nodeOf(progress, 'B03')?.stoppedBy).toEqual(['B01', 'B02']);
    expect(nodeOf(progress, 'C01')?.stoppedBy).toEqual(['B01']);
  });

  it('sets free what was stopped when the rejected matter is decided anew', () => {
    const progress = progressOf(plan, { ...approved('A01', 'A06', 'A07'), B01: 'approved' });
    expect(inState(progress, 'stopped')).toEqual([]);
    expect(inState(progress, 'open')).toContain('C01');
  });

  it('is complete with its last matter, whether or not works have started', () => {
    const matters = plan.nodes.map(({ code }) => code).filter((code) => code !== 'start-of-works');
    const progress = progressOf(plan, approved(...matters));
    expect(progress.complete).toBe(true);
    expect(inState(progress, 'open')).toEqual(['start-of-works']);
    const allButOne = progressOf(plan, approved(...matters.filter((code) => code !== 'A10')));
    expect(allButOne.complete).toBe(false);
  });

  it('stands still when all that is left is stopped', () => {
    const others = plan.nodes
      .map(({ code }) => code)
      .filter((code) => !['C05', 'start-of-works'].includes(code));
    const progress = progressOf(plan, { ...approved(...others), C05: 'rejected' });
    expect(progress).toMatchObject({ complete: false, atStandstill: true });
    expect(progressOf(plan, { A06: 'rejected' }).atStandstill).toBe(false);
  });
});

describe('an order of practice set aside', () => {
  const plan = planNamed('industrial-cleared-land');

  it('opens what waited for it alone', () => {
    const bypassed = bypassEdge(plan, { from: 'A06', to: 'B01', reason: 'tolerant-acceptance' });
    expect(bypassed.ok && inState(progressOf(bypassed.value, {}), 'open')).toEqual(['A01', 'A06', 'B01']);
  });

  it('is on record in the plan with its reason', () => {
    const bypassed = bypassEdge(plan, { from: 'A06', to: 'B01', reason: 'tolerant-acceptance' });
    expect(bypassed.ok && bypassed.value.edges.filter(({ bypass }) => bypass !== null)).toEqual([
      { from: 'A06', to: 'B01', kind: 'practice', bypass: 'tolerant-acceptance' },
    ]);
  });

  it.each([
    ['A06', 'A07', 'LEGAL_EDGE_BYPASSED'],
    ['B03', 'C05', 'LEGAL_EDGE_BYPASSED'],
    ['A14', 'B03', 'LEGAL_EDGE_BYPASSED'],
    ['A09', 'start-of-works', 'LEGAL_EDGE_BYPASSED'],
    ['A06', 'C05', 'UNKNOWN_EDGE'],
    ['B01', 'A06', 'UNKNOWN_EDGE'],
  ])('cannot be the order of %s before %s: %s', (from, to, code) => {
    const outcome = bypassEdge(plan, { from, to, reason: 'parallel-pre-review' });
    expect(outcome).toMatchObject({ ok: false, error: { code } });
  });

  it('cannot be set aside twice', () => {
    const outcome = bypassEdge(planNamed('start-upon-land'), {
      from: 'A06',
      to: 'B01',
      reason: 'tolerant-acceptance',
    });
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'EDGE_ALREADY_BYPASSED', facts: { reason: 'parallel-pre-review' } },
    });
  });

  it('does not bind even if a stored plan claims a bypass of a legal order', () => {
    const forged: Plan = {
      ...plan,
      edges: plan.edges.map((edge) =>
        edge.to === 'A07' ? { ...edge, bypass: 'parallel-pre-review' as const } : edge,
      ),
    };
    expect(nodeOf(progressOf(forged, {}), 'A07')?.state).toBe('waiting');
  });

  it('lets begin early and gives no leave to go on without what has failed', () => {
    const progress = progressOf(planNamed('start-upon-land'), { A06: 'rejected' });
    expect(inState(progress, 'open')).toEqual(['A01']);
    expect(nodeOf(progress, 'B01')).toMatchObject({ state: 'stopped', lacks: [], stoppedBy: ['A06'] });
    expect(inState(progress, 'waiting')).toEqual(['A09', 'A10']);
  });

  it('keeps what was decided before it failed', () => {
    const progress = progressOf(planNamed('start-upon-land'), { B01: 'approved', A06: 'rejected' });
    expect(nodeOf(progress, 'B01')?.state).toBe('approved');
    expect(nodeOf(progress, 'C01')).toMatchObject({ state: 'stopped', stoppedBy: ['A06'] });
  });
});

describe('a matter that the law does not require here', () => {
  const plan = planNamed('industrial-cleared-land');

  it('lets through what waited for it once its own prerequisites are met', () => {
    const waiting = progressOf(plan, { A14: 'not-required', ...approved('B01', 'B02') });
    expect(nodeOf(waiting, 'B03')?.lacks).toEqual([{ code: 'A07', kind: 'legal' }]);
    const through = progressOf(plan, { A14: 'not-required', ...approved('A01', 'A06', 'A07', 'B01', 'B02') });
    expect(nodeOf(through, 'B03')?.state).toBe('open');
  });

  it('gives no leave to reach over it what was set aside for it alone', () => {
    const bypassed = bypassEdge(plan, { from: 'A07', to: 'A14', reason: 'parallel-pre-review' });
    const results: NodeResults = { A14: 'not-required', ...approved('B01', 'B02') };
    const progress = bypassed.ok ? progressOf(bypassed.value, results) : null;
    expect(progress && nodeOf(progress, 'B03')?.lacks).toEqual([{ code: 'A07', kind: 'legal' }]);
  });

  it('keeps a bypass for what follows it by practice alone', () => {
    const progress = progressOf(planNamed('start-upon-land'), { B01: 'not-required' });
    expect(nodeOf(progress, 'C01')?.state).toBe('open');
    expect(nodeOf(progress, 'B03')?.lacks).toContainEqual({ code: 'A06', kind: 'legal' });
  });

  it('counts towards completion', () => {
    const results = Object.fromEntries(plan.nodes.map(({ code }) => [code, 'not-required'] as const));
    expect(progressOf(plan, results).complete).toBe(true);
  });

  it('passes a rejection on to what lies behind it', () => {
    const progress = progressOf(plan, { A14: 'not-required', A07: 'rejected' });
    expect(nodeOf(progress, 'B03')).toMatchObject({ state: 'stopped', stoppedBy: ['A07'] });
  });
});

const isBinding = ({ kind, bypass }: Plan['edges'][number]) => kind === 'legal' || bypass === null;

const withResults = (results: readonly NodeResult[]) =>
  acyclicPlans.chain((plan) =>
    fc
      .array(fc.option(fc.constantFrom(...results), { nil: null }), {
        minLength: plan.nodes.length,
        maxLength: plan.nodes.length,
      })
      .map((drawn) => {
        const decided = plan.nodes.flatMap(({ code }, index) => {
          const result = drawn[index] ?? null;
          return result === null ? [] : [[code, result] as const];
        });
        return { plan, results: Object.fromEntries(decided) satisfies NodeResults };
      }),
  );

describe('any plan without cycles', () => {
  it('stops exactly the undecided descendants of what was rejected', () => {
    fc.assert(
      fc.property(withResults(['approved', 'rejected', 'withdrawn']), ({ plan, results }) => {
        const failed = (code: string) => results[code] === 'rejected' || results[code] === 'withdrawn';
        const expected = new Set(
          allWays(plan, () => true).flatMap((way) => {
            const first = way.findIndex(failed);
            return first < 0 ? [] : way.slice(first + 1);
          }),
        );
        const stopped = inState(progressOf(plan, results), 'stopped');
        expect(new Set(stopped)).toEqual(
          new Set([...expected].filter((code) => results[code] === undefined)),
        );
      }),
    );
  });

  it('opens nothing before a binding prerequisite, whatever order decisions come in', () => {
    fc.assert(
      fc.property(acyclicPlans, fc.infiniteStream(fc.nat()), (plan, choices) => {
        const decided: Record<string, NodeResult> = {};
        for (const choice of choices) {
          const open = inState(progressOf(plan, decided), 'open');
          for (const code of open)
            for (const edge of plan.edges.filter((each) => each.to === code && isBinding(each)))
              expect(decided[edge.from]).toBe('approved');
          const next = open[choice % open.length];
          if (next === undefined) break;
          decided[next] = 'approved';
        }
        expect(Object.keys(decided)).toHaveLength(plan.nodes.length);
        expect(progressOf(plan, decided).complete).toBe(true);
      }),
    );
  });

  it('gives each node exactly one state and a reason wherever it is not open', () => {
    fc.assert(
      fc.property(withResults(nodeResults), ({ plan, results }) => {
        const progress = progressOf(plan, results);
        expect(progress.nodes.map(({ code }) => code)).toEqual(plan.nodes.map(({ code }) => code));
        for (const { code, state, lacks, stoppedBy } of progress.nodes) {
          if (results[code] !== undefined) expect(state).toBe(results[code]);
          if (state === 'waiting') expect(lacks).not.toEqual([]);
          else if (state !== 'stopped') expect(lacks).toEqual([]);
          expect(stoppedBy.length > 0).toBe(state === 'stopped');
        }
      }),
    );
  });

  it('opens nothing over a node that is not required before what lies behind it by legal order', () => {
    fc.assert(
      fc.property(withResults(['approved', 'not-required']), ({ plan, results }) => {
        const legalWays = allWays({ ...plan, edges: plan.edges.filter(({ kind }) => kind === 'legal') });
        for (const code of inState(progressOf(plan, results), 'open'))
          for (const way of legalWays.filter((each) => each.includes(code))) {
            const before = way.slice(0, way.indexOf(code)).filter((each) => results[each] !== 'not-required');
            const nearest = before.at(-1);
            if (nearest !== undefined) expect(results[nearest]).toBe('approved');
          }
      }),
    );
  });
});
