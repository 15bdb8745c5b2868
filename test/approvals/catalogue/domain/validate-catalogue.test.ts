import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../../services/approvals/catalogue/domain/catalogue.ts';
import { defaultCatalogue } from '../../support/county-catalogue.ts';
import type { Dependency } from '../../../../services/approvals/catalogue/domain/dependency.ts';
import type { Matter } from '../../../../services/approvals/catalogue/domain/matter.ts';
import { validateCatalogue } from '../../../../services/approvals/catalogue/domain/validate-catalogue.ts';
import { departmentIdSchema, postIdSchema } from '../../../../shared/identifiers.ts';

const indexOf = (code: string): number =>
  defaultCatalogue.matters.findIndex((matter) => matter.code === code);

const withMatter = (code: string, change: (matter: Matter) => Matter): Catalogue => ({
  ...defaultCatalogue,
  matters: defaultCatalogue.matters.map((matter) => (matter.code === code ? change(matter) : matter)),
});

const order = (anyOf: readonly string[], to: string): Dependency => ({
  anyOf: [...anyOf],
  to,
  kind: 'practice',
  circumstance: null,
  basis: '本县规定',
  evidence: 'assumption',
});

const withOrders = (...orders: readonly Dependency[]): Catalogue => ({
  ...defaultCatalogue,
  dependencies: [...defaultCatalogue.dependencies, ...orders],
});

const faultsOf = (catalogue: Catalogue) =>
  validateCatalogue(catalogue).map(({ code, about, pointer }) => ({ code, about, pointer }));

const first = defaultCatalogue.dependencies.length;
const department = (id: string) => departmentIdSchema.parse(id);
const clerk = postIdSchema.parse('clerk');

describe('a catalogue is refused', () => {
  it('where a matter has no responsible department', () => {
    const catalogue = withMatter('B01', (matter) => ({
      ...matter,
      departments: matter.departments.filter(({ role }) => role === 'joint'),
    }));
    expect(faultsOf(catalogue)).toEqual([
      {
        code: 'NO_RESPONSIBLE_DEPARTMENT',
        about: ['B01'],
        pointer: `/matters/${indexOf('B01')}/departments`,
      },
    ]);
  });

  it('where a matter has two responsible departments, both named', () => {
    const catalogue = withMatter('B03', (matter) => ({
      ...matter,
      departments: [
        ...matter.departments,
        { department: department('forestry'), role: 'responsible', post: clerk },
      ],
    }));
    expect(faultsOf(catalogue)).toEqual([
      {
        code: 'TWO_RESPONSIBLE_DEPARTMENTS',
        about: ['B03', 'planning-and-natural-resources', 'forestry'],
        pointer: `/matters/${indexOf('B03')}/departments`,
      },
    ]);
  });

  it('where a matter or one of its forms names a department the county does not have', () => {
    const catalogue = withMatter('A01', (matter) => ({
      ...matter,
      departments: [
        ...matter.departments,
        { department: department('fisheries'), role: 'joint', post: clerk },
      ],
      variants: matter.variants.map((variant) => ({ ...variant, department: department('navy') })),
    }));
    expect(faultsOf(catalogue)).toEqual([
      {
        code: 'UNKNOWN_DEPARTMENT',
        about: ['A01', 'fisheries'],
        pointer: '/matters/0/departments/1/department',
      },
      { code: 'UNKNOWN_DEPARTMENT', about: ['A01', 'navy'], pointer: '/matters/0/variants/0/department' },
      { code: 'UNKNOWN_DEPARTMENT', about: ['A01', 'navy'], pointer: '/matters/0/variants/1/department' },
    ]);
  });

  it.each([
    ['in working days beyond working days', 20, 'workday', 21, 'workday', true],
    ['as long as the law allows', 20, 'workday', 20, 'workday', false],
    ['in working days beyond calendar days', 7, 'calendar-day', 8, 'workday', true],
    [
      'in calendar days beyond working days, which nobody can compare',
      7,
      'workday',
      8,
      'calendar-day',
      false,
    ],
    ['in calendar days beyond calendar days', 7, 'calendar-day', 8, 'calendar-day', true],
  ] as const)(
    'where a promise is longer than the law: %s',
    (_, law, lawUnit, promise, promiseUnit, refused) => {
      const catalogue = withMatter('B03', (matter) => ({
        ...matter,
        variants: matter.variants.map((variant) => ({
          ...variant,
          statutory: { days: law, unit: lawUnit, evidence: 'enacted-text', extension: null },
          promised: { days: promise, unit: promiseUnit, evidence: 'assumption' },
        })),
      }));
      expect(faultsOf(catalogue)).toEqual(
        refused
          ? [
              {
                code: 'PROMISE_BEYOND_LAW',
                about: ['B03', 'standard'],
                pointer: `/matters/${indexOf('B03')}/variants/0/promised`,
              },
            ]
          : [],
      );
    },
  );

  it('where a department lacks the post that a matter names', () => {
    const catalogue = withMatter('A08', (matter) => ({
      ...matter,
      departments: [{ department: department('leading-group'), role: 'responsible', post: clerk }],
    }));
    expect(faultsOf(catalogue)).toEqual([
      {
        code: 'UNKNOWN_POST',
        about: ['A08', 'leading-group', 'clerk'],
        pointer: `/matters/${indexOf('A08')}/departments/0/post`,
      },
    ]);
  });

  it('where a code is declared twice, once however often', () => {
    const [matter] = defaultCatalogue.matters;
    if (matter === undefined) throw new Error('no matter');
    const count = defaultCatalogue.matters.length;
    expect(faultsOf({ ...defaultCatalogue, matters: [...defaultCatalogue.matters, matter, matter] })).toEqual(
      [{ code: 'DUPLICATE_CODE', about: ['A01'], pointer: `/matters/${count}/code` }],
    );
    const { milestones } = defaultCatalogue;
    expect(faultsOf({ ...defaultCatalogue, milestones: [...milestones, ...milestones.slice(0, 1)] })).toEqual(
      [
        {
          code: 'DUPLICATE_CODE',
          about: ['acquisition-pre-notice'],
          pointer: `/milestones/${milestones.length}/code`,
        },
      ],
    );
  });

  it('where a department or one of its posts is declared twice', () => {
    const { departments } = defaultCatalogue;
    const [office] = departments;
    if (office === undefined) throw new Error('no department');
    const doubled = { ...office, posts: [...office.posts, ...office.posts.slice(0, 1)] };
    expect(faultsOf({ ...defaultCatalogue, departments: [...departments, doubled] })).toEqual([
      { code: 'DUPLICATE_DEPARTMENT', about: [office.id], pointer: `/departments/${departments.length}/id` },
      {
        code: 'DUPLICATE_POST',
        about: [office.id, 'clerk'],
        pointer: `/departments/${departments.length}/posts/5/id`,
      },
    ]);
  });

  it('where a form is declared twice or a material or notice names one that is not there', () => {
    const catalogue = withMatter('A09', (matter) => ({
      ...matter,
      variants: matter.variants.map((variant) => ({ ...variant, id: 'table' })),
    }));
    const at = `/matters/${indexOf('A09')}`;
    expect(faultsOf(catalogue)).toEqual([
      { code: 'DUPLICATE_VARIANT', about: ['A09', 'table'], pointer: `${at}/variants/1/id` },
      { code: 'UNKNOWN_VARIANT', about: ['A09', 'report'], pointer: `${at}/materials/1/variants` },
      { code: 'UNKNOWN_VARIANT', about: ['A09', 'report'], pointer: `${at}/notices/0/variants` },
      { code: 'UNKNOWN_VARIANT', about: ['A09', 'report'], pointer: `${at}/notices/1/variants` },
    ]);
  });

  it.each([
    ['A05', true],
    ['A09', true],
    ['C02', true],
    ['C03', true],
    ['A10', false],
    ['C01', false],
  ])('where %s tolerates missing documents: %s', (code, refused) => {
    const catalogue = withMatter(code, (matter) => ({
      ...matter,
      variants: matter.variants.map((variant, index) => ({ ...variant, tolerance: index === 0 })),
    }));
    expect(faultsOf(catalogue).map((each) => each.code)).toEqual(refused ? ['TOLERANCE_FORBIDDEN'] : []);
  });

  it('where an order names a node that is not there, before or after', () => {
    expect(faultsOf(withOrders(order(['A01', 'A99'], 'C06'), order(['A01'], 'no-such-day')))).toEqual([
      { code: 'UNKNOWN_PREREQUISITE', about: ['A99', 'C06'], pointer: `/dependencies/${first}/anyOf/1` },
      { code: 'UNKNOWN_DEPENDENT', about: ['no-such-day'], pointer: `/dependencies/${first + 1}/to` },
    ]);
  });

  it('where an order is declared twice, be it of another kind', () => {
    expect(faultsOf(withOrders(order(['A06'], 'A07')))).toEqual([
      { code: 'DUPLICATE_EDGE', about: ['A06', 'A07'], pointer: `/dependencies/${first}` },
    ]);
  });

  it('where orders form a cycle, which is named node by node', () => {
    const [fault] = validateCatalogue(withOrders(order(['start-of-works'], 'B01')));
    expect(fault).toMatchObject({ code: 'CYCLE', about: ['B01', 'B03', 'C05', 'start-of-works'] });
    expect(fault?.detail.zh).toContain('B01→B03→C05→start-of-works→B01');
  });

  it('where only one of several alternatives closes a cycle', () => {
    expect(faultsOf(withOrders(order(['C06', 'A07'], 'A06')))).toMatchObject([
      { code: 'CYCLE', about: ['A06', 'A07'] },
    ]);
  });

  it('for all its faults at once', () => {
    const catalogue = withMatter('B03', (matter) => ({ ...matter, departments: [] }));
    const dependencies = [...catalogue.dependencies, order(['A99'], 'A01'), order(['A07'], 'A06')];
    expect(faultsOf({ ...catalogue, dependencies }).map(({ code }) => code)).toEqual([
      'NO_RESPONSIBLE_DEPARTMENT',
      'UNKNOWN_PREREQUISITE',
      'CYCLE',
    ]);
  });
});
