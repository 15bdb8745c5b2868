import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdSchema } from '../../../../shared/identifiers.ts';
import { compareWorkflows } from '../../../../services/approvals/workflows/domain/workflow-comparison.ts';
import { countCase, type CountedCase } from '../../../../services/approvals/workflows/domain/counted-case.ts';
import {
  addToTally,
  newWorkflowTally,
  workflowTallyId,
  type Workflow,
  type WorkflowTally,
} from '../../../../services/approvals/workflows/domain/workflow-tally.ts';

const id = caseIdSchema.parse('01J00000000000000000000001');

type Step = { readonly trips: number; readonly decided: string | null; readonly used: number };

/** The tallies after some news of one case, by their names. */
const after = (template: Workflow, steps: readonly Step[]): ReadonlyMap<string, WorkflowTally> => {
  const tallies = new Map<string, WorkflowTally>();
  let before: CountedCase | null = null;
  for (const { trips, decided, used } of steps) {
    const matter = decided === null ? null : { matter: decided, usedWorkdays: used };
    const { counted, news } = countCase(before, { id, template, trips }, matter);
    before = counted;
    for (const each of news) {
      const name = workflowTallyId(each);
      tallies.set(name, addToTally(tallies.get(name) ?? newWorkflowTally(each), each.more, 'start-2026.1'));
    }
  }
  return tallies;
};

const first = { id: 'industrial-cleared-land', version: 1 };
const decided = (matter: string, used: number, trips = 0): Step => ({ trips, decided: matter, used });
const trip = (trips: number): Step => ({ trips, decided: null, used: 0 });

describe('what a case counts under the version of its template', () => {
  it('is each matter with its working days, and the trips made before it and after it, once', () => {
    const tallies = after(first, [trip(1), decided('A01', 2, 1), decided('B01', 5, 1), trip(2), trip(2)]);
    expect(tallies.get('A01.industrial-cleared-land.1')).toMatchObject({
      decided: 1,
      usedWorkdays: 2,
      cases: 1,
      trips: 2,
    });
    expect(tallies.get('B01.industrial-cleared-land.1')).toMatchObject({
      decided: 1,
      usedWorkdays: 5,
      cases: 1,
      trips: 2,
    });
    expect(tallies.get('all.industrial-cleared-land.1')).toMatchObject({
      decided: 2,
      usedWorkdays: 7,
      cases: 1,
      trips: 2,
    });
  });

  it('is under by-hand for a case that follows no template, matter by matter alone', () => {
    const tallies = after(null, [decided('B01', 5, 1)]);
    expect([...tallies.keys()]).toEqual(['B01.by-hand']);
  });

  it('has the trips the case ends with for every matter decided, in whatever order the news comes', () => {
    const steps = fc.array(
      fc.record({
        trips: fc.nat(9),
        decided: fc.constantFrom(null, 'A01', 'B01', 'C05'),
        used: fc.nat(40),
      }),
    );
    fc.assert(
      fc.property(steps, (news) => {
        const made = Math.max(0, ...news.map(({ trips }) => trips));
        for (const [name, { trips, cases }] of after(first, news)) {
          expect([name, trips]).toEqual([name, made]);
          expect([name, cases]).toEqual([name, 1]);
        }
      }),
    );
  });
});

const tallied = (version: number, change: Partial<WorkflowTally>): WorkflowTally => ({
  ...newWorkflowTally({ matter: 'B01', template: { ...first, version } }),
  ...change,
});

describe('a comparison of versions', () => {
  const asked = { matter: 'B01', template: null };

  it('has averages with one decimal and their difference to the version before, whatever is left out between', () => {
    const tallies = [
      tallied(3, { decided: 4, usedWorkdays: 9, cases: 4, trips: 1 }),
      tallied(1, { decided: 3, usedWorkdays: 20, cases: 3, trips: 5 }),
    ];
    const [one, other] = compareWorkflows(asked, tallies, []);
    expect(one).toMatchObject({ averageWorkdays: 6.7, averageTrips: 1.7, sinceFormer: null });
    expect(other).toMatchObject({ averageWorkdays: 2.3, averageTrips: 0.3 });
    expect(other?.sinceFormer).toEqual({
      version: 1,
      averageWorkdays: -4.4,
      averageTrips: -1.4,
      planned: null,
    });
  });

  it('never compares one template with another, nor either with what was put together by hand', () => {
    const elsewhere = newWorkflowTally({ matter: 'B01', template: { id: 'urban-complex', version: 2 } });
    const byHand = newWorkflowTally({ matter: 'B01', template: null });
    const lines = compareWorkflows(asked, [byHand, elsewhere, tallied(1, {})], []);
    expect(lines.map(({ tally, sinceFormer }) => [tally.template?.id ?? null, sinceFormer])).toEqual([
      ['industrial-cleared-land', null],
      ['urban-complex', null],
      [null, null],
    ]);
  });

  it('has no average of nothing', () => {
    expect(compareWorkflows(asked, [tallied(1, {})], [])[0]).toMatchObject({
      averageWorkdays: null,
      averageTrips: null,
    });
  });
});
