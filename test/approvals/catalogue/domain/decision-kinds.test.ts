import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../../../../services/approvals/catalogue/domain/data/defaults.ts';
import { decisionKindsOfMatters } from '../../../../services/approvals/catalogue/domain/data/decision-kinds.ts';
import {
  decisionKindIn,
  matterIn,
} from '../../../../services/approvals/catalogue/domain/county-catalogue.ts';
import { decisionKindOf, matterSchema } from '../../../../services/approvals/catalogue/domain/matter.ts';
import type { DecisionKind } from '../../../../shared/events/decision-kinds.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';

const wordsOfKind: Record<DecisionKind, RegExp> = {
  licence: /许可|核准|审批|批准|意见书/,
  filing: /备案/,
  review: /审查|审核|核实|检查|评价/,
  inspection: /验收/,
  registration: /登记/,
  assessment: /评估/,
  notification: /告知/,
};

// Their names hold no word of a kind; their kinds are assumed.
const unnamed: Readonly<Record<string, DecisionKind>> = {
  A04: 'review',
  A05: 'review',
  A06: 'review',
  C04: 'notification',
  C06: 'notification',
  D06: 'inspection',
  'X-R02': 'review',
};

const kinds = Object.keys(wordsOfKind) as DecisionKind[];

/** The kind that a name says: the last word of a kind in the first of the things it names that has one. */
const kindSaidBy = (name: string): DecisionKind | undefined => {
  const said = name.split(/[、与并]/).map((part) =>
    kinds
      .map((kind) => ({ kind, at: part.search(wordsOfKind[kind]) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => other.at - one.at),
  );
  return said.find((found) => found.length > 0)?.[0]?.kind;
};

describe('the kind of a matter', () => {
  it.each(defaultCatalogue.matters.map((matter) => [matter.code, matter.name.zh, matter] as const))(
    'of %s %s fits its name',
    (code, name, matter) => {
      expect(matter.decisionKind).toBe(kindSaidBy(name) ?? unnamed[code]);
      expect(matter.decisionKind).toBeDefined();
    },
  );

  it('is assumed for no matter whose name says one', () => {
    for (const code of Object.keys(unnamed))
      expect(kindSaidBy(matterIn(startingCatalogue, code)!.name.zh)).toBeUndefined();
  });

  it('stands for nothing that the catalogue does not have', () => {
    const known = defaultCatalogue.matters.flatMap(({ code, variants }) => [
      code,
      ...variants.map(({ id }) => `${code}/${id}`),
    ]);
    expect(Object.keys(decisionKindsOfMatters).filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each([
    ['A09', 'report', 'review'],
    ['A09', 'registration', 'filing'],
    ['D02', 'acceptance', 'inspection'],
    ['D02', 'filing', 'filing'],
    ['D10', 'key', 'licence'],
    ['D10', 'registration', 'registration'],
    ['A01', 'standard', 'filing'],
  ] as const)('of %s in its form %s is %s', (code, variant, kind) => {
    expect(decisionKindIn(startingCatalogue, { code, variant })).toBe(kind);
  });

  it('is a review for a matter stored before there were kinds, or taken out of the catalogue since', () => {
    const { decisionKind: _, ...stored } = matterIn(startingCatalogue, 'B03')!;
    expect(decisionKindOf(matterSchema.parse(stored))).toBe('review');
    expect(decisionKindIn(startingCatalogue, { code: 'A99', variant: 'standard' })).toBe('review');
  });
});
