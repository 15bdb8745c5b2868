import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../../support/county-catalogue.ts';
import { alsoKnownAs } from '../../../../services/approvals/catalogue/domain/data/also-known-as.ts';
import { mattersCalled } from '../../../../services/approvals/cases/domain/held-up.ts';

describe('what people call a matter', () => {
  it.each([
    ['A06', ['A06']],
    ['土地出让', ['A06']],
    ['土地供应', ['A06']],
    ['环评', ['A09']],
    ['消防', ['C02', 'D02', 'X-F01']],
    // A01 is a code of its own and no part of A01h.
    ['A01', ['A01']],
    ['没有这种事', []],
  ])('%s means %j', (word, codes) => {
    expect(mattersCalled(defaultCatalogue.matters, word).map(({ code }) => code)).toEqual(codes);
  });

  it('belongs to a matter of the catalogue and to one alone', () => {
    const known = new Set<string>(defaultCatalogue.matters.map(({ code }) => code));
    expect(Object.keys(alsoKnownAs).filter((code) => !known.has(code))).toEqual([]);
    const names = Object.values(alsoKnownAs).flatMap((each) => each ?? []);
    expect(new Set(names).size).toBe(names.length);
  });
});
