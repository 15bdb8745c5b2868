import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { Contract, ReviewOpinions } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { ProgressAt } from '../../kernel/progress.ts';
import { lacking, lackingInEntry } from '../../kernel/lacking.ts';
import { vetoesBarring } from './negotiation-gate.ts';
import { factorGaps } from './review-gate.ts';

const opinionsShort = (opinions: ReviewOpinions | null): FieldFault[] => {
  if (opinions === null)
    return [lacking('/reviewOpinions', '缺评审会意见', 'the review meeting’s opinions are not on record')];
  return [
    ...(opinions.legalityOpinion === null
      ? [lacking('/reviewOpinions/legalityOpinion', '缺合法性审查意见', 'the legality opinion is missing')]
      : []),
    ...(opinions.fairCompetitionConclusion === null
      ? [
          lacking(
            '/reviewOpinions/fairCompetitionConclusion',
            '缺公平竞争审查结论',
            'the fair competition conclusion is missing',
          ),
        ]
      : []),
    ...(opinions.departmentCountersigns.length === 0
      ? [lacking('/reviewOpinions/departmentCountersigns', '缺部门会签', 'no department has countersigned')]
      : []),
    ...(opinions.passed
      ? []
      : [lacking('/reviewOpinions/passed', '评审未通过', 'the review meeting did not pass it')]),
  ];
};

const contractShort = (contract: Contract | null): FieldFault[] => {
  if (contract === null)
    return [lacking('/contract', '缺正式投资协议', 'no formal investment contract is on record')];
  return contract.kind === 'investment-contract'
    ? []
    : [
        lacking(
          '/contract/kind',
          '框架协议、意向书只计意向，不计签约；须有正式投资协议',
          'a framework agreement or letter of intent counts as intention only; a formal investment contract is needed',
        ),
      ];
};

/** What is named in the very act of signing, so that it is always still to be given. */
export const templateLacking = lackingInEntry(
  '/template',
  '签约时须选定审批流程模板',
  'the approval template is chosen at signing',
);
export const projectNameLacking = lackingInEntry(
  '/projectName',
  '签约时须填写项目名称',
  'the project’s name is given at signing',
);

/** Everything that keeps a reviewed lead from signing 签约 (domain.md §2.1, S4; R006, R120). */
export const missingForSigning = (
  lead: Lead,
  { verdict, factors, opinions, contract }: ProgressAt<'review'>,
  policy: LeadPolicy,
): FieldFault[] => [
  ...vetoesBarring(lead, policy),
  ...opinionsShort(opinions),
  ...(policy.sponsoredBands.includes(verdict.band) && lead.sponsor === null
    ? [lacking('/sponsor', '重点项目缺领衔县领导', 'a key project needs a sponsoring county leader')]
    : []),
  ...contractShort(contract),
  ...factorGaps(factors, policy),
];
