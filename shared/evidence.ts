import * as z from 'zod';
import type { Bilingual } from './language.ts';

/** How well a rule is proven: 原文, 来源, 实测, 记忆, 推测 (domain.md §0.1). */
export const evidenceLevels = [
  'enacted-text',
  'secondary-source',
  'measured',
  'recollection',
  'assumption',
] as const;
export const evidenceLevelSchema = z.enum(evidenceLevels);
export type EvidenceLevel = z.infer<typeof evidenceLevelSchema>;

/** How people read each level (domain.md §0.1). */
export const evidenceTexts: Readonly<Record<EvidenceLevel, Bilingual>> = {
  'enacted-text': { zh: '原文', en: 'enacted text' },
  'secondary-source': { zh: '来源', en: 'secondary source' },
  measured: { zh: '实测', en: 'measured' },
  recollection: { zh: '记忆', en: 'recollection' },
  assumption: { zh: '推测', en: 'assumption' },
};
