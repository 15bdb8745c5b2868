import type { Matter } from '../matter.ts';
import { calendarDays, licensingDefault, matterOf, workdays } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const acceptances: readonly MatterEntry[] = [
  {
    code: 'D00',
    zh: '建设单位组织竣工验收',
    en: 'Completion inspection by the construction unit',
    responsible: 'housing-and-construction',
    performedBy: 'applicant',
    bases: [['建设工程质量管理条例', ['16'], 'enacted-text']],
  },
  {
    code: 'D01',
    zh: '规划（土地）核实',
    en: 'Planning and land verification',
    responsible: 'planning-and-natural-resources',
    bases: [['城乡规划法', ['45'], 'enacted-text']],
    only: { statutory: licensingDefault },
  },
  {
    code: 'D02',
    zh: '消防验收、备案与抽查',
    en: 'Fire safety acceptance, filing and spot check',
    responsible: 'housing-and-construction',
    bases: [['消防法', ['13'], 'enacted-text']],
    variants: [
      {
        id: 'acceptance',
        zh: '特殊建设工程消防验收',
        en: 'acceptance of special construction works',
        statutory: calendarDays(15, 'recollection'),
      },
      { id: 'filing', zh: '其他建设工程消防验收备案', en: 'filing of other works' },
    ],
    duties: [
      {
        by: 'applicant',
        zh: '其他建设工程竣工验收合格后报备案',
        en: 'File other works after the completion inspection',
        length: 5,
        unit: 'workday',
        evidence: 'secondary-source',
      },
    ],
  },
  {
    code: 'D03',
    zh: '人防工程验收',
    en: 'Acceptance of civil air defence works',
    responsible: 'civil-air-defence',
    bases: [['人民防空法', [], 'recollection']],
  },
  {
    code: 'D04',
    zh: '环境保护设施自主验收并公开',
    en: 'Self-inspection and publication of environmental facilities',
    responsible: 'ecology-and-environment',
    performedBy: 'applicant',
    bases: [['建设项目环境保护管理条例', ['17', '19'], 'enacted-text']],
  },
  {
    code: 'D05',
    zh: '水土保持设施自主验收并报备',
    en: 'Self-inspection and filing of soil and water conservation facilities',
    responsible: 'water-resources',
    performedBy: 'applicant',
    bases: [['水土保持法', ['27'], 'enacted-text']],
  },
];

const filingsAndRegistrations: readonly MatterEntry[] = [
  {
    code: 'D06',
    zh: '建设工程档案移交',
    en: 'Handover of the construction archives',
    responsible: 'construction-archives',
    bases: [['建设工程质量管理条例', ['17'], 'enacted-text']],
    only: { commitment: true },
  },
  {
    code: 'D07',
    zh: '联合验收',
    en: 'Joint acceptance',
    responsible: 'housing-and-construction',
    joint: ['planning-and-natural-resources', 'civil-air-defence', 'construction-archives'],
    bases: [['优化营商环境条例', ['42'], 'enacted-text']],
  },
  {
    code: 'D08',
    zh: '竣工验收备案',
    en: 'Filing of the completion inspection',
    responsible: 'housing-and-construction',
    bases: [['建设工程质量管理条例', ['49'], 'enacted-text']],
    approvalConditions: ['tolerated-documents-supplied'],
    duties: [
      {
        by: 'applicant',
        zh: '竣工验收合格后报备案',
        en: 'File after the completion inspection',
        length: 15,
        unit: 'calendar-day',
        evidence: 'enacted-text',
      },
    ],
  },
  {
    code: 'D09',
    zh: '不动产首次登记（房屋）',
    en: 'First registration of the buildings',
    responsible: 'real-estate-registration-centre',
    bases: [['不动产登记暂行条例', ['14', '17', '20'], 'enacted-text']],
    only: { statutory: workdays(30, 'enacted-text') },
  },
  {
    code: 'D10',
    zh: '排污许可证与排污登记',
    en: 'Pollutant discharge permit or registration',
    responsible: 'ecology-and-environment',
    bases: [['排污许可管理条例', ['2', '11', '12'], 'enacted-text']],
    variants: [
      {
        id: 'simplified',
        zh: '简化管理',
        en: 'simplified management',
        statutory: calendarDays(20, 'enacted-text'),
      },
      { id: 'key', zh: '重点管理', en: 'key management', statutory: calendarDays(30, 'enacted-text') },
      {
        id: 'on-site-check',
        zh: '重点管理且需现场核查',
        en: 'key management with an on-site check',
        statutory: calendarDays(45, 'enacted-text'),
      },
      { id: 'registration', zh: '排污登记', en: 'registration' },
    ],
  },
];

/** Completion and acceptance 竣工验收 (domain.md §2.3). */
export const completionMatters: readonly Matter[] = [...acceptances, ...filingsAndRegistrations].map(
  (entry) => matterOf('completion', entry),
);
