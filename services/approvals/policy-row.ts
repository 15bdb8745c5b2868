import type { EvidenceLevel } from '../../shared/evidence.ts';
import type { PolicySetting } from '../../shared/policy/policy.ts';

/** What the numbers count; a length names its unit itself, hours and switches need none. */
const units = {
  length: null,
  hours: null,
  switch: null,
  day: { zh: '月日', en: 'month and day' },
  marks: { zh: '分（五分制）', en: 'marks out of five' },
  percent: { zh: '%', en: 'percent' },
  workdays: { zh: '工作日', en: 'working days' },
  points: { zh: '分', en: 'points' },
  months: { zh: '个月', en: 'months' },
  items: { zh: '件', en: 'items' },
  days: { zh: '自然日', en: 'calendar days' },
  times: { zh: '次', en: 'times' },
  bytes: { zh: '字节', en: 'bytes' },
  minutes: { zh: '分钟', en: 'minutes' },
} as const;

/** A setting in one line: its pointer, its name in both languages, what it counts, its source; what names no evidence is an assumption (推测). */
export type PolicyRow = readonly [
  pointer: string,
  zh: string,
  en: string,
  unit: keyof typeof units,
  source: string,
  evidence?: EvidenceLevel,
];

/** Rows as settings under their pointers. */
export const settingsOf = (rows: readonly PolicyRow[]): Readonly<Record<string, PolicySetting>> =>
  Object.fromEntries(
    rows.map(([pointer, zh, en, unit, source, evidence = 'assumption']) => [
      pointer,
      { name: { zh, en }, unit: units[unit], source, evidence },
    ]),
  );
