/** The approval templates every county starts with, by id; what a county makes for itself comes beside them. */
export const startingTemplates: readonly string[] = [
  'commodity-housing',
  'industrial-cleared-land',
  'industrial-standard-plant',
  'land-acquisition',
  'medical-elderly-care',
  'start-upon-land',
  'technical-renovation',
  'urban-complex',
];
