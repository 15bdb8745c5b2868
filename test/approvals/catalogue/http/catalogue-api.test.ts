import { beforeAll, describe, expect, it } from 'vitest';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';
import { investor } from '../../support/cases.ts';

let approvals: Approvals;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

const get = (path: string) => approvals.send('GET', path, { as: investor });

describe('the catalogue', () => {
  it('names for each matter exactly one department that answers for it', async () => {
    const { body } = await get('/v1/matters');
    expect(body.items).toHaveLength(startingCatalogue.catalogue.matters.length);
    for (const { code, responsible } of body.items) {
      const known = startingCatalogue.catalogue.departments.find(({ id }) => id === responsible.department);
      expect([code, responsible.departmentName]).toEqual([code, known?.name]);
    }
  });

  it('is narrowed by stage and department', async () => {
    const { body } = await get('/v1/matters?stage=construction&department=housing-and-construction');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { stage, responsible } of body.items)
      expect([stage, responsible.department]).toEqual(['construction', 'housing-and-construction']);
    expect((await get('/v1/matters?stage=nothing')).status).toBe(400);
  });

  it('shows of a matter what it needs, rests on and may take', async () => {
    const { body } = await get('/v1/matters/C05');
    expect(body).toMatchObject({
      code: 'C05',
      responsible: { department: 'housing-and-construction', post: 'clerk' },
      decisionKind: 'licence',
      decisionKindName: { zh: '许可' },
      outcomeNames: { approved: { zh: '准予许可' }, rejected: { zh: '不予许可' } },
      catalogueVersion: startingCatalogue.version,
    });
    expect(body.prerequisites).toContainEqual(
      expect.objectContaining({ anyOf: ['B03'], kind: 'legal', basis: '建筑法 8(2)' }),
    );
    expect(body.variants[0]).toMatchObject({ promised: { days: 3 }, statutory: { days: 7 } });
    expect((await get('/v1/matters/C99')).status).toBe(404);
  });

  it.each([
    ['industrial-cleared-land', 42, 76, ['A06', 'B01', 'C01', 'C05']],
    ['start-upon-land', 26, 67, ['A06', 'A07', 'A14', 'B03', 'C05']],
  ])('shows of %s %i working days, %i in series, and the critical path', async (id, total, series, path) => {
    const { body } = await get(`/v1/templates/${id}`);
    expect(body.plan).toMatchObject({ total, totalInSeries: series, criticalPaths: [path] });
    // After the start of works they take what they take.
    expect(body.daysMissing).toEqual(['D00', 'D04', 'D05', 'D06', 'X-P01', 'works-completed']);
    const { body: list } = await get('/v1/templates');
    expect(list.items).toContainEqual(
      expect.objectContaining({ id, plan: { total, totalInSeries: series }, matters: 23 }),
    );
  });

  it('says which orders of a template are set aside, and why', async () => {
    const { body } = await get('/v1/templates/start-upon-land');
    const aside = body.edges.filter(({ bypass }: any) => bypass !== null);
    expect(aside).toEqual([
      { from: 'A06', to: 'B01', kind: 'practice', bypass: 'parallel-pre-review' },
      { from: 'A06', to: 'B02', kind: 'practice', bypass: 'parallel-pre-review' },
      { from: 'A07', to: 'C04', kind: 'practice', bypass: 'parallel-pre-review' },
    ]);
  });

  it('says which days are not known instead of a plan', async () => {
    const { body } = await get('/v1/templates/land-acquisition');
    expect(body.plan).toBeNull();
    expect(body.daysMissing).toContain('A04');
    expect((await get('/v1/templates/nothing')).status).toBe(404);
  });
});
