import type { ScreeningFacts } from '../../../services/leads/kernel/screening-facts.ts';

/** A sheet with every fact recorded, none of which vetoes. */
export const harmless: ScreeningFacts = {
  catalogClass: 'encouraged',
  construction: 'new',
  onNegativeList: false,
  foreignInvested: false,
  onForeignNegativeList: false,
  chemical: false,
  shoreMetres: 3000,
  protectedSite: false,
  againstEnvironmentalAccess: false,
  movesPollutionUpstream: false,
  twoHigh: false,
  hasOffset: false,
  takesBasicFarmland: false,
  farmlandException: false,
  dishonest: false,
  graveAccident: false,
  newIndustrialLandHundredthsOfMu: 0,
};
