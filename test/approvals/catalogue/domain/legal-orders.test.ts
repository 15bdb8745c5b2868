import { describe, expect, it } from 'vitest';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import { restsOnLaw } from '../../../../services/approvals/catalogue/domain/dependency.ts';
import { kindOfEdge } from '../../../../services/approvals/catalogue/domain/dependency-kind.ts';
import { bindsByLaw, citationOf } from '../../../../services/approvals/catalogue/domain/limit.ts';
import { validateCatalogue } from '../../../../services/approvals/catalogue/domain/validate-catalogue.ts';

const legal = defaultCatalogue.dependencies.filter(({ kind }) => kind === 'legal');

describe('a legal order', () => {
  it('carries its law and article, every one', () => {
    expect(legal.filter((each) => !restsOnLaw(each)).map(({ anyOf, to }) => [anyOf, to])).toEqual([]);
  });

  it.each([
    ['城乡规划法 40', 'enacted-text', true],
    ['《城乡规划法》第四十条', 'enacted-text', true],
    ['城乡规划法', 'enacted-text', false],
    ['惯例', 'assumption', false],
    ['城乡规划法 40', 'recollection', false],
  ] as const)('rests on law by %s from %s: %s', (basis, evidence, rests) => {
    expect(restsOnLaw({ basis, evidence })).toBe(rests);
  });

  it('without an article is refused in a catalogue', () => {
    const made = { ...legal[0]!, basis: '惯例' };
    const faults = validateCatalogue({
      ...defaultCatalogue,
      dependencies: [made, ...defaultCatalogue.dependencies.slice(1)],
    });
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['LEGAL_EDGE_WITHOUT_LAW', '/dependencies/0/basis'],
    ]);
  });

  it.each([
    ['D00', 'D08', [], 'legal'],
    ['D01', 'D08', [], 'legal'],
    ['D02', 'D08', [], 'legal'],
    ['D02', 'D08', ['special-construction'], 'practice'],
    ['X-F01', 'put-into-use', [], 'legal'],
    ['X-P01', 'start-of-production', [], 'legal'],
    ['X-P01', 'start-of-production', ['licensed-production'], 'practice'],
    ['D07', 'works-accepted', [], 'practice'],
  ] as const)('%s before %s, ruling out %j, is %s (rulings 27)', (from, to, ruledOut, kind) => {
    expect(kindOfEdge(defaultCatalogue.dependencies, [...ruledOut], { from, to })).toBe(kind);
  });

  it('leads both templates of a factory on land through acceptance to production', () => {
    for (const id of ['industrial-cleared-land', 'start-upon-land']) {
      const codes = defaultTemplates.find((each) => each.id === id)!.nodes.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining([
          'D00',
          'D01',
          'D07',
          'D08',
          'works-accepted',
          'X-P01',
          'start-of-production',
        ]),
      );
    }
  });
});

describe('a limit of the law', () => {
  const limits = defaultCatalogue.matters.flatMap(({ code, variants }) =>
    variants.flatMap(({ id, statutory }) => (statutory === null ? [] : [{ at: `${code}/${id}`, statutory }])),
  );

  it('names its own law wherever it may be cited, and none where it is only recalled (rulings 28)', () => {
    for (const { at, statutory } of limits)
      expect([at, citationOf(statutory) === null]).toEqual([at, statutory.evidence === 'recollection']);
  });

  it.each([
    ['B01/standard', '行政许可法 42', true],
    ['B03/standard', '行政许可法 42', true],
    ['D01/standard', '行政许可法 42', true],
    ['C05/standard', '建筑法 8', true],
    ['C01/large', '住房和城乡建设部令第13号 12', false],
    ['A02/standard', null, false],
    ['A12/standard', null, false],
  ])('%s stands in %s and binds: %s', (at, citation, binds) => {
    const { statutory } = limits.find((each) => each.at === at)!;
    expect([citationOf(statutory), bindsByLaw(statutory)]).toEqual([citation, binds]);
  });
});
