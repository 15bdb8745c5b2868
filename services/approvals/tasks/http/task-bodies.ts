import * as z from 'zod';
import { lettersOfMaterials, together } from '../../../../shared/bounds.ts';
import { line, text } from '../../../../shared/text.ts';
import { mostMaterials } from '../../catalogue/domain/matter.ts';

const material = line(200);

const namedOnce = (entries: readonly { readonly material: string }[]): boolean =>
  new Set(entries.map((entry) => entry.material)).size === entries.length;

export const noticeBody = z.strictObject({
  /** Everything that is missing, at once: there is no second notice. */
  missing: together(
    z
      .array(z.strictObject({ material, reason: text(500) }))
      .min(1)
      .max(mostMaterials)
      .refine(namedOnce, '每份材料只列一次 · name each material once'),
    lettersOfMaterials,
  ),
});

export const supplementBody = z.strictObject({
  /** For each material named in the notice, the document handed in: its number or name. */
  documents: together(
    z
      .array(z.strictObject({ material, document: line(300) }))
      .min(1)
      .max(mostMaterials)
      .refine(namedOnce, '每份材料只列一次 · name each material once'),
    lettersOfMaterials,
  ),
});

export const notMineBody = z.strictObject({
  /** Where the applicant is to go instead (行政许可法 32(2)). */
  rightAuthority: line(200),
  reason: text(500),
});

export const withdrawBody = z.strictObject({ reason: text(500) });
