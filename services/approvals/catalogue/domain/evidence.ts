import * as z from 'zod';
import type { Bilingual } from '../../../../shared/language.ts';

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

/** A law, regulation or rule a matter rests on; `articles` as its text numbers them (`24(1)`), empty where unchecked. */
export const legalBasisSchema = z.strictObject({
  law: z.string().min(1).max(200),
  articles: z.array(z.string().min(1).max(60)).max(40),
  evidence: evidenceLevelSchema,
});
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** Whether an article number may be shown to people: what is only recalled or assumed may not be cited (domain.md §0.1). */
export const isCitable = (basis: Pick<LegalBasis, 'evidence'>): boolean =>
  basis.evidence !== 'recollection' && basis.evidence !== 'assumption';
