import type { Template } from '../../template.ts';
import { templateOf } from './template-entry.ts';

/** A project in a leased standard plant: no land, only the fitting out (domain.md §2.7 租用标准厂房路径). */
export const industrialStandardPlantTemplate: Template = templateOf({
  id: 'industrial-standard-plant',
  zh: '工业项目·租用标准厂房',
  en: 'Industrial project in a leased standard plant',
  matters: {
    A01: 1,
    'A09/table': 12,
    'C01/medium-or-small': 5,
    C02: 7,
    C05: 3,
    'D02/acceptance': 7,
    'D10/simplified': 10,
    'X-P01': null,
  },
  milestones: { 'start-of-works': 0, 'works-completed': null, 'put-into-use': 0, 'start-of-production': 0 },
  edges: [
    'A01→A09',
    'A01→C01',
    'C01→C02',
    'C01→C05',
    'C02→C05',
    'A09→start-of-works',
    'C05→start-of-works',
    'start-of-works→works-completed',
    'works-completed→D02',
    'A09→D10',
    'D02→put-into-use',
    'put-into-use→start-of-production',
    'D10→start-of-production',
    'works-completed→X-P01',
    'X-P01→start-of-production',
  ],
});

/** A technical renovation 技改 on the enterprise's own site, without new buildings: filed with 经信委 (domain.md §2.3 A01). */
export const technicalRenovationTemplate: Template = templateOf({
  id: 'technical-renovation',
  zh: '技术改造',
  en: 'Technical renovation',
  matters: {
    'A01/technical-renovation': 1,
    A08: 10,
    'A09/table': 12,
    D04: null,
    'D10/simplified': 10,
  },
  milestones: { 'start-of-works': 0, 'works-completed': null, 'start-of-production': 0 },
  edges: [
    'A01→A08',
    'A01→A09',
    'A08→start-of-works',
    'A09→start-of-works',
    'start-of-works→works-completed',
    'works-completed→D04',
    'A09→D10',
    'D04→start-of-production',
    'D10→start-of-production',
  ],
});
