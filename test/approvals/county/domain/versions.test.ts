import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueChangeIdSchema, countyCodeSchema } from '../../../../shared/identifiers.ts';
import { dateSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { matterIn } from '../../../../services/approvals/catalogue/domain/county-catalogue.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import type { Operation } from '../../../../services/approvals/county/domain/operation.ts';
import { faultsOfChange } from '../../../../services/approvals/county/domain/validate-change.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import {
  catalogueAfter,
  nextVersionName,
  versionsOn,
  type CatalogueVersion,
} from '../../../../services/approvals/county/domain/versions.ts';
import { at } from '../../support/assignments.ts';
import { promise } from '../../support/catalogue-changes.ts';

const first = dateSchema.parse('2026-01-01');
const dayAt = (offset: number): LocalDate => addDays(first, offset);

/** Approvals one after the other, each on its day for that day or a later one. */
const approvals = fc
  .array(fc.record({ wait: fc.nat(20), ahead: fc.nat(40), days: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 12,
  })
  .map((steps) => {
    let today = 0;
    return steps.map(({ wait, ahead, days }) => {
      today += wait;
      return { approvedOn: today, from: dayAt(today + ahead), days };
    });
  });

type Approval = { readonly approvedOn: number; readonly from: LocalDate; readonly days: number };

const registerOf = (given: readonly Approval[]): readonly CatalogueVersion[] =>
  given.reduce<readonly CatalogueVersion[]>(
    (register, { from, approvedOn }, index) => [
      ...register,
      {
        version: nextVersionName(register, from),
        effectiveFrom: from,
        changeId: catalogueChangeIdSchema.parse(`01J${String(index).padStart(23, '0')}`),
        approvedAt: at(dayAt(approvedOn)),
      },
    ],
    [],
  );

const limitOn = (given: readonly Approval[], day: LocalDate): number | undefined => {
  const register = registerOf(given);
  const operationsOf = new Map(
    register.map(({ version }, index) => [version, [promise(given[index]!.days)]]),
  );
  const catalogue = catalogueAfter(
    countyCodeSchema.parse('500236'),
    versionsOn(register, day).map(({ version }) => ({ version, operations: operationsOf.get(version)! })),
  );
  return matterIn(catalogue, 'B03')?.variants[0]?.promised?.days;
};

describe('the versions of a catalogue', () => {
  it('have names of their own, whatever their order of effect', () => {
    fc.assert(
      fc.property(approvals, (given) => {
        const names = registerOf(given).map(({ version }) => version);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('are never changed for a day that an approval finds begun before it', () => {
    fc.assert(
      fc.property(approvals, fc.nat(120), (given, offset) => {
        const day = dayAt(offset);
        const byThatDay = given.filter(({ approvedOn }) => approvedOn <= offset);
        expect(limitOn(given, day)).toBe(limitOn(byThatDay, day));
      }),
    );
  });

  it('give each day the limit that was set last for it or a day before', () => {
    fc.assert(
      fc.property(approvals, fc.nat(120), (given, offset) => {
        const day = dayAt(offset);
        const latest = given
          .filter(({ from }) => from <= day)
          .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
          .at(-1);
        expect(limitOn(given, day)).toBe(latest?.days ?? 5);
      }),
    );
  });
});

describe('a change that comes in under versions that are to follow', () => {
  const order = (from: string, to: string): Operation => ({
    kind: 'put-dependency',
    dependency: {
      anyOf: [from],
      to,
      kind: 'practice',
      circumstance: null,
      basis: '（虚构）',
      evidence: 'assumption',
    },
  });

  it('is refused at the operation that would break one of them', () => {
    const place = { base: startingCatalogue, settings: defaultSettings, later: [[order('D10', 'A11')]] };
    expect(faultsOfChange(place, [promise(4), order('A11', 'D10')])).toMatchObject([
      { pointer: '/operations/1' },
    ]);
    expect(faultsOfChange({ ...place, later: [] }, [promise(4), order('A11', 'D10')])).toEqual([]);
  });

  it('may not take the version of a template that one of them brings', () => {
    const template = startingCatalogue.templates[0]!;
    const next: Operation = { kind: 'put-template', template: { ...template, version: 2 } };
    expect(
      faultsOfChange({ base: startingCatalogue, settings: defaultSettings, later: [[next]] }, [next]),
    ).toMatchObject([{ pointer: '/operations/0' }]);
    expect(faultsOfChange({ base: startingCatalogue, settings: defaultSettings, later: [] }, [next])).toEqual(
      [],
    );
  });

  it('is not held answerable for what was wrong before it', () => {
    const broken = {
      ...startingCatalogue,
      catalogue: {
        ...startingCatalogue.catalogue,
        dependencies: [
          ...startingCatalogue.catalogue.dependencies,
          ...[order('A11', 'D10'), order('D10', 'A11')].flatMap((each) =>
            each.kind === 'put-dependency' ? [each.dependency] : [],
          ),
        ],
      },
    };
    expect(faultsOfChange({ base: broken, settings: defaultSettings, later: [] }, [promise(4)])).toEqual([]);
  });
});

describe('a starting catalogue', () => {
  it('promises nothing beyond what the law allows, so that any county may change it', () => {
    expect(
      faultsOfChange({ base: startingCatalogue, settings: defaultSettings, later: [] }, [promise(5)]),
    ).toEqual([]);
    expect(
      faultsOfChange({ base: startingCatalogue, settings: defaultSettings, later: [] }, [promise(21)]),
    ).toHaveLength(1);
  });
});
