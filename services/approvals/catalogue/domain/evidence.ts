import * as z from 'zod';
import { evidenceLevelSchema } from '../../../../shared/evidence.ts';

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
