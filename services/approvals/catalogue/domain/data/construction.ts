import type { Matter } from '../matter.ts';
import { calendarDays, matterOf, workdays } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const designReviews: readonly MatterEntry[] = [
  {
    code: 'C01',
    zh: '施工图设计文件审查',
    en: 'Review of construction drawings',
    responsible: 'housing-and-construction',
    joint: ['civil-air-defence'],
    bases: [
      ['建设工程质量管理条例', ['11'], 'enacted-text'],
      ['建设工程勘察设计管理条例', ['33'], 'enacted-text'],
      ['住房和城乡建设部令第13号', ['12'], 'secondary-source'],
    ],
    variants: [
      { id: 'large', zh: '大型工程', en: 'large works', statutory: workdays(15, 'secondary-source') },
      {
        id: 'medium-or-small',
        zh: '中型及以下工程',
        en: 'medium or small works',
        statutory: workdays(10, 'secondary-source'),
      },
      {
        id: 'large-survey',
        zh: '大型工程勘察文件',
        en: 'survey of large works',
        statutory: workdays(7, 'secondary-source'),
      },
      {
        id: 'medium-or-small-survey',
        zh: '中型及以下工程勘察文件',
        en: 'survey of medium or small works',
        statutory: workdays(5, 'secondary-source'),
      },
    ],
    materials: [
      { zh: '全套施工图', en: 'Full set of construction drawings' },
      { zh: '批准文件', en: 'Approvals' },
    ],
    pauses: [{ kind: 'design-revision', evidence: 'secondary-source' }],
  },
  {
    code: 'C02',
    zh: '特殊建设工程消防设计审查',
    en: 'Fire safety design review of special construction works',
    responsible: 'housing-and-construction',
    bases: [
      ['消防法', ['11', '12'], 'enacted-text'],
      ['住房和城乡建设部令第51号', [], 'secondary-source'],
    ],
    only: { statutory: workdays(15, 'secondary-source') },
    materials: [{ zh: '消防设计文件', en: 'Fire safety design' }],
    pauses: [{ kind: 'expert-review', maximumWorkdays: 20, evidence: 'secondary-source' }],
  },
  {
    code: 'C03',
    zh: '安全设施设计审查',
    en: 'Review of the design of safety facilities',
    responsible: 'emergency-management',
    bases: [
      ['安全生产法', ['32', '33'], 'enacted-text'],
      ['国家安全生产监督管理总局令第36号', [], 'recollection'],
    ],
    only: { statutory: workdays(20, 'recollection', 10) },
    materials: [
      { zh: '安全预评价报告', en: 'Safety pre-assessment' },
      { zh: '安全设施设计专篇', en: 'Safety design chapter' },
    ],
    pauses: [{ kind: 'expert-review', evidence: 'enacted-text' }],
  },
  {
    code: 'C07',
    zh: '防雷装置设计审核',
    en: 'Review of the design of lightning protection',
    responsible: 'meteorology',
    bases: [['气象灾害防御条例', ['23(3)'], 'enacted-text']],
    materials: [{ zh: '防雷装置设计', en: 'Lightning protection design' }],
  },
];

const permitAndSupplies: readonly MatterEntry[] = [
  {
    code: 'C04',
    zh: '施工、监理单位确定',
    en: 'Choice of the contractor and the supervisor of works',
    responsible: 'public-resources-trading-centre',
    performedBy: 'applicant',
    bases: [['建筑法', ['8(4)'], 'enacted-text']],
    variants: [
      { id: 'tender', zh: '依法招标', en: 'tender' },
      { id: 'direct-award', zh: '直接发包', en: 'direct award' },
    ],
    materials: [{ zh: '施工合同', en: 'Construction contract' }],
    pauses: [{ kind: 'tender', evidence: 'enacted-text' }],
  },
  {
    code: 'C05',
    zh: '建筑工程施工许可证',
    en: 'Construction permit',
    responsible: 'housing-and-construction',
    bases: [
      ['建筑法', ['7', '8', '9', '10'], 'enacted-text'],
      ['国办发〔2019〕11号', [], 'recollection'],
    ],
    only: { statutory: calendarDays(7, 'enacted-text') },
    materials: [
      { zh: '用地批准手续', en: 'Land approval' },
      { zh: '建设工程规划许可证', en: 'Planning permit for construction works' },
      { zh: '审查合格的施工图', en: 'Reviewed construction drawings' },
      { zh: '施工合同', en: 'Construction contract' },
      { zh: '资金安排', en: 'Funding arrangement', tolerable: true },
      { zh: '质量和安全措施', en: 'Quality and safety measures' },
    ],
    duties: [
      {
        by: 'applicant',
        zh: '领证后开工（可延期两次，每次不超过三个月）',
        en: 'Start works after the permit (two extensions of three months at most)',
        length: 3,
        unit: 'month',
        evidence: 'enacted-text',
      },
      {
        by: 'applicant',
        zh: '中止施工后报告',
        en: 'Report a suspension of works',
        length: 1,
        unit: 'month',
        evidence: 'enacted-text',
      },
    ],
  },
  {
    code: 'C06',
    zh: '水电气网报装、临时用电与占道',
    en: 'Water, power, gas and network connection, temporary power and road occupation',
    responsible: 'public-utilities',
    joint: ['urban-management'],
    bases: [['优化营商环境条例', ['28'], 'enacted-text']],
    materials: [{ zh: '报装申请', en: 'Connection application' }],
  },
];

/** Construction permission 施工许可 (domain.md §2.3). */
export const constructionMatters: readonly Matter[] = [...designReviews, ...permitAndSupplies].map((entry) =>
  matterOf('construction', entry),
);
