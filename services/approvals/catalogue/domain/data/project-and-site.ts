import type { Matter } from '../matter.ts';
import { calendarDays, licensingDefault, matterOf, workdays } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const entries: readonly MatterEntry[] = [
  {
    code: 'A01',
    zh: '企业投资项目备案',
    en: 'Filing of an enterprise investment project',
    responsible: 'development-and-reform',
    bases: [['企业投资项目核准和备案管理条例', ['3', '4', '13'], 'enacted-text']],
    variants: [
      {
        id: 'standard',
        zh: '一般备案',
        en: 'filing',
        statutory: workdays(0, 'enacted-text'),
        commitment: true,
      },
      {
        id: 'technical-renovation',
        zh: '技术改造备案',
        en: 'filing of a technical renovation',
        statutory: workdays(0, 'enacted-text'),
        commitment: true,
        department: 'economy-and-information',
      },
    ],
    materials: [
      { zh: '企业基本情况', en: 'Enterprise particulars' },
      { zh: '项目名称、建设地点、规模、内容', en: 'Project name, place, scale and content' },
      { zh: '项目总投资', en: 'Total investment' },
      { zh: '符合产业政策的声明', en: 'Declaration of conformity with industrial policy' },
    ],
    givesProjectCode: true,
  },
  {
    code: 'A01h',
    zh: '企业投资项目核准',
    en: 'Approval of an enterprise investment project',
    responsible: 'development-and-reform',
    bases: [['企业投资项目核准和备案管理条例', ['3', '6', '9', '10', '12'], 'enacted-text']],
    only: { statutory: workdays(20, 'enacted-text', 40, 'head') },
    materials: [
      { zh: '项目申请书', en: 'Project application' },
      { zh: '法律、行政法规规定的前置证明', en: 'Prerequisite certificates required by law' },
    ],
    pauses: [
      { kind: 'expert-review', maximumWorkdays: 30, evidence: 'enacted-text' },
      { kind: 'superior-consultation', evidence: 'enacted-text' },
    ],
    givesProjectCode: true,
  },
  {
    code: 'A02',
    zh: '建设项目用地预审与选址意见书',
    en: 'Land pre-examination and site selection opinion',
    responsible: 'planning-and-natural-resources',
    bases: [
      ['土地管理法实施条例', ['24(1)'], 'enacted-text'],
      ['城乡规划法', ['36'], 'enacted-text'],
      ['自然资规〔2019〕2号（自然资函〔2024〕709号续期）', [], 'secondary-source'],
      ['建设项目用地预审管理办法', [], 'recollection'],
    ],
    only: { statutory: calendarDays(20, 'recollection', 10) },
    materials: [
      { zh: '申请表', en: 'Application form' },
      { zh: '项目依据', en: 'Grounds of the project' },
      { zh: '选址方案', en: 'Site selection scheme' },
      { zh: '用地边界坐标', en: 'Boundary coordinates', tolerable: true },
    ],
    pauses: [{ kind: 'expert-review', evidence: 'enacted-text' }],
    exemptions: [
      {
        zh: '使用已批准建设用地',
        en: 'Land already approved for construction',
        evidence: 'secondary-source',
      },
    ],
    validity: { length: 3, unit: 'year', evidence: 'secondary-source' },
  },
  {
    code: 'A07',
    zh: '建设用地规划许可证',
    en: 'Planning permit for construction land',
    responsible: 'planning-and-natural-resources',
    bases: [
      ['城乡规划法', ['37', '38'], 'enacted-text'],
      ['行政许可法', ['42'], 'enacted-text'],
    ],
    only: { statutory: licensingDefault },
    materials: [
      { zh: '项目批准、核准或备案文件', en: 'Project approval or filing' },
      { zh: '出让合同', en: 'Land grant contract' },
      { zh: '用地边界', en: 'Land boundary', tolerable: true },
    ],
  },
];

/** Project, site and planning permit for the land (domain.md §2.3 第一阶段). */
export const projectAndSiteMatters: readonly Matter[] = entries.map((entry) =>
  matterOf('land-and-planning', entry),
);
