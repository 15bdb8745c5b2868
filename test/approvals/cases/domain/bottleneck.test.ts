import { describe, expect, it } from 'vitest';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import { bottlenecksAmong, dependentsOf } from '../../../../services/approvals/cases/domain/bottleneck.ts';
import { criticalPath } from '../../../../services/approvals/catalogue/domain/critical-path.ts';
import { planOf, planToWorks } from '../../../../services/approvals/catalogue/domain/plan.ts';

const planNamed = (id: string) => {
  const template = defaultTemplates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return planToWorks(planOf(template, defaultCatalogue.dependencies));
};

describe('what a node holds up', () => {
  const plan = planNamed('industrial-cleared-land');

  it.each([
    ['A06', ['A07', 'A14', 'B01', 'B02', 'B03', 'C01', 'C04', 'C05', 'start-of-works']],
    ['A09', ['start-of-works']],
    ['start-of-works', []],
  ])('is all that depends on %s, directly or not', (code, dependents) => {
    expect(dependentsOf(plan, code)).toEqual(dependents);
  });

  it('is no longer what reaches it only over an order set aside', () => {
    expect(dependentsOf(planNamed('start-upon-land'), 'A06')).toEqual([
      'A07',
      'A14',
      'B03',
      'C05',
      'start-of-works',
    ]);
  });

  it('ranks open nodes by float, then by dependents, then by days', () => {
    const schedule = criticalPath(plan);
    const ranked = schedule.ok
      ? bottlenecksAmong(plan, schedule.value, ['A01', 'A10', 'A09', 'A07', 'B01', 'D09'])
      : [];
    expect(ranked.map(({ code, float, dependents }) => [code, float, dependents.length])).toEqual([
      ['B01', 0, 4],
      ['A07', 7, 5],
      ['A01', 28, 8],
      ['A09', 29, 1],
      ['A10', 40, 1],
    ]);
  });
});
