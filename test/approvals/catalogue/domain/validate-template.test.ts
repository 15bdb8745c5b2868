import { describe, expect, it } from 'vitest';
import { defaultCatalogue, defaultTemplates } from '../../support/county-catalogue.ts';
import type { Template } from '../../../../services/approvals/catalogue/domain/template.ts';
import { validateTemplate } from '../../../../services/approvals/catalogue/domain/validate-template.ts';

const templateNamed = (id: string): Template => {
  const template = defaultTemplates.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
};

const industrial = templateNamed('industrial-cleared-land');

const without = (template: Template, ...written: readonly string[]): Template => ({
  ...template,
  edges: template.edges.filter(({ from, to }) => !written.includes(`${from}→${to}`)),
});

const edge = (written: string) => {
  const [from = '', to = ''] = written.split('→');
  return { from, to };
};

const withEdges = (template: Template, ...written: readonly string[]): Template => ({
  ...template,
  edges: [...template.edges, ...written.map(edge)],
});

const faultsOf = (template: Template) =>
  validateTemplate(template, defaultCatalogue).map(({ code, about }) => [code, ...about]);

describe('a template may not weaken a legal order', () => {
  it.each([
    ['B03→C05', ['LEGAL_EDGE_MISSING', 'B03', 'C05']],
    ['B01→B03', ['LEGAL_EDGE_MISSING', 'B01', 'B03']],
    ['C04→C05', ['LEGAL_EDGE_MISSING', 'C04', 'C05']],
    ['A09→start-of-works', ['LEGAL_EDGE_MISSING', 'A09', 'start-of-works']],
    ['A06→A07', ['LEGAL_EDGE_MISSING', 'A06', 'A07']],
  ])('by leaving out %s', (left, fault) => {
    expect(faultsOf(without(industrial, left))).toContainEqual(fault);
  });

  it.each(['A06→B01', 'A07→C04', 'A01→A09', 'B01→C01', 'A07→A14'])(
    'but may leave out the practice %s',
    (left) => {
      expect(faultsOf(without(industrial, left))).toEqual([]);
    },
  );

  it('by leaving out what is kept over an order of practice alone', () => {
    const template = withEdges(without(industrial, 'C01→C05'), 'C01→C02', 'C02→C05');
    const nodes = [...template.nodes, { code: 'C02', variant: 'standard', plannedDays: 7 }];
    expect(faultsOf({ ...template, nodes })).toEqual([['LEGAL_EDGE_MISSING', 'C01', 'C05']]);
  });

  it('but may leave out what a way of legal orders keeps', () => {
    // 用地 before 施工许可 holds because registration comes before 工规证 and that before the permit.
    expect(industrial.edges).not.toContainEqual(edge('A14→C05'));
    expect(faultsOf(industrial)).toEqual([]);
  });

  it.each([
    [['A06→B03'], []],
    [['A07→B03'], []],
    [[], ['LEGAL_EDGE_MISSING', 'A06', 'A07', 'A14', 'B03']],
  ])('where the law names alternatives and the template takes %j instead of A14→B03', (taken, fault) => {
    const template = withEdges(without(industrial, 'A14→B03'), ...taken, 'A14→C05');
    expect(faultsOf(template)).toEqual(fault.length === 0 ? [] : [fault]);
  });

  it('even for a circumstance, unless it rules the circumstance out', () => {
    const template = without(industrial, 'B02→B03');
    expect(faultsOf(template)).toEqual([['LEGAL_EDGE_MISSING', 'B02', 'B03']]);
    expect(faultsOf({ ...template, rulesOut: ['civil-building'] })).toEqual([]);
    expect(faultsOf({ ...template, rulesOut: ['special-construction'] })).toHaveLength(1);
  });

  it('by setting it aside, be it only one of its alternatives', () => {
    const bypasses = [
      { ...edge('B03→C05'), reason: 'tolerant-acceptance' as const },
      { ...edge('A14→B03'), reason: 'notification-and-commitment' as const },
    ];
    expect(faultsOf({ ...industrial, bypasses })).toEqual([
      ['LEGAL_EDGE_BYPASSED', 'B03', 'C05'],
      ['LEGAL_EDGE_BYPASSED', 'A14', 'B03'],
    ]);
  });
});

describe('a template is refused', () => {
  it('where a node is not in the catalogue or stands twice', () => {
    const nodes = [
      ...industrial.nodes,
      { code: 'A99', variant: 'standard', plannedDays: 1 },
      { code: 'A01', variant: 'standard', plannedDays: 1 },
    ];
    expect(faultsOf({ ...industrial, nodes })).toEqual([
      ['DUPLICATE_CODE', 'A01'],
      ['UNKNOWN_NODE', 'A99'],
    ]);
  });

  it.each([
    ['A09', 'leaflet', ['UNKNOWN_VARIANT', 'A09', 'leaflet']],
    ['A09', null, ['UNKNOWN_VARIANT', 'A09']],
    ['start-of-works', 'standard', ['UNKNOWN_VARIANT', 'start-of-works', 'standard']],
  ])('where %s has no form %s', (code, variant, fault) => {
    const nodes = industrial.nodes.map((node) => (node.code === code ? { ...node, variant } : node));
    expect(faultsOf({ ...industrial, nodes })).toEqual([fault]);
  });

  it('where an edge leads from or to a node it does not have', () => {
    expect(faultsOf(withEdges(industrial, 'A08→C05', 'A01→X-R01'))).toEqual([
      ['UNKNOWN_PREREQUISITE', 'A08', 'C05'],
      ['UNKNOWN_DEPENDENT', 'X-R01'],
    ]);
  });

  it('where an edge stands twice', () => {
    expect(faultsOf(withEdges(industrial, 'A01→A07'))).toEqual([['DUPLICATE_EDGE', 'A01', 'A07']]);
  });

  it('where its edges form a cycle, set aside or not', () => {
    const template = withEdges(industrial, 'C04→A07');
    expect(faultsOf(template)).toEqual([['CYCLE', 'A07', 'C04']]);
    const bypasses = [{ ...edge('C04→A07'), reason: 'parallel-pre-review' as const }];
    expect(faultsOf({ ...template, bypasses })).toEqual([['CYCLE', 'A07', 'C04']]);
  });

  it('where a bypass has no edge or stands twice', () => {
    const bypass = { ...edge('A06→B01'), reason: 'parallel-pre-review' as const };
    const bypasses = [bypass, bypass, { ...edge('A06→C01'), reason: 'parallel-pre-review' as const }];
    expect(faultsOf({ ...industrial, bypasses })).toEqual([
      ['DUPLICATE_BYPASS', 'A06', 'B01'],
      ['UNKNOWN_EDGE', 'A06', 'C01'],
    ]);
  });

  it('for all its faults at once, each with its place and both languages', () => {
    const template = withEdges(without(industrial, 'B03→C05'), 'A08→C05');
    const faults = validateTemplate(template, defaultCatalogue);
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['UNKNOWN_PREREQUISITE', `/edges/${template.edges.length - 1}/from`],
      ['LEGAL_EDGE_MISSING', '/edges'],
      ['LEGAL_EDGE_MISSING', '/edges'],
    ]);
    expect(faults[1]?.detail).toEqual({
      zh: '缺少法定顺序“B03→C05”（建筑法 8(2)）',
      en: 'the legal order B03→C05 is missing (建筑法 8(2))',
    });
  });
});
