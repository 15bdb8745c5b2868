import type * as z from 'zod';
import type { photographSchema, SiteObservation } from '../../kernel/works.ts';

const observationNames: Readonly<Record<SiteObservation, { zh: string; en: string }>> = {
  ceremony: { zh: '奠基', en: 'a ceremony' },
  hoarding: { zh: '围挡', en: 'hoarding' },
  levelling: { zh: '平场', en: 'levelling' },
  piling: { zh: '正式打桩', en: 'piling' },
};

/** What is wrong with a photograph as a proof of works; null where it shows them begun. */
export const photographFault = ({ shows }: z.infer<typeof photographSchema>) =>
  shows === 'piling'
    ? null
    : {
        pointer: '/photograph/shows',
        detail: {
          zh: `${observationNames[shows].zh}不认定为开工，以主体工程正式打桩为准`,
          en: `${observationNames[shows].en} is no start of works; the first pile is`,
        },
      };
