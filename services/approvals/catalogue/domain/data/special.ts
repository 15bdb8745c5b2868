import type { Matter } from '../matter.ts';
import { calendarDays, matterOf, workdays } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const entries: readonly MatterEntry[] = [
  {
    code: 'X-F01',
    zh: '公众聚集场所投入使用、营业前消防安全检查',
    en: 'Fire safety inspection before a place of public assembly opens',
    responsible: 'fire-and-rescue',
    bases: [['消防法', ['15'], 'secondary-source']],
    // The applicant may choose commitment; without it the place is inspected within ten working days.
    only: { statutory: workdays(10, 'secondary-source'), commitment: true },
    materials: [
      { zh: '营业执照', en: 'Business licence' },
      { zh: '消防安全制度、灭火和应急疏散预案', en: 'Fire safety rules and emergency plans' },
      { zh: '场所平面布置图、消防设施平面图', en: 'Plans of the place and of its fire safety installations' },
    ],
  },
  {
    code: 'X-P01',
    zh: '工业产品生产许可',
    en: 'Licence to manufacture an industrial product',
    responsible: 'market-regulation',
    bases: [['工业产品生产许可证管理条例', ['5', '9', '24', '25'], 'enacted-text']],
    // The time that testing takes does not count (art. 24), as for every matter (行政许可法 45).
    only: { statutory: calendarDays(60, 'enacted-text') },
    materials: [
      { zh: '营业执照', en: 'Business licence' },
      { zh: '生产条件与检验手段说明', en: 'Account of the conditions of production and of testing' },
      { zh: '质量管理制度和责任制度', en: 'Rules of quality and responsibility' },
    ],
    exemptions: [
      {
        zh: '产品未列入生产许可证目录',
        en: 'The product is not on the list of licensed products',
        evidence: 'enacted-text',
      },
    ],
    validity: { length: 5, unit: 'year', evidence: 'enacted-text' },
  },
  {
    code: 'X-R01',
    zh: '商品房预售许可',
    en: 'Permit for the advance sale of commodity housing',
    responsible: 'housing-and-construction',
    bases: [
      ['城市房地产管理法', ['45'], 'enacted-text'],
      ['城市房地产开发经营管理条例', ['22', '23', '24'], 'enacted-text'],
    ],
    only: { statutory: calendarDays(10, 'enacted-text') },
    materials: [
      { zh: '土地出让金缴清凭证', en: 'Proof that the land price is paid in full' },
      { zh: '不动产权证', en: 'Real estate certificate' },
      { zh: '建设工程规划许可证', en: 'Planning permit for construction works' },
      { zh: '施工许可证', en: 'Construction permit' },
      { zh: '投入达25%的证明', en: 'Proof that 25 percent is invested' },
      { zh: '施工进度与交付日期', en: 'Schedule of works and date of delivery' },
    ],
  },
  {
    code: 'X-R02',
    zh: '动工监管与闲置土地处置',
    en: 'Supervision of the start of works and idle land',
    responsible: 'planning-and-natural-resources',
    bases: [['城市房地产管理法', ['26'], 'enacted-text']],
    duties: [
      {
        by: 'applicant',
        zh: '约定动工日起未动工满一年可征闲置费',
        en: 'Idle fee from one year after the agreed start',
        length: 1,
        unit: 'year',
        evidence: 'enacted-text',
      },
      {
        by: 'applicant',
        zh: '约定动工日起未动工满两年可无偿收回',
        en: 'Withdrawal without compensation from two years after the agreed start',
        length: 2,
        unit: 'year',
        evidence: 'enacted-text',
      },
    ],
  },
  {
    code: 'X-M01',
    zh: '设置医疗机构批准',
    en: 'Approval to set up a medical institution',
    responsible: 'health',
    bases: [['医疗机构管理条例（2016）', ['9', '10', '11', '12'], 'enacted-text']],
    only: { statutory: calendarDays(30, 'enacted-text') },
    exemptions: [
      { zh: '诊所改为备案（2022年修订）', en: 'Clinics are filed since 2022', evidence: 'recollection' },
    ],
  },
  {
    code: 'X-M02',
    zh: '医疗机构执业登记',
    en: 'Registration of a medical institution',
    responsible: 'health',
    bases: [['医疗机构管理条例（2016）', ['15', '19'], 'enacted-text']],
    only: { statutory: calendarDays(45, 'enacted-text') },
  },
  {
    code: 'X-M03',
    zh: '养老机构备案',
    en: 'Filing of an elderly care institution',
    responsible: 'civil-affairs',
    joint: ['market-regulation'],
    bases: [['老年人权益保障法', ['43'], 'enacted-text']],
  },
];

/** Matters of production, urban complexes, housing, medical and elderly care 专项 (domain.md §2.3). */
export const specialMatters: readonly Matter[] = entries.map((entry) => matterOf('special', entry));
