import type { Template } from '../../template.ts';
import { templateOf } from './template-entry.ts';

/**
 * The acquisition of land and its supply as cleared land 净地 (domain.md §2.3 A03–A06, A12, A13; §2.4; §2.8). The notices
 * are planned at what the law lets them be: ten working days, and thirty days as about twenty-two of them; how long a
 * superior takes to approve nobody in the county plans.
 */
export const landAcquisitionTemplate: Template = templateOf({
  id: 'land-acquisition',
  zh: '征地与净地供应',
  en: 'Acquisition and supply of cleared land',
  matters: {
    A03: 15,
    A12: 10,
    A04: null,
    A05: null,
    A13: null,
    'A06/auction-or-listing': 22,
  },
  milestones: {
    'acquisition-pre-notice': 10,
    'land-survey': null,
    'compensation-notice': 22,
    'compensation-agreements': null,
    'planning-conditions': null,
  },
  edges: [
    'acquisition-pre-notice→land-survey',
    'acquisition-pre-notice→A03',
    'land-survey→compensation-notice',
    'A03→compensation-notice',
    'compensation-notice→compensation-agreements',
    'compensation-agreements→A05',
    'A03→A05',
    'A12→A04',
    'A04→A05',
    'A05→A06',
    'A04→A06',
    'A13→A06',
    'planning-conditions→A06',
  ],
});
