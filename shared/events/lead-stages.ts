import type { Bilingual } from '../language.ts';
/** The stages of a lead up to signing (domain.md §2.1, S0–S4); after signing the project goes on. */
export const leadStages = ['lead', 'screening', 'negotiation', 'review', 'signed'] as const;
export type LeadStage = (typeof leadStages)[number];

/** The stages in which a lead is not a project yet. */
export const stagesBeforeSigning = [
  'lead',
  'screening',
  'negotiation',
  'review',
] as const satisfies LeadStage[];

/** The stages of a lead as officials call them (domain.md §2.1). */
export const leadStageNames: Record<LeadStage, Bilingual> = {
  lead: { zh: '线索', en: 'lead' },
  screening: { zh: '研判', en: 'screening' },
  negotiation: { zh: '洽谈', en: 'negotiation' },
  review: { zh: '评审', en: 'review' },
  signed: { zh: '签约', en: 'signed' },
};
