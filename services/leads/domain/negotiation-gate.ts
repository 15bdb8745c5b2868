import type { FieldFault } from '../../../shared/coded-error.ts';
import type { VetoCode } from '../../../shared/events/lead-terms.ts';
import type { Bilingual } from '../../../shared/language.ts';
import type { ScreeningVerdict } from './evidence.ts';
import { lacking } from './stage-gate.ts';

/** What each veto is about (domain.md §4.2). */
const vetoNames: Readonly<Record<VetoCode, Bilingual>> = {
  V01: { zh: '产业目录限制类或淘汰类', en: 'restricted or obsolete by the industry catalogue' },
  V02: { zh: '市场准入负面清单禁止', en: 'forbidden by the negative list of market access' },
  V03: {
    zh: '化工项目距长江干支流岸线不足 1 公里',
    en: 'chemical works within 1 km of the Yangtze’s shores',
  },
  V04: { zh: '触及生态保护红线或准入清单', en: 'touches an ecological red line or protected area' },
  V05: { zh: '“两高”且无削减替代方案', en: 'high in energy and emissions without an offset' },
  V06: { zh: '占用永久基本农田', en: 'takes permanent basic farmland' },
  V07: { zh: '投资方严重失信或重大事故', en: 'the investor is discredited or had a grave accident' },
  V08: { zh: '固定资产投资强度低于控制值', en: 'investment per mu below the control value' },
};

const vetoed = (code: VetoCode): FieldFault =>
  lacking(
    `/screeningVerdict/vetoes/${code}`,
    `一票否决 ${code}：${vetoNames[code].zh}；事实改变后重新研判`,
    `vetoed by ${code}: ${vetoNames[code].en}; screen again once the facts have changed`,
  );

const bandShort = (band: ScreeningVerdict['band']): FieldFault[] => {
  switch (band) {
    case 'A':
    case 'B':
    case 'C':
      return [];
    case 'D':
      return [lacking('/screeningVerdict/band', '研判为 D 档，应婉拒或转介', 'screened D: to be declined')];
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

/** Everything that keeps a screened lead from negotiation 洽谈: no veto, and a band that is neither D nor open (R024, R120). */
export const missingForNegotiation = (verdict: ScreeningVerdict | null): FieldFault[] =>
  verdict === null
    ? [lacking('/screeningVerdict', '缺研判结论', 'no verdict of the screening panel is on record')]
    : [...verdict.vetoes.map(vetoed), ...bandShort(verdict.band)];
