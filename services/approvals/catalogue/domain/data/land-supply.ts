import type { Matter } from '../matter.ts';
import { matterOf, workdays } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const entries: readonly MatterEntry[] = [
  {
    code: 'A03',
    zh: '社会稳定风险评估',
    en: 'Social stability risk assessment',
    responsible: 'county-government-office',
    joint: ['political-and-legal-affairs'],
    bases: [
      ['土地管理法', ['47'], 'enacted-text'],
      ['土地管理法实施条例', ['26'], 'enacted-text'],
      ['发改投资〔2012〕2492号', [], 'secondary-source'],
    ],
    materials: [{ zh: '评估报告', en: 'Assessment report' }],
    pauses: [
      { kind: 'public-notice', evidence: 'recollection' },
      { kind: 'hearing', evidence: 'enacted-text' },
    ],
  },
  {
    code: 'A04',
    zh: '农用地转用报批',
    en: 'Conversion of agricultural land',
    responsible: 'planning-and-natural-resources',
    joint: ['county-government-office'],
    bases: [
      ['土地管理法', ['44', '46'], 'enacted-text'],
      ['土地管理法实施条例', ['23', '24'], 'enacted-text'],
    ],
    materials: [
      { zh: '转用方案', en: 'Conversion scheme' },
      { zh: '补充耕地材料', en: 'Supplementary cultivated land' },
      { zh: '使用林地审核同意书', en: 'Consent to the use of forest land' },
    ],
    pauses: [{ kind: 'superior-consultation', evidence: 'enacted-text' }],
  },
  {
    code: 'A05',
    zh: '土地征收',
    en: 'Land acquisition',
    responsible: 'county-government-office',
    joint: ['land-acquisition-centre', 'planning-and-natural-resources'],
    approvalConditions: ['acquired-land-handed-over'],
    bases: [
      ['土地管理法', ['45', '46', '47', '48'], 'enacted-text'],
      ['土地管理法实施条例', ['26', '27', '28', '29', '30', '31'], 'enacted-text'],
    ],
    materials: [
      { zh: '土地现状调查结果', en: 'Land survey result' },
      { zh: '社会稳定风险评估报告', en: 'Social stability risk report' },
      { zh: '征地补偿安置方案', en: 'Compensation and resettlement scheme' },
      { zh: '补偿安置协议', en: 'Compensation agreements' },
      { zh: '社会保障费用落实证明', en: 'Proof of social security funds' },
    ],
    pauses: [
      { kind: 'public-notice', evidence: 'enacted-text' },
      { kind: 'hearing', evidence: 'enacted-text' },
    ],
    notices: [
      {
        zh: '征收土地预公告',
        en: 'Notice of intended acquisition',
        days: 10,
        unit: 'workday',
        evidence: 'enacted-text',
      },
      {
        zh: '征地补偿安置方案公告',
        en: 'Notice of the compensation scheme',
        days: 30,
        unit: 'calendar-day',
        evidence: 'enacted-text',
      },
    ],
    duties: [
      {
        by: 'department',
        zh: '批准后发布征收土地公告',
        en: 'Announce the acquisition after approval',
        length: 15,
        unit: 'workday',
        evidence: 'enacted-text',
      },
    ],
  },
  {
    code: 'A06',
    zh: '规划条件与土地供应',
    en: 'Planning conditions and land supply',
    responsible: 'planning-and-natural-resources',
    joint: ['public-resources-trading-centre'],
    bases: [
      ['城乡规划法', ['38', '39'], 'enacted-text'],
      ['城市房地产管理法', ['13'], 'enacted-text'],
      ['国土资源部令第39号', [], 'secondary-source'],
    ],
    variants: [
      { id: 'auction-or-listing', zh: '招标、拍卖、挂牌出让', en: 'tender, auction or listing' },
      { id: 'allocation', zh: '划拨', en: 'allocation' },
    ],
    materials: [
      { zh: '出让方案', en: 'Grant scheme', variants: ['auction-or-listing'] },
      { zh: '地价评估', en: 'Land price appraisal', variants: ['auction-or-listing'] },
      { zh: '竞买资格材料', en: 'Bidder qualification', variants: ['auction-or-listing'] },
    ],
    // No law sets a maximum; the days planned hold the notice and the listing, so that no clock stops for them (rulings 29).
    runsThrough: ['public-notice', 'tender', 'auction'],
    notices: [
      {
        zh: '出让公告',
        en: 'Notice of the land grant',
        days: 20,
        unit: 'calendar-day',
        evidence: 'secondary-source',
        variants: ['auction-or-listing'],
      },
      {
        zh: '挂牌',
        en: 'Listing',
        days: 10,
        unit: 'calendar-day',
        evidence: 'recollection',
        variants: ['auction-or-listing'],
      },
    ],
    duties: [
      {
        by: 'department',
        zh: '公布出让结果',
        en: 'Publish the result of the grant',
        length: 10,
        unit: 'workday',
        evidence: 'secondary-source',
      },
    ],
  },
  {
    code: 'A14',
    zh: '国有建设用地使用权首次登记',
    en: 'First registration of the right to use state construction land',
    responsible: 'real-estate-registration-centre',
    bases: [['不动产登记暂行条例', ['14', '17', '20'], 'enacted-text']],
    only: { statutory: workdays(30, 'enacted-text') },
    materials: [
      { zh: '出让合同', en: 'Land grant contract' },
      { zh: '土地价款缴纳凭证', en: 'Proof of payment of the land price' },
      { zh: '完税证明', en: 'Tax clearance' },
      { zh: '权籍调查成果', en: 'Cadastral survey' },
    ],
  },
];

/** From the acquisition of the land to its registration (domain.md §2.3, §2.8). */
export const landSupplyMatters: readonly Matter[] = entries.map((entry) =>
  matterOf('land-and-planning', entry),
);
