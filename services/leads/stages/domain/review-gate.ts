import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { CommitmentBasis, Factor } from '../../../../shared/events/lead-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import { factorNames } from '../../../../shared/events/factor-names.ts';
import { basesLacking } from '../../commitments/domain/commitments.ts';
import type { Commitment, FactorSheet, Gap } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { ProgressAt } from '../../kernel/progress.ts';
import { lacking } from '../../kernel/lacking.ts';
import { vetoesBarring } from './negotiation-gate.ts';

const basisNames: Readonly<Record<CommitmentBasis, Bilingual>> = {
  legalBasis: { zh: '法律依据', en: 'a legal basis' },
  fairReviewId: { zh: '公平竞争审查编号', en: 'a fair competition review' },
  budgetLine: { zh: '资金科目', en: 'a budget line' },
};

const factorShort = (factor: Factor, sheet: FactorSheet): FieldFault[] => {
  const { zh, en } = factorNames[factor];
  const check = sheet[factor];
  if (check === undefined)
    return [lacking(`/factors/${factor}`, `要素未核：${zh}`, `${en} has not been checked`)];
  return check.guaranteed
    ? []
    : [lacking(`/factors/${factor}`, `要素缺口：${zh}尚不能保障`, `${en} cannot be guaranteed yet`)];
};

/** The factors that are unchecked or cannot be guaranteed; either is a gap (R120). */
export const factorGaps = (sheet: FactorSheet, policy: LeadPolicy): FieldFault[] =>
  policy.factorsNeeded.flatMap((factor) => factorShort(factor, sheet));

const openGap = ({ number, round, topic }: Gap): FieldFault =>
  lacking(
    `/negotiation/gaps/${number}`,
    `第${round}轮差距项“${topic}”尚无结论`,
    `gap ${number} of round ${round} (${topic}) has no conclusion`,
  );

const unfounded = (commitment: Commitment): FieldFault[] =>
  basesLacking(commitment).map((basis) =>
    lacking(
      `/commitments/${commitment.number}/${basis}`,
      `第${commitment.number}条承诺缺${basisNames[basis].zh}`,
      `commitment ${commitment.number} lacks ${basisNames[basis].en}`,
    ),
  );

/** Everything that keeps a negotiated lead from the review meeting 评审 (domain.md §2.1, S2 and S3; R040, R125, R132). */
export const missingForReview = (
  lead: Lead,
  { dossier, factors }: ProgressAt<'negotiation'>,
  policy: LeadPolicy,
): FieldFault[] => [
  ...vetoesBarring(lead, policy),
  ...(dossier.rounds === 0
    ? [lacking('/negotiation/rounds', '缺洽谈纪要', 'no round of talks is on record')]
    : []),
  ...dossier.openGaps.map(openGap),
  ...(dossier.intersections === 0
    ? [lacking('/intersections', '缺诉求与供给的交集项', 'no intersection of interests is on record')]
    : []),
  ...(dossier.agreementDraft === null
    ? [lacking('/agreementDraft', '缺投资协议文本', 'no draft of the agreement is on record')]
    : []),
  ...factorGaps(factors, policy),
  ...dossier.unfounded.flatMap(unfounded),
];
