import { dependencySchema } from '../dependency.ts';
import type { Circumstance, Dependency, DependencyKind } from '../dependency.ts';
import { constant } from '../../../../../shared/constant.ts';
import type { EvidenceLevel } from '../../../../../shared/evidence.ts';

type Row = readonly [
  anyOf: readonly string[],
  to: string,
  basis: string,
  evidence: EvidenceLevel,
  circumstance?: Circumstance,
];

const legal: readonly Row[] = [
  [['A01', 'A01h'], 'A07', '城乡规划法 37、38', 'enacted-text'],
  [['A06'], 'A07', '城乡规划法 38：出让合同签订后领取', 'enacted-text'],
  [['A02'], 'A01h', '城乡规划法 36', 'enacted-text', 'allocated-or-new-land-approval'],
  [['acquisition-pre-notice'], 'land-survey', '土地管理法实施条例 26', 'enacted-text'],
  [['acquisition-pre-notice'], 'A03', '土地管理法实施条例 26', 'enacted-text'],
  [['land-survey'], 'compensation-notice', '土地管理法实施条例 27', 'enacted-text'],
  [['A03'], 'compensation-notice', '土地管理法实施条例 27', 'enacted-text'],
  [['compensation-notice'], 'compensation-agreements', '土地管理法实施条例 29', 'enacted-text'],
  [['compensation-agreements'], 'A05', '土地管理法实施条例 30', 'enacted-text'],
  [['A03'], 'A05', '土地管理法 47；实施条例 26、30', 'enacted-text'],
  [['A04'], 'A05', '土地管理法 46：征收农用地先行转用', 'enacted-text'],
  [['A13'], 'A06', '文物保护法 43', 'enacted-text', 'possible-relics'],
  [['planning-conditions'], 'A06', '城乡规划法 38、39', 'enacted-text'],
  [['A06', 'A07', 'A14'], 'B03', '城乡规划法 40：使用土地的有关证明文件', 'enacted-text'],
  [['B01'], 'B03', '城乡规划法 40', 'enacted-text'],
  [['B03'], 'C05', '建筑法 8(2)', 'enacted-text'],
  [['A07', 'A14'], 'C05', '建筑法 8(1)', 'enacted-text'],
  [['C01'], 'C05', '建筑法 8(5)；建设工程质量管理条例 11；民用建筑节能条例 13', 'enacted-text'],
  [['C02'], 'C05', '消防法 12', 'enacted-text', 'special-construction'],
  [['C04'], 'C05', '建筑法 8(4)', 'enacted-text'],
  [['A08'], 'start-of-works', '节约能源法 15', 'enacted-text'],
  [['A09'], 'start-of-works', '环境影响评价法 25', 'enacted-text'],
  [['A10'], 'start-of-works', '水土保持法 26', 'enacted-text'],
  [['C05'], 'start-of-works', '建筑法 7', 'enacted-text'],
  [['C03'], 'start-of-works', '安全生产法 33、34', 'enacted-text', 'hazardous-industry'],
  [['D01'], 'D00', '城乡规划法 45', 'enacted-text'],
  [['D00'], 'D08', '建设工程质量管理条例 49：竣工验收合格后备案', 'enacted-text'],
  [['D01'], 'D08', '建设工程质量管理条例 49：规划部门认可文件', 'enacted-text'],
  [['D02'], 'D08', '建设工程质量管理条例 49：消防认可文件', 'enacted-text', 'special-construction'],
  [['D02'], 'put-into-use', '消防法 13', 'enacted-text'],
  [['X-F01'], 'put-into-use', '消防法 15：未经许可不得投入使用、营业', 'secondary-source'],
  [['D04'], 'start-of-production', '建设项目环境保护管理条例 19', 'enacted-text'],
  [['D05'], 'start-of-production', '水土保持法 27', 'enacted-text'],
  [['D10'], 'start-of-production', '排污许可管理条例 2', 'enacted-text'],
  [
    ['X-P01'],
    'start-of-production',
    '工业产品生产许可证管理条例 5：未取得生产许可证不得生产列入目录的产品',
    'enacted-text',
    'licensed-production',
  ],
  [['A14'], 'X-R01', '城市房地产管理法 45', 'enacted-text'],
  [['B03'], 'X-R01', '城市房地产管理法 45', 'enacted-text'],
  [['C05'], 'X-R01', '城市房地产管理法 45', 'enacted-text'],
  [['quarter-invested'], 'X-R01', '城市房地产管理法 45', 'enacted-text'],
];

const practice: readonly Row[] = [
  [['A12'], 'A04', '森林法 37（不少地方按法定先后掌握）', 'enacted-text'],
  [['A05'], 'A06', '净地出让', 'recollection'],
  [['A04'], 'A06', '净地出让', 'recollection'],
  [['A02'], 'A04', '圈外用地先预审', 'recollection'],
  [['A01', 'A01h'], 'A08', '企业投资项目核准和备案管理条例 4：使用项目代码', 'enacted-text'],
  [['A01', 'A01h'], 'A09', '企业投资项目核准和备案管理条例 4：使用项目代码', 'enacted-text'],
  [['A01', 'A01h'], 'A10', '企业投资项目核准和备案管理条例 4：使用项目代码', 'enacted-text'],
  [['A06'], 'A14', '登记需出让合同', 'recollection'],
  [['A07'], 'A14', '先领用地规划许可再登记', 'assumption'],
  [['A06'], 'B01', '设计依据规划条件', 'recollection'],
  [['A06'], 'B02', '设计依据规划条件', 'recollection'],
  [['B01'], 'C01', '施工图依据审定方案', 'recollection'],
  [['C01'], 'C02', '消防设计依据施工图技术审查', 'recollection'],
  [['B03'], 'C02', '建筑工程应具规划许可文件', 'recollection'],
  [['A07'], 'C04', '取得用地后招标', 'recollection'],
  [['start-of-works'], 'quarter-invested', '开工后投入', 'recollection'],
  [['start-of-works'], 'works-completed', '开工后完工', 'recollection'],
  [['works-completed'], 'D01', '完工后核实', 'recollection'],
  [['works-completed'], 'D00', '完工后验收', 'recollection'],
  [['works-completed'], 'D02', '完工后验收', 'recollection'],
  [['works-completed'], 'D03', '完工后验收', 'recollection'],
  [['works-completed'], 'D04', '完工后验收', 'recollection'],
  [['works-completed'], 'D05', '完工后验收', 'recollection'],
  [['works-completed'], 'D06', '完工后移交', 'recollection'],
  [['D02'], 'X-F01', '先通过消防验收或备案', 'assumption'],
  [['B02'], 'B03', '人防审核后规划许可', 'recollection', 'civil-building'],
  [['D03'], 'put-into-use', '人防验收后投用', 'recollection'],
  [['D01'], 'D07', '联合验收汇总', 'recollection'],
  [['D02'], 'D07', '联合验收汇总', 'recollection'],
  [['D03'], 'D07', '联合验收汇总', 'recollection'],
  [['D06'], 'D07', '联合验收汇总', 'recollection'],
  [['D07'], 'works-accepted', '联合验收通过标竣工', 'assumption'],
  [['works-accepted'], 'put-into-use', '竣工后投用', 'assumption'],
  [['works-completed'], 'X-P01', '具备生产条件后申请', 'assumption'],
  [['D08'], 'D09', '登记需竣工备案', 'recollection'],
  [['A09'], 'D10', '以环评批复为条件', 'enacted-text'],
  [['X-M01'], 'medical-design-final', '设置批准定规模', 'assumption'],
  [['medical-design-final'], 'B01', '设计定案后报方案', 'assumption'],
  [['X-M01'], 'X-M02', '先设置后执业', 'recollection'],
  [['D07'], 'X-M02', '验收后登记', 'assumption'],
  [['D07'], 'X-M03', '验收后备案', 'assumption'],
];

const dependenciesFrom = (kind: DependencyKind, rows: readonly Row[]): Dependency[] =>
  rows.map(([anyOf, to, basis, evidence, circumstance]) =>
    constant(dependencySchema, { anyOf, to, kind, circumstance: circumstance ?? null, basis, evidence }),
  );

/**
 * The dependency graph of domain.md §2.4. An order is legal only where that table, or a row of §2.3 that cites the
 * article, says so; what the prerequisite column alone names is practice.
 */
export const dependencies: readonly Dependency[] = [
  ...dependenciesFrom('legal', legal),
  ...dependenciesFrom('practice', practice),
];
