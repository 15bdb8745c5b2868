import type { Template } from '../../template.ts';
import { templateOf } from './template-entry.ts';
import type { PlannedDays, TemplateEntry } from './template-entry.ts';

/** CP-1 of domain.md §2.7; the land supply is 20 days of notice and 10 of listing, as working days. */
export const landedProjectDays: PlannedDays = {
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

const clearedLand: TemplateEntry = {
  id: 'industrial-cleared-land',
  zh: '工业项目·净地',
  en: 'Industrial project on cleared land',
  matters: landedProjectDays,
  milestones: { 'start-of-works': 0 },
  edges: landedProjectEdges,
};

/** CP-2: pre-reviews run during the notice of the land grant, so that the last permits are each a day's work. */
const startUponLand: TemplateEntry = {
  ...clearedLand,
  id: 'start-upon-land',
  zh: '拿地即开工',
  en: 'Start upon land',
  matters: { ...landedProjectDays, A07: 1, A14: 1, B03: 1, C05: 1 },
  bypasses: [
    ['A06→B01', 'parallel-pre-review'],
    ['A06→B02', 'parallel-pre-review'],
    ['A07→C04', 'parallel-pre-review'],
  ],
};

export const industrialClearedLandTemplate: Template = templateOf(clearedLand);
export const startUponLandTemplate: Template = templateOf(startUponLand);
