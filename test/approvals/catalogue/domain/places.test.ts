import { describe, expect, it } from 'vitest';
import { countyCodeSchema } from '../../../../shared/identifiers.ts';
import {
  matterIn,
  startingCatalogueOf,
} from '../../../../services/approvals/catalogue/domain/county-catalogue.ts';
import { kindOfEdge } from '../../../../services/approvals/catalogue/domain/dependency-kind.ts';
import { pauseRuleOf } from '../../../../services/approvals/catalogue/domain/pause.ts';
import { validateCatalogue } from '../../../../services/approvals/catalogue/domain/validate-catalogue.ts';
import { validateTemplate } from '../../../../services/approvals/catalogue/domain/validate-template.ts';

const at = (county: string) => startingCatalogueOf(countyCodeSchema.parse(county));

describe('national rules and a place’s own (rulings 28)', () => {
  it.each([
    ['500236', '2026.6+50'],
    ['500101', '2026.6+50'],
    ['499999', '2026.6'],
    ['510100', '2026.6'],
    ['330783', '2026.6'],
  ])('a county %s starts with %s, free of faults', (county, version) => {
    const { version: starts, catalogue, templates } = at(county);
    expect(starts).toBe(`start-${version}`);
    expect(validateCatalogue(catalogue)).toEqual([]);
    expect(templates.flatMap((template) => validateTemplate(template, catalogue))).toEqual([]);
  });

  const inChongqing = at('500236');
  const elsewhere = at('330783');
  const limitOf = (catalogue: typeof inChongqing, code: string, form = 0) => {
    const limit = matterIn(catalogue, code)?.variants[form]?.statutory ?? null;
    return limit === null ? null : [limit.days, limit.basis?.law, limit.basis?.articles.join()];
  };

  it.each([
    ['A14', [15, '重庆市土地房屋权属登记条例', '25'], [30, '不动产登记暂行条例', '20']],
    ['D09', [15, '重庆市土地房屋权属登记条例', '25'], [30, '不动产登记暂行条例', '20']],
    ['B02', [5, '重庆市人民防空条例（2010）', '16(3)'], null],
    ['B03', [20, '行政许可法', '42'], [20, '行政许可法', '42']],
  ])('%s by law takes %j in Chongqing and %j elsewhere', (code, here, there) => {
    expect([limitOf(inChongqing, code), limitOf(elsewhere, code)]).toEqual([here, there]);
  });

  it('B02 before B03 is legal in Chongqing alone', () => {
    const kinds = [inChongqing, elsewhere].map(({ catalogue }) =>
      kindOfEdge(catalogue.dependencies, [], { from: 'B02', to: 'B03' }),
    );
    expect(kinds).toEqual(['legal', 'practice']);
  });

  it('a registration stops for a look at the place, and documents may follow, in Chongqing alone', () => {
    const stops = [inChongqing, elsewhere].map((each) =>
      pauseRuleOf(matterIn(each, 'A14') ?? { pauses: [] }, 'site-visit'),
    );
    expect(stops).toEqual([
      { kind: 'site-visit', maximum: { days: 5, unit: 'workday' }, evidence: 'enacted-text' },
      null,
    ]);
    const tolerant = [inChongqing, elsewhere].map(({ catalogue }) =>
      catalogue.matters
        .filter(({ variants }) => variants.some(({ tolerance }) => tolerance))
        .map(({ code }) => code),
    );
    expect(tolerant).toEqual([['A02', 'A07', 'B03', 'C05'], []]);
  });

  it('no county elsewhere rests on a law of Chongqing', () => {
    expect(JSON.stringify(elsewhere)).not.toContain('重庆');
  });
});
