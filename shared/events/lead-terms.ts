/** What vetoes a lead outright 一票否决 (domain.md §4.2); an open veto cannot be outvoted. */
export const vetoCodes = ['V01', 'V02', 'V03', 'V04', 'V05', 'V06', 'V07', 'V08'] as const;
export type VetoCode = (typeof vetoCodes)[number];

/** The bands of screening (domain.md §4.4); `incomplete` is 待补充: facts are missing that could change the band. */
export const bands = ['A', 'B', 'C', 'D', 'incomplete'] as const;

/** How a gap between what both sides want was concluded: 关闭, 让步 or 上会 (R040). */
export const gapConclusions = ['closed', 'conceded', 'to-meeting'] as const;
export type GapConclusion = (typeof gapConclusions)[number];

/** What a project needs from the county 要素 (R095). */
export const factors = [
  'land',
  'energy',
  'water',
  'electricity',
  'gas',
  'labour',
  'funding',
  'discharge',
] as const;
export type Factor = (typeof factors)[number];

/** On what a commitment to an enterprise must rest (R132; domain.md §6.1). */
export const commitmentBases = ['legalBasis', 'fairReviewId', 'budgetLine'] as const;
export type CommitmentBasis = (typeof commitmentBases)[number];

/** What an agreement may give an enterprise (rulings 42): what the nation grants, a general policy of the county, or a benefit for this enterprise. */
export const grantableKinds = ['national-entitlement', 'county-policy', 'enterprise-benefit'] as const;
export type GrantableKind = (typeof grantableKinds)[number];

/** … and what it may not: a reward tied to tax paid or a refund of land price. */
export const commitmentKinds = [...grantableKinds, 'tax-reward'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** What can be signed; only the first is a signing, the others count as intention (domain.md §2.1, S4). */
export const contractKinds = ['investment-contract', 'framework-agreement', 'letter-of-intent'] as const;

/** Whether a lead is being followed, apart from its stage 侧支状态 (domain.md §2.1). */
export const standings = ['active', 'paused', 'lost', 'terminated', 'suspect', 'incubating'] as const;
export type StandingKind = (typeof standings)[number];

/** Why a lead was lost (R118). */
export const lossReasons = [
  'screened-out',
  'land-not-available',
  'factors-short',
  'environment-limits',
  'terms-not-met',
  'price-or-cost',
  'chose-elsewhere',
  'plans-changed',
  'no-funding',
  'no-response',
  'other',
] as const;

/** The two proofs of landing 落地 (R028). */
export const landingParts = ['registration', 'land'] as const;
export type LandingPart = (typeof landingParts)[number];
