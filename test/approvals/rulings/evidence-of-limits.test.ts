import { describe, expect, it } from 'vitest';
import { clerkOf } from '../../support/callers.ts';
import { at } from '../support/assignments.ts';
import { change } from '../support/catalogue-changes.ts';
import { acceptedAt, openOneTask, toldOf, workdays } from '../support/one-task.ts';
import { startApprovals } from '../support/service.ts';

const housing = 'housing-and-construction';
const lateBy30Days = async (matter: string, department: string, before?: object) => {
  const approvals = await startApprovals(at('2026-03-02'));
  if (before !== undefined) await change(approvals, { effectiveFrom: '2026-03-02', operations: [before] });
  const task = await openOneTask(approvals, { matter, department });
  await task.act('accept', clerkOf(department));
  approvals.clock.set(at('2026-05-29'));
  await approvals.check();
  const { light, clock, ruleReferences } = await task.see(clerkOf(department));
  const told = await toldOf(approvals, task, 'approvals.task.rung-raised.v1');
  return {
    light,
    basis: clock?.limitBasis?.statutory,
    causes: [...new Set(told.map(({ fact }) => fact.cause))],
    shown: ruleReferences.filter(({ figure }: any) => figure === 'statutory-limit'),
  };
};

describe('ruling 28: only what is proven turns red-star', () => {
  it('the enacted text does, and is shown with its own article', async () => {
    const { light, basis, shown } = await lateBy30Days('B03', 'planning-and-natural-resources');
    expect(light).toBe('red-star');
    expect(basis).toEqual({ citation: '行政许可法 42', evidence: 'enacted-text', binds: true });
    expect(shown).toMatchObject([{ source: '行政许可法 42' }]);
  });

  it('what is recalled does not, and shows no article', async () => {
    const { light, basis, causes, shown } = await lateBy30Days('A02', 'planning-and-natural-resources');
    expect(light).toBe('red');
    expect(basis).toEqual({ citation: null, evidence: 'recollection', binds: false });
    expect(causes).not.toContain('statutory');
    expect(JSON.stringify(shown)).not.toMatch(/\d/);
  });

  it('a secondary source does not until two persons of the county have confirmed it', async () => {
    expect((await lateBy30Days('C02', housing)).light).toBe('red');
    const confirmed = await lateBy30Days('C02', housing, {
      kind: 'set-statutory-limit',
      matter: 'C02',
      variant: 'standard',
      statutory: { ...workdays(15), evidence: 'secondary-source', extension: null },
      source: '住房和城乡建设部令第51号（本县核对）',
    });
    expect(confirmed.light).toBe('red-star');
    expect(confirmed.basis).toMatchObject({ citation: '住房和城乡建设部令第51号（本县核对）', binds: true });
  });

  it('a promise says how far it is proven', async () => {
    const { task } = await acceptedAt('2026-03-02');
    expect((await task.clock()).limitBasis).toEqual({
      promised: 'assumption',
      statutory: { citation: '行政许可法 42', evidence: 'enacted-text', binds: true },
    });
  });
});
