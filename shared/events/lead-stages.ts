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
