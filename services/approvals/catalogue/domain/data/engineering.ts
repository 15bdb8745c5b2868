import type { Matter } from '../matter.ts';
import { licensingDefault, matterOf } from './matter-entry.ts';
import type { MatterEntry } from './matter-entry.ts';

const entries: readonly MatterEntry[] = [
  {
    code: 'B01',
    zh: '建设工程设计方案审查',
    en: 'Review of the design scheme',
    responsible: 'planning-and-natural-resources',
    joint: ['civil-air-defence', 'transport', 'urban-management', 'housing-and-construction'],
    bases: [
      ['城乡规划法', ['40'], 'enacted-text'],
      ['国办发〔2018〕33号', [], 'secondary-source'],
    ],
    only: { statutory: licensingDefault },
    materials: [
      { zh: '设计方案文本', en: 'Design scheme' },
      { zh: '总平面图', en: 'General plan' },
    ],
    pauses: [
      { kind: 'public-notice', evidence: 'recollection' },
      { kind: 'expert-review', evidence: 'enacted-text' },
      { kind: 'design-revision', evidence: 'assumption' },
    ],
    notices: [
      { zh: '方案公示', en: 'Notice of the scheme', days: 7, unit: 'calendar-day', evidence: 'recollection' },
    ],
    exemptions: [{ zh: '带方案出让土地', en: 'Land granted with its scheme', evidence: 'secondary-source' }],
  },
  {
    code: 'B02',
    zh: '防空地下室设置意见与审核',
    en: 'Civil air defence basement: siting opinion and review',
    responsible: 'civil-air-defence',
    bases: [['人民防空法', ['22'], 'enacted-text']],
    variants: [
      { id: 'siting-opinion', zh: '设置意见', en: 'siting opinion' },
      { id: 'preliminary-design', zh: '初步设计审核', en: 'preliminary design' },
    ],
    materials: [
      { zh: '设计方案文本', en: 'Design scheme' },
      { zh: '初步设计', en: 'Preliminary design', variants: ['preliminary-design'] },
    ],
  },
  {
    code: 'B03',
    zh: '建设工程规划许可证',
    en: 'Planning permit for construction works',
    responsible: 'planning-and-natural-resources',
    bases: [['城乡规划法', ['40'], 'enacted-text']],
    only: { statutory: licensingDefault },
    materials: [
      { zh: '使用土地的有关证明文件', en: 'Proof of the right to use the land' },
      { zh: '建设工程设计方案', en: 'Design scheme' },
    ],
  },
];

/** Engineering permission 工程建设许可 (domain.md §2.3). */
export const engineeringMatters: readonly Matter[] = entries.map((entry) => matterOf('engineering', entry));
