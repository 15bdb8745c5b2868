import { vetoCodes, type VetoCode } from '../../../../shared/events/lead-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Lead } from '../../kernel/lead.ts';
import type { LeadPolicy } from '../../kernel/policy-schema.ts';
import type { FactName, ScreeningFacts } from '../../kernel/screening-facts.ts';
import { allOf, anyOf, whether, type Finding } from './finding.ts';

/** What each veto is about, and on what it rests (domain.md §4.2). */
export const vetoRules: Readonly<Record<VetoCode, { readonly name: Bilingual; readonly source: string }>> = {
  V01: {
    name: { zh: '产业目录限制类或淘汰类', en: 'restricted or obsolete by the industry catalogue' },
    source: '产业结构调整指导目录（2024年本）',
  },
  V02: {
    name: { zh: '市场准入负面清单禁止', en: 'forbidden by the negative list of market access' },
    source: '《优化营商环境条例》第二十条',
  },
  V03: {
    name: {
      zh: '化工项目距长江干支流岸线不足1公里',
      en: 'chemical works within 1 km of the Yangtze’s shores',
    },
    source: '《长江保护法》第二十六条第二款',
  },
  V04: {
    name: { zh: '触及生态保护红线或准入清单', en: 'touches an ecological red line or protected area' },
    source: '《长江保护法》第二十二条',
  },
  V05: {
    name: { zh: '“两高”且无削减替代方案', en: 'high in energy and emissions without an offset' },
    source: '环环评〔2021〕45号',
  },
  V06: {
    name: { zh: '占用永久基本农田', en: 'takes permanent basic farmland' },
    source: '《土地管理法》第四十四条、第四十六条',
  },
  V07: {
    name: { zh: '投资方严重失信或重大事故', en: 'the investor is discredited or had a grave accident' },
    source: '县招商项目研判规则（文号由县确定）',
  },
  V08: {
    name: { zh: '固定资产投资强度低于控制值', en: 'investment per mu below the control value' },
    source: '工业项目建设用地控制指标',
  },
};

/** The facts that the vetoes are found from. */
export type VetoFacts = ScreeningFacts & { readonly fixedInvestmentYuan: number | null };

const holds = (name: FactName, fact: boolean | null): Finding => whether(name, fact, (value) => value);
const fails = (name: FactName, fact: boolean | null): Finding => whether(name, fact, (value) => !value);

/** Less than so many percent of the control value a mu, compared in whole numbers: never divided, never rounded (rulings 20). */
const belowControl = (yuan: number, hundredthsOfMu: number, { screening }: LeadPolicy): boolean =>
  BigInt(yuan) * 100n * 100n <
  BigInt(screening.industrialControlYuanPerMu) *
    BigInt(screening.vetoBelowPercentOfControl) *
    BigInt(hundredthsOfMu);

const landIntensity = (facts: VetoFacts, policy: LeadPolicy): Finding => {
  const { newIndustrialLandHundredthsOfMu: land, fixedInvestmentYuan } = facts;
  const isNew = whether('newIndustrialLandHundredthsOfMu', land, (area) => area > 0);
  return land === null
    ? allOf(
        isNew,
        whether('fixedInvestmentYuan', fixedInvestmentYuan, () => true),
      )
    : allOf(
        isNew,
        whether('fixedInvestmentYuan', fixedInvestmentYuan, (yuan) => belowControl(yuan, land, policy)),
      );
};

const conditions: Readonly<Record<VetoCode, (facts: VetoFacts, policy: LeadPolicy) => Finding>> = {
  V01: ({ catalogClass, construction }) =>
    anyOf(
      whether('catalogClass', catalogClass, (value) => value === 'obsolete'),
      allOf(
        whether('catalogClass', catalogClass, (value) => value === 'restricted'),
        whether('construction', construction, (value) => value === 'new'),
      ),
    ),
  V02: ({ onNegativeList, foreignInvested, onForeignNegativeList }) =>
    anyOf(
      holds('onNegativeList', onNegativeList),
      allOf(holds('foreignInvested', foreignInvested), holds('onForeignNegativeList', onForeignNegativeList)),
    ),
  V03: ({ chemical, construction, shoreMetres }, { screening }) =>
    allOf(
      holds('chemical', chemical),
      whether('construction', construction, (value) => value !== 'renovation'),
      whether('shoreMetres', shoreMetres, (metres) => metres < screening.chemicalShoreMetres),
    ),
  V04: ({ protectedSite, againstEnvironmentalAccess, movesPollutionUpstream }) =>
    anyOf(
      holds('protectedSite', protectedSite),
      holds('againstEnvironmentalAccess', againstEnvironmentalAccess),
      holds('movesPollutionUpstream', movesPollutionUpstream),
    ),
  V05: ({ twoHigh, hasOffset }) => allOf(holds('twoHigh', twoHigh), fails('hasOffset', hasOffset)),
  V06: ({ takesBasicFarmland, farmlandException }) =>
    allOf(holds('takesBasicFarmland', takesBasicFarmland), fails('farmlandException', farmlandException)),
  V07: ({ dishonest, graveAccident }) =>
    anyOf(holds('dishonest', dishonest), holds('graveAccident', graveAccident)),
  V08: landIntensity,
};

export type VetoFinding = Finding & { readonly code: VetoCode; readonly source: string };

/** For each veto whether the recorded facts show it, do not, or what is missing to tell (domain.md §4.2; rulings 18–20). */
export const vetoesOf = (facts: VetoFacts, policy: LeadPolicy): readonly VetoFinding[] =>
  vetoCodes.map((code) => ({
    code,
    source: vetoRules[code].source,
    ...conditions[code](facts, policy),
  }));

/** The findings for a lead; null while nobody has recorded any facts for them. */
export const vetoesOfLead = (
  { screeningSheet, basics }: Pick<Lead, 'screeningSheet' | 'basics'>,
  policy: LeadPolicy,
): readonly VetoFinding[] | null =>
  screeningSheet === null
    ? null
    : vetoesOf({ ...screeningSheet.facts, fixedInvestmentYuan: basics.fixedInvestmentYuan }, policy);

/** The vetoes that the recorded facts of a lead show. */
export const vetoesShown = (
  lead: Pick<Lead, 'screeningSheet' | 'basics'>,
  policy: LeadPolicy,
): readonly VetoCode[] =>
  (vetoesOfLead(lead, policy) ?? []).flatMap(({ code, finding }) => (finding === 'yes' ? [code] : []));
