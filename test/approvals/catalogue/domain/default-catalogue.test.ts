import { describe, expect, it } from 'vitest';
import { isCitable } from '../../../../services/approvals/catalogue/domain/evidence.ts';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import { promisedWorkdays } from '../../../../services/approvals/catalogue/domain/data/promised-limits.ts';
import { departmentSchema } from '../../../../services/approvals/catalogue/domain/department.ts';
import {
  jointDepartmentsOf,
  matterCodeSchema,
  matterSchema,
  milestoneCodeSchema,
  nodeCodeSchema,
  responsibleDepartmentOf,
  variantOf,
} from '../../../../services/approvals/catalogue/domain/matter.ts';
import type { Matter } from '../../../../services/approvals/catalogue/domain/matter.ts';
import { pauseKinds } from '../../../../services/approvals/catalogue/domain/limit.ts';
import {
  pauseKindsOfLicensingLaw,
  pauseRuleOf,
} from '../../../../services/approvals/catalogue/domain/pause.ts';
import { stageLeads, stages } from '../../../../services/approvals/catalogue/domain/stage.ts';
import { templateSchema } from '../../../../services/approvals/catalogue/domain/template.ts';
import { validateCatalogue } from '../../../../services/approvals/catalogue/domain/validate-catalogue.ts';
import { validateTemplate } from '../../../../services/approvals/catalogue/domain/validate-template.ts';

const matterNamed = (code: string): Matter => {
  const matter = defaultCatalogue.matters.find((each) => each.code === code);
  if (matter === undefined) throw new Error(`no matter ${code}`);
  return matter;
};

const limitOf = (code: string, variant: string) => {
  const found = variantOf(matterNamed(code), variant);
  if (found === undefined) throw new Error(`${code} has no form ${variant}`);
  const { statutory, promised } = found;
  return [
    statutory === null ? null : `${statutory.days} ${statutory.unit}`,
    statutory?.extension?.days ?? null,
    promised === null ? null : promised.days,
  ];
};

describe('the catalogue a county starts with', () => {
  it('has no fault', () => {
    expect(validateCatalogue(defaultCatalogue)).toEqual([]);
  });

  it('holds every matter of the four stages and the special ones', () => {
    const range = (letter: string, from: number, to: number) =>
      Array.from(
        { length: to - from + 1 },
        (_, index) => `${letter}${String(from + index).padStart(2, '0')}`,
      );
    const special = ['X-F01', 'X-M01', 'X-M02', 'X-M03', 'X-P01', 'X-R01', 'X-R02'];
    const ordinary = [...range('A', 1, 14), ...range('B', 1, 3), ...range('C', 1, 7), ...range('D', 0, 10)];
    expect(defaultCatalogue.matters.map(({ code }) => code)).toEqual(
      ['A01h', ...ordinary, ...special].toSorted(),
    );
  });

  it.each([
    ['A', 'land-and-planning'],
    ['B', 'engineering'],
    ['C', 'construction'],
    ['D', 'completion'],
    ['X', 'special'],
  ])('puts matters that begin with %s into the stage %s', (letter, stage) => {
    const found = new Set(
      defaultCatalogue.matters.filter(({ code }) => code.startsWith(letter)).map((matter) => matter.stage),
    );
    expect([...found]).toEqual([stage]);
  });

  it.each([
    ['A01', 'standard', ['0 workday', null, 0]],
    ['A01h', 'standard', ['20 workday', 40, 10]],
    ['A02', 'standard', ['20 calendar-day', 10, 10]],
    ['A03', 'standard', [null, null, 15]],
    ['A05', 'standard', [null, null, null]],
    ['A07', 'standard', ['20 workday', 10, 3]],
    ['A08', 'standard', [null, null, 10]],
    ['A09', 'report', ['60 calendar-day', null, 24]],
    ['A09', 'table', ['30 calendar-day', null, 12]],
    ['A09', 'registration', [null, null, 2]],
    ['A10', 'report', ['10 workday', 10, 5]],
    ['A10', 'table', ['0 workday', null, 0]],
    ['A11', 'water-abstraction', ['45 workday', null, 15]],
    ['A11', 'flood-impact', [null, null, null]],
    ['A12', 'standard', ['20 workday', null, 10]],
    ['A14', 'standard', ['15 workday', null, 3]],
    ['B01', 'standard', ['20 workday', 10, 7]],
    ['B02', 'preliminary-design', ['5 workday', null, 3]],
    ['B02', 'siting-opinion', ['5 workday', null, 3]],
    ['B03', 'standard', ['20 workday', 10, 5]],
    ['C01', 'large', ['15 workday', null, 10]],
    ['C01', 'medium-or-small', ['10 workday', null, 5]],
    ['C02', 'standard', ['15 workday', null, 7]],
    ['C03', 'standard', ['20 workday', 10, 10]],
    ['C05', 'standard', ['7 calendar-day', null, 3]],
    ['C07', 'standard', [null, null, 5]],
    ['D01', 'standard', ['20 workday', 10, 5]],
    ['D02', 'acceptance', ['15 calendar-day', null, 7]],
    ['D02', 'filing', [null, null, 0]],
    ['D07', 'standard', [null, null, 12]],
    ['D09', 'standard', ['15 workday', null, 5]],
    ['D10', 'simplified', ['20 calendar-day', null, 10]],
    ['D10', 'key', ['30 calendar-day', null, 10]],
    ['D10', 'on-site-check', ['45 calendar-day', null, 10]],
    ['X-F01', 'standard', ['10 workday', null, null]],
    ['X-R01', 'standard', ['10 calendar-day', null, null]],
    ['X-M01', 'standard', ['30 calendar-day', null, null]],
    ['X-M02', 'standard', ['45 calendar-day', null, null]],
  ])('limits %s (%s) to %j: statutory, extension, promised', (code, variant, limits) => {
    expect(limitOf(code, variant)).toEqual(limits);
  });

  it('promises only working days, all of them assumptions, and uses each entry of the one place they stand in', () => {
    const used = defaultCatalogue.matters.flatMap(({ code, variants }) =>
      variants.map(({ id }) => `${code}/${id}`),
    );
    expect(used.toSorted()).toEqual(Object.keys(promisedWorkdays).toSorted());
    const promises = defaultCatalogue.matters.flatMap(({ variants }) =>
      variants.map(({ promised }) => promised),
    );
    for (const promised of promises)
      if (promised !== null) expect(promised).toMatchObject({ unit: 'workday', evidence: 'assumption' });
  });

  it('gives the project code with the filing and the approval of a project, and with nothing else', () => {
    const giving = defaultCatalogue.matters.filter(({ givesProjectCode }) => givesProjectCode === true);
    expect(giving.map(({ code }) => code)).toEqual(['A01', 'A01h']);
  });

  it('never tolerates missing documents for land acquisition, environment, special fire safety or safety facilities', () => {
    for (const code of ['A05', 'A09', 'C02', 'C03'])
      expect(matterNamed(code).variants.every(({ tolerance }) => !tolerance)).toBe(true);
  });

  it.each([
    ['A01', { commitment: true, tolerance: false }],
    ['A02', { commitment: false, tolerance: true }],
    ['A07', { commitment: false, tolerance: true }],
    ['B03', { commitment: false, tolerance: true }],
    ['C05', { commitment: false, tolerance: true }],
    ['X-F01', { commitment: true, tolerance: false }],
    ['D06', { commitment: true, tolerance: false }],
    ['B02', { commitment: false, tolerance: false }],
  ])('allows %s to be handled with %j', (code, expected) => {
    expect(matterNamed(code).variants[0]).toMatchObject(expected);
  });

  it.each([
    ['A05', ['10 workday', '30 calendar-day']],
    ['A06', ['20 calendar-day', '10 calendar-day']],
    ['A09', ['10 workday', '5 workday', '5 workday']],
    ['B01', ['7 calendar-day']],
    ['A07', []],
  ])('knows how long the notices of %s last', (code, notices) => {
    expect(matterNamed(code).notices.map(({ days, unit }) => `${days} ${unit}`)).toEqual(notices);
  });
});

describe('the departments a county starts with', () => {
  const posts = (id: string) =>
    defaultCatalogue.departments.find((department) => department.id === id)?.posts.map((post) => post.id);

  it('give a government department five posts and a coordinating body its own', () => {
    expect(posts('housing-and-construction')).toEqual([
      'clerk',
      'deputy-clerk',
      'section-head',
      'deputy-head',
      'head',
    ]);
    expect(posts('leading-group-office')).toEqual(['clerk', 'deputy-clerk', 'head']);
    expect(posts('supervision-office')).toEqual(['clerk', 'deputy-clerk', 'head']);
    expect(posts('leading-group')).toEqual(['deputy-head', 'head']);
  });

  it('include the one that leads each stage', () => {
    const known = defaultCatalogue.departments.map(({ id }) => id);
    for (const stage of stages) expect(known).toContain(stageLeads[stage].leadDepartment);
  });

  it.each([
    ['land-and-planning', 'planning-and-natural-resources'],
    ['engineering', 'planning-and-natural-resources'],
    ['construction', 'housing-and-construction'],
    ['completion', 'housing-and-construction'],
    ['special', 'leading-group-office'],
  ] as const)('let %s be led by %s', (stage, department) => {
    expect(stageLeads[stage].leadDepartment).toBe(department);
  });

  it.each([
    ['A01', undefined, 'development-and-reform'],
    ['A01', 'standard', 'development-and-reform'],
    ['A01', 'technical-renovation', 'economy-and-information'],
    ['A14', undefined, 'real-estate-registration-centre'],
    ['D05', undefined, 'water-resources'],
    ['X-M03', undefined, 'civil-affairs'],
    ['X-F01', undefined, 'fire-and-rescue'],
  ])('answer for %s (%s): %s', (code, variant, department) => {
    expect(responsibleDepartmentOf(matterNamed(code), variant)).toBe(department);
  });

  it('join the review of the design scheme', () => {
    expect(jointDepartmentsOf(matterNamed('B01'))).toEqual([
      'civil-air-defence',
      'transport',
      'urban-management',
      'housing-and-construction',
    ]);
  });

  it.each([0, 2])('never answer for a matter that has %i responsible departments', (count) => {
    const matter = matterNamed('B03');
    const departments = Array.from({ length: count }, () => matter.departments).flat();
    expect(() => responsibleDepartmentOf({ ...matter, departments })).toThrow('B03');
  });
});

describe('events for which a clock may stop', () => {
  it('are for any matter those of the licensing law, with no maximum of their own', () => {
    const allowed = pauseKinds.filter((kind) => pauseRuleOf(matterNamed('A07'), kind) !== null);
    expect(allowed).toEqual([...pauseKindsOfLicensingLaw]);
    expect(pauseRuleOf(matterNamed('A07'), 'hearing')?.maximum).toBeNull();
  });

  it.each([
    ['A14', 'site-visit', { days: 5, unit: 'workday' }],
    ['A01h', 'expert-review', { days: 30, unit: 'workday' }],
    ['A10', 'expert-review', { days: 30, unit: 'workday' }],
    ['C02', 'expert-review', { days: 20, unit: 'workday' }],
    ['C01', 'design-revision', null],
    ['A11', 'superior-consultation', null],
  ] as const)('let %s stop for %s up to %j', (code, kind, maximum) => {
    expect(pauseRuleOf(matterNamed(code), kind)).toMatchObject({ kind, maximum });
  });

  it.each([
    ['C05', 'public-notice'],
    ['B03', 'design-revision'],
    ['C02', 'superior-consultation'],
    ['A09', 'site-visit'],
  ] as const)('never let %s stop for %s, which it does not provide for', (code, kind) => {
    expect(pauseRuleOf(matterNamed(code), kind)).toBeNull();
  });
});

describe('the templates a county starts with', () => {
  it.each(defaultTemplates.map((template) => [template.id, template] as const))(
    '%s has no fault',
    (_, template) => {
      expect(validateTemplate(template, defaultCatalogue)).toEqual([]);
    },
  );

  it('are eight', () => {
    expect(defaultTemplates.map(({ id }) => id)).toEqual([
      'industrial-cleared-land',
      'start-upon-land',
      'industrial-standard-plant',
      'technical-renovation',
      'medical-elderly-care',
      'urban-complex',
      'commodity-housing',
      'land-acquisition',
    ]);
  });

  it('set aside, for start upon land, exactly three orders of practice, each with its reason', () => {
    expect(defaultTemplates.find(({ id }) => id === 'start-upon-land')?.bypasses).toEqual([
      { from: 'A06', to: 'B01', reason: 'parallel-pre-review' },
      { from: 'A06', to: 'B02', reason: 'parallel-pre-review' },
      { from: 'A07', to: 'C04', reason: 'parallel-pre-review' },
    ]);
  });
});

describe('codes', () => {
  it.each(['A01', 'A01h', 'D10', 'X-R01', 'X-M03'])('%s names a matter', (code) => {
    expect(matterCodeSchema.safeParse(code).success).toBe(true);
    expect(milestoneCodeSchema.safeParse(code).success).toBe(false);
  });

  it.each(['start-of-works', 'put-into-use'])('%s names a milestone', (code) => {
    expect(milestoneCodeSchema.safeParse(code).success).toBe(true);
    expect(matterCodeSchema.safeParse(code).success).toBe(false);
  });

  it.each(['R01', 'M01', 'a01', 'A1', 'E01', 'A01H', 'X-R1', '', 'Start', 'start--works'])(
    '%j names nothing',
    (code) => {
      expect(nodeCodeSchema.safeParse(code).success).toBe(false);
    },
  );
});

describe('evidence', () => {
  it.each([
    ['enacted-text', true],
    ['secondary-source', true],
    ['measured', true],
    ['recollection', false],
    ['assumption', false],
  ] as const)('%s may be cited with its article: %s', (evidence, citable) => {
    expect(isCitable({ evidence })).toBe(citable);
  });

  it('that may not be cited comes with no article number', () => {
    const bases = defaultCatalogue.matters.flatMap((matter) => matter.bases);
    for (const basis of bases) if (!isCitable(basis)) expect(basis.articles).toEqual([]);
  });
});

describe('what is stored for a county', () => {
  it('reads back as it was written', () => {
    const throughStore = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    for (const matter of defaultCatalogue.matters)
      expect(matterSchema.parse(throughStore(matter))).toEqual(matter);
    for (const department of defaultCatalogue.departments)
      expect(departmentSchema.parse(throughStore(department))).toEqual(department);
    for (const template of defaultTemplates)
      expect(templateSchema.parse(throughStore(template))).toEqual(template);
  });
});
