import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { VetoCode } from '../../../../shared/events/lead-terms.ts';
import type { ScreeningVerdict } from '../../kernel/evidence.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import { factNames, type FactName } from '../../kernel/screening-facts.ts';
import { vetoesOfLead, vetoesShown, vetoRules, type VetoFinding } from '../../screening/domain/vetoes.ts';
import { lacking } from '../../kernel/lacking.ts';

/** What a veto keeps a lead from, wherever it stands: in the verdict, or in the facts recorded since. */
const vetoed = (code: VetoCode): FieldFault => {
  const { name } = vetoRules[code];
  return lacking(
    `/screeningVerdict/vetoes/${code}`,
    `符合一票否决情形：${name.zh}；情况变化后请重新研判`,
    `vetoed: ${name.en}; screen again once the facts have changed`,
  );
};

/** The vetoes that the recorded facts show, each as something a gate misses (R120). */
export const vetoesBarring = (lead: Lead, policy: LeadPolicy): FieldFault[] =>
  vetoesShown(lead, policy).map(vetoed);

const bandShort = (band: ScreeningVerdict['band']): FieldFault[] => {
  switch (band) {
    case 'A':
    case 'B':
    case 'C':
      return [];
    case 'D':
      return [lacking('/screeningVerdict/band', '研判为D档，应婉拒或转介', 'screened D: to be declined')];
    case 'incomplete':
      return [
        lacking(
          '/screeningVerdict/band',
          '研判结论为待补充，先补齐缺失事实',
          'facts are missing: screen again',
        ),
      ];
  }
};

const pointerTo = (fact: FactName): string =>
  fact === 'fixedInvestmentYuan' ? `/basics/${fact}` : `/screeningFacts/${fact}`;

/** A veto about which a fact is missing is neither there nor excluded: 待补充(否决~X) (rulings 19). */
const undecided = (finding: VetoFinding): FieldFault[] =>
  finding.finding === 'unknown'
    ? finding.missing.map((fact) =>
        lacking(
          pointerTo(fact),
          `待补充：缺“${factNames[fact].zh}”，暂不能判断是否符合一票否决情形“${vetoRules[finding.code].name.zh}”`,
          `${factNames[fact].en} is missing, so that it is open whether this holds: ${vetoRules[finding.code].name.en}`,
        ),
      )
    : [];

/**
 * Everything that keeps a screened lead from negotiation 洽谈: no veto, by the verdict or by the facts recorded, none left
 * open, and a band that is neither D nor open (R024, R120).
 */
export const missingForNegotiation = (
  lead: Lead,
  verdict: ScreeningVerdict | null,
  policy: LeadPolicy,
): FieldFault[] => {
  const open = (vetoesOfLead(lead, policy) ?? []).flatMap(undecided);
  const shown = vetoesShown(lead, policy);
  if (verdict === null)
    return [
      lacking('/screeningVerdict', '缺研判结论', 'no verdict of the screening panel is on record'),
      ...shown.map(vetoed),
      ...open,
    ];
  const vetoes = [...new Set([...verdict.vetoes, ...shown])].sort();
  return [...vetoes.map(vetoed), ...bandShort(verdict.band), ...open];
};
