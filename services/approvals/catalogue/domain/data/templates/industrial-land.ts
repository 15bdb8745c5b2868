import type { Template } from '../../template.ts';
import { templateOf } from './template-entry.ts';
import type { DaysByNode, TemplateEntry } from './template-entry.ts';

/** CP-1 of domain.md §2.7; the land supply is 20 days of notice and 10 of listing, as working days. */
export const landedProjectDays: DaysByNode = {
  A01: 1,
  'A06/auction-or-listing': 22,
  A07: 2,
  A14: 3,
  'A09/table': 12,
  'A10/table': 1,
  B01: 7,
  'B02/preliminary-design': 5,
  B03: 5,
  'C01/large': 10,
  'C04/tender': 5,
  C05: 3,
};

export const landedProjectEdges: readonly string[] = [
  'A01→A07',
  'A06→A07',
  'A07→A14',
  'A06→B01',
  'A06→B02',
  'B01→B03',
  'B02→B03',
  'A14→B03',
  'B01→C01',
  'A07→C04',
  'B03→C05',
  'C01→C05',
  'C04→C05',
  'A01→A09',
  'A01→A10',
  'A09→start-of-works',
  'A10→start-of-works',
  'C05→start-of-works',
];

/** From the works of a factory to its production: acceptance, then what the law wants before anything is made (rulings 27). */
const factoryCompletion = {
  matters: {
    D01: 5,
    D00: null,
    'D02/filing': 1,
    D04: null,
    D05: null,
    D06: null,
    D07: 12,
    D08: 3,
    D09: 5,
    'D10/simplified': 10,
    'X-P01': null,
  },
  milestones: {
    'works-completed': null,
    'works-accepted': 0,
    'put-into-use': 0,
    'start-of-production': 0,
  },
  edges: [
    'start-of-works→works-completed',
    'works-completed→D01',
    'D01→D00',
    'works-completed→D02',
    'works-completed→D04',
    'works-completed→D05',
    'works-completed→D06',
    'D01→D07',
    'D02→D07',
    'D06→D07',
    'D07→works-accepted',
    'D00→D08',
    'D01→D08',
    'D02→D08',
    'D08→D09',
    'works-accepted→put-into-use',
    'D02→put-into-use',
    'A09→D10',
    // Applied for when there is something to discharge.
    'works-completed→D10',
    'works-completed→X-P01',
    'put-into-use→start-of-production',
    'D04→start-of-production',
    'D05→start-of-production',
    'D10→start-of-production',
    'X-P01→start-of-production',
  ],
} as const;

const clearedLand: TemplateEntry = {
  id: 'industrial-cleared-land',
  zh: '工业项目·净地',
  en: 'Industrial project on cleared land',
  matters: { ...landedProjectDays, ...factoryCompletion.matters },
  milestones: { 'start-of-works': 0, ...factoryCompletion.milestones },
  edges: [...landedProjectEdges, ...factoryCompletion.edges],
};

/** CP-2: pre-reviews run during the notice of the land grant, so that the last permits are each a day's work. */
const startUponLand: TemplateEntry = {
  ...clearedLand,
  id: 'start-upon-land',
  zh: '拿地即开工',
  en: 'Start upon land',
  matters: { ...clearedLand.matters, A07: 1, A14: 1, B03: 1, C05: 1 },
  bypasses: [
    ['A06→B01', 'parallel-pre-review'],
    ['A06→B02', 'parallel-pre-review'],
    ['A07→C04', 'parallel-pre-review'],
  ],
};

export const industrialClearedLandTemplate: Template = templateOf(clearedLand);
export const startUponLandTemplate: Template = templateOf(startUponLand);
