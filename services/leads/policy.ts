import { constant } from '../../shared/constant.ts';
import { defaultLadder } from '../../shared/deadlines/ladder.ts';
import { factors } from '../../shared/events/lead-terms.ts';
import { departmentIdSchema, postIdSchema } from '../../shared/identifiers.ts';
import type { LeadPolicy } from './kernel/lead-policy.ts';

/**
 * What the county may decide otherwise. All figures are suggestions of domain.md (§2.1 建议时限 and the sixty percent of
 * S1; 推测), and so is the choice of words; kept here alone.
 */
export const defaultLeadPolicy: LeadPolicy = {
  stageLimits: {
    lead: { days: 1, unit: 'workday' },
    screening: { days: 5, unit: 'workday' },
    negotiation: { days: 15, unit: 'calendar-day' },
    review: { days: 10, unit: 'workday' },
    signed: null,
  },
  ladder: defaultLadder,
  basicsNeededPercent: 60,
  factorsNeeded: factors,
  sponsoredBands: ['A'],
  // The 180 days of R038 (推测).
  shamSigningDays: 180,
  // Bands, two million yuan a mu and eighty percent of it are suggestions (推测); the kilometre is the law's.
  screening: {
    department: constant(departmentIdSchema, 'investment-promotion'),
    bandsFrom: { A: 80, B: 65, C: 50 },
    chemicalShoreMetres: 1000,
    industrialControlYuanPerMu: 2_000_000,
    vetoBelowPercentOfControl: 80,
  },
  fairCompetition: {
    department: constant(departmentIdSchema, 'market-regulation'),
    post: constant(postIdSchema, 'clerk'),
    // The list is a suggestion (推测), which a county adds to by its settings.
    words: [
      '返还',
      '返税',
      '返奖',
      '即征即奖',
      '即征即返',
      '先征后返',
      '先征后奖',
      '零地价',
      '地价补贴',
      // A reward tied to the tax that is paid is a refund of it by another name (rulings 42).
      '税收挂钩',
      '纳税挂钩',
      '财政贡献奖励',
      '地方贡献奖励',
      'tax rebate',
      'land price rebate',
    ],
  },
};
