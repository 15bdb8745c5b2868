import type { Factor } from './lead-terms.ts';
import type { Bilingual } from '../language.ts';

/** What people call each factor. */
export const factorNames: Readonly<Record<Factor, Bilingual>> = {
  land: { zh: '土地', en: 'land' },
  energy: { zh: '能耗', en: 'the energy quota' },
  water: { zh: '供水', en: 'water' },
  electricity: { zh: '供电', en: 'electricity' },
  gas: { zh: '供气', en: 'gas' },
  labour: { zh: '用工', en: 'labour' },
  funding: { zh: '资金', en: 'funding' },
  discharge: { zh: '排污', en: 'the discharge quota' },
};
