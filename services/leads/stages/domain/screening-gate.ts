import type { FieldFault } from '../../../../shared/coded-error.ts';
import { lacking } from '../../kernel/lacking.ts';
import type { Basics, Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';

/** The share of basic facts that are filled in, as a whole number of percent, rounded down. */
export const basicsFilledPercent = (basics: Basics): number => {
  const facts = Object.values(basics);
  return Math.floor((100 * facts.filter((fact) => fact !== null).length) / facts.length);
};

const basicsShort = (filled: number, needed: number): FieldFault =>
  lacking(
    '/basics',
    `基本信息已填写${filled}%，须达到${needed}%`,
    `${filled} % of the basic facts are filled in; ${needed} % are needed`,
  );

/** Everything a lead lacks before it can be screened 研判 (domain.md §2.1, S0 and S1; R013). */
export const missingForScreening = (lead: Lead, policy: LeadPolicy): FieldFault[] => {
  const filled = basicsFilledPercent(lead.basics);
  return [
    ...(lead.source === null
      ? [lacking('/source', '缺来源记录', 'where the lead came from is not recorded')]
      : []),
    ...(lead.contact === null
      ? [lacking('/contact', '缺企业联系人', 'no contact of the enterprise is entered')]
      : []),
    ...(lead.rationale === null
      ? [lacking('/rationale', '缺招引理由', 'why the county wants it is not stated')]
      : []),
    ...(lead.progress.firstContact === null
      ? [lacking('/firstContact', '首次联系尚未完成', 'the first contact has not been made')]
      : []),
    ...(filled < policy.basicsNeededPercent ? [basicsShort(filled, policy.basicsNeededPercent)] : []),
  ];
};
