import { constant } from '../../shared/constant.ts';
import { defaultLadder } from '../../shared/deadlines/ladder.ts';
import { factors } from '../../shared/events/lead-terms.ts';
import { departmentIdSchema, postIdSchema } from '../../shared/identifiers.ts';
import type { LeadPolicy } from './kernel/lead-policy.ts';

/**
 * What the county may decide otherwise of how leads are followed, and from where each default is: 原文 is written in a law or
 * a plan, 推测 suggested by domain.md; kept here alone.
 */
export const defaultLeadPolicy: LeadPolicy = {
  // Days in a stage until its lateness is announced (domain.md §2.1 建议时限; 推测).
  stageLimits: {
    lead: { days: 1, unit: 'workday' },
    screening: { days: 5, unit: 'workday' },
    negotiation: { days: 15, unit: 'calendar-day' },
    review: { days: 10, unit: 'workday' },
    signed: null,
  },
  // When a light turns yellow (domain.md §5.1; shared/deadlines/ladder.ts).
  ladder: defaultLadder,
  // Percent of the basic facts before screening (domain.md §2.1, S1; 推测).
  basicsNeededPercent: 60,
  // All of them (R095, R120).
  factorsNeeded: factors,
  // Key projects 重点项目, which need a sponsor (R006; the band is 推测).
  sponsoredBands: ['A'],
  // Calendar days after signing (R038; 推测).
  shamSigningDays: 180,
  screening: {
    // Whose people enter the verdict (rulings 31).
    department: constant(departmentIdSchema, 'investment-promotion'),
    // Scores out of a hundred; below C it is D (domain.md §4.4; 推测).
    bandsFrom: { A: 80, B: 65, C: 50 },
    // Metres from the shore (长江保护法 26; 原文).
    chemicalShoreMetres: 1000,
    // Yuan of fixed assets for each mu of industrial land (domain.md §4.3; 推测).
    industrialControlYuanPerMu: 2_000_000,
    // Percent of that control value below which new land is vetoed (R080; 推测).
    vetoBelowPercentOfControl: 80,
  },
  fairCompetition: {
    // Market regulation, and its post that is told of a held clause (rulings 42).
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
