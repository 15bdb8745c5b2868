import type { Template } from '../../template.ts';
import { landedProjectDays, landedProjectEdges } from './industrial-land.ts';
import { templateOf } from './template-entry.ts';
import type { DaysByNode } from './template-entry.ts';

const buildingDays: DaysByNode = {
  ...landedProjectDays,
  C02: 7,
  D01: 5,
  D00: null,
  'D02/acceptance': 7,
  D03: 5,
  D06: null,
  D07: 12,
  D08: 3,
  D09: 5,
};

const buildingMilestones: DaysByNode = {
  'start-of-works': 0,
  'works-completed': null,
  'works-accepted': 0,
  'put-into-use': 0,
};

const buildingEdges: readonly string[] = [
  ...landedProjectEdges,
  'C01→C02',
  'B03→C02',
  'C02→C05',
  'start-of-works→works-completed',
  'works-completed→D01',
  'D01→D00',
  'works-completed→D02',
  'works-completed→D03',
  'works-completed→D06',
  'D01→D07',
  'D02→D07',
  'D03→D07',
  'D06→D07',
  'D07→works-accepted',
  'D00→D08',
  'D01→D08',
  'D02→D08',
  'D08→D09',
  'D02→put-into-use',
  'D03→put-into-use',
];

/** Medical and elderly care 医养健 (domain.md §2.7: M01 ∥ A01 → A06 → … → D07 → M02/M03). */
export const medicalElderlyCareTemplate: Template = templateOf({
  id: 'medical-elderly-care',
  zh: '医养健康项目',
  en: 'Medical and elderly care project',
  // The thirty days of 设置批准 are planned as CP-1 plans thirty days: 22 working days.
  matters: { ...buildingDays, 'X-M01': 22, 'X-M02': null, 'X-M03': null },
  milestones: { ...buildingMilestones, 'medical-design-final': 0 },
  edges: [
    ...buildingEdges,
    'X-M01→medical-design-final',
    'medical-design-final→B01',
    'X-M01→X-M02',
    'D07→X-M02',
    'D07→X-M03',
  ],
});

/** What selling in advance 预售 adds to a building (domain.md §2.7: … C05 → 投入≥25% → R01). */
const advanceSale = {
  matters: { 'X-R01': null },
  milestones: { 'quarter-invested': null },
  edges: ['start-of-works→quarter-invested', 'A14→X-R01', 'B03→X-R01', 'C05→X-R01', 'quarter-invested→X-R01'],
} as const;

/** Housing 住宅, sold in advance. */
export const commodityHousingTemplate: Template = templateOf({
  id: 'commodity-housing',
  zh: '商品住宅项目',
  en: 'Commodity housing',
  matters: { ...buildingDays, ...advanceSale.matters },
  milestones: { ...buildingMilestones, ...advanceSale.milestones },
  edges: [...buildingEdges, ...advanceSale.edges],
});

/** Urban complex 城市综合体: sold in advance like housing, and opened to the public only after the inspection of 消防法 15. */
export const urbanComplexTemplate: Template = templateOf({
  id: 'urban-complex',
  zh: '城市综合体',
  en: 'Urban complex',
  matters: { ...buildingDays, ...advanceSale.matters, 'X-F01': null },
  milestones: { ...buildingMilestones, ...advanceSale.milestones },
  edges: [...buildingEdges, ...advanceSale.edges, 'D02→X-F01', 'X-F01→put-into-use'],
});
