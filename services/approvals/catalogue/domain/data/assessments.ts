import type { Matter } from '../matter.ts';
import { calendarDays, matterOf, workdays } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const energyAndEnvironment: readonly MatterEntry[] = [
  {
    code: 'A08',
    zh: '节能审查',
    en: 'Energy conservation review',
    responsible: 'development-and-reform',
    bases: [
      ['节约能源法', ['15'], 'enacted-text'],
      ['国家发展改革委令第31号', [], 'secondary-source'],
    ],
    materials: [{ zh: '节能报告（含碳排放评价）', en: 'Energy conservation report' }],
    pauses: [{ kind: 'expert-review', evidence: 'secondary-source' }],
    exemptions: [
      {
        zh: '年综合能耗不满1000吨标准煤且年煤炭消费不满1000吨',
        en: 'Under 1000 tce of energy and under 1000 t of coal a year',
        evidence: 'secondary-source',
      },
    ],
  },
  {
    code: 'A09',
    zh: '环境影响评价',
    en: 'Environmental impact assessment',
    responsible: 'ecology-and-environment',
    bases: [
      ['环境影响评价法', ['16', '22', '24', '25'], 'enacted-text'],
      ['建设项目环境保护管理条例', ['9', '11', '19'], 'enacted-text'],
    ],
    variants: [
      { id: 'report', zh: '报告书', en: 'report', statutory: calendarDays(60, 'enacted-text') },
      { id: 'table', zh: '报告表', en: 'table', statutory: calendarDays(30, 'enacted-text') },
      { id: 'registration', zh: '登记表备案', en: 'registration', commitment: true },
    ],
    materials: [
      { zh: '环境影响评价文件', en: 'Environmental impact document' },
      { zh: '公众参与说明', en: 'Account of public participation', variants: ['report'] },
    ],
    pauses: [
      { kind: 'public-notice', evidence: 'secondary-source' },
      { kind: 'expert-review', evidence: 'enacted-text' },
      { kind: 'hearing', evidence: 'enacted-text' },
    ],
    notices: [
      {
        zh: '受理公示',
        en: 'Notice of acceptance',
        days: 10,
        unit: 'workday',
        evidence: 'secondary-source',
        variants: ['report'],
      },
      {
        zh: '拟批公示',
        en: 'Notice of intended approval',
        days: 5,
        unit: 'workday',
        evidence: 'secondary-source',
        variants: ['report'],
      },
      {
        zh: '公示',
        en: 'Notice',
        days: 5,
        unit: 'workday',
        evidence: 'secondary-source',
        variants: ['table'],
      },
    ],
  },
];

const waterForestAndGround: readonly MatterEntry[] = [
  {
    code: 'A10',
    zh: '水土保持方案审批',
    en: 'Soil and water conservation plan',
    responsible: 'water-resources',
    bases: [
      ['水土保持法', ['25', '26', '27'], 'enacted-text'],
      ['水利部令第53号', [], 'secondary-source'],
    ],
    variants: [
      { id: 'report', zh: '报告书', en: 'report', statutory: workdays(10, 'secondary-source', 10) },
      {
        id: 'table',
        zh: '报告表',
        en: 'table',
        statutory: workdays(0, 'secondary-source'),
        commitment: true,
      },
    ],
    materials: [{ zh: '水土保持方案', en: 'Soil and water conservation plan' }],
    pauses: [
      { kind: 'expert-review', maximumWorkdays: 30, evidence: 'secondary-source' },
      { kind: 'superior-consultation', evidence: 'secondary-source' },
    ],
    exemptions: [
      {
        zh: '占地不满0.5公顷且土石方不满1000立方米',
        en: 'Under 0.5 ha and under 1000 m³ of earthwork',
        evidence: 'secondary-source',
      },
    ],
    validity: { length: 3, unit: 'year', evidence: 'secondary-source' },
  },
  {
    code: 'A11',
    zh: '取水许可与洪水影响评价',
    en: 'Water abstraction permit and flood impact assessment',
    responsible: 'water-resources',
    bases: [
      ['取水许可和水资源费征收管理条例', ['19'], 'enacted-text'],
      ['洪水影响评价', [], 'recollection'],
    ],
    variants: [
      {
        id: 'water-abstraction',
        zh: '取水许可',
        en: 'water abstraction',
        statutory: workdays(45, 'enacted-text'),
      },
      { id: 'flood-impact', zh: '洪水影响评价', en: 'flood impact' },
    ],
    materials: [{ zh: '水资源论证', en: 'Water resources argument', variants: ['water-abstraction'] }],
    pauses: [
      { kind: 'hearing', evidence: 'enacted-text' },
      { kind: 'superior-consultation', evidence: 'enacted-text' },
    ],
    exemptions: [{ zh: '区域评估已覆盖', en: 'Covered by an area assessment', evidence: 'enacted-text' }],
  },
  {
    code: 'A12',
    zh: '使用林地审核',
    en: 'Consent to the use of forest land',
    responsible: 'forestry',
    bases: [['森林法', ['37'], 'enacted-text']],
    only: { statutory: workdays(20, 'recollection') },
    materials: [
      { zh: '可行性研究报告', en: 'Feasibility study' },
      { zh: '林地调查', en: 'Forest land survey' },
    ],
    pauses: [{ kind: 'superior-consultation', evidence: 'enacted-text' }],
  },
  {
    code: 'A13',
    zh: '地质灾害、压覆矿产、考古与地震评估',
    en: 'Geological, mineral, archaeological and seismic assessment',
    responsible: 'planning-and-natural-resources',
    joint: ['culture-and-tourism', 'emergency-management'],
    bases: [
      ['地质灾害防治条例', ['21'], 'enacted-text'],
      ['矿产资源法（2024）', ['32'], 'enacted-text'],
      ['文物保护法（2024）', ['43'], 'enacted-text'],
    ],
    materials: [{ zh: '评估报告', en: 'Assessment report' }],
    pauses: [{ kind: 'expert-review', evidence: 'enacted-text' }],
    exemptions: [{ zh: '区域评估成果已共享', en: 'An area assessment is shared', evidence: 'enacted-text' }],
  },
];

/** The assessments A08–A13, which run beside the land procedure (domain.md §2.4 可并行). */
export const assessmentMatters: readonly Matter[] = [...energyAndEnvironment, ...waterForestAndGround].map(
  (entry) => matterOf('land-and-planning', entry),
);
