/** In what an institution 中介机构 serves enterprises: design, survey, supervision of works, cost (R101). */
export const institutionFields = ['design', 'survey', 'supervision', 'cost'] as const;
export type InstitutionField = (typeof institutionFields)[number];
