import * as z from 'zod';
import { lettersOfMaterials, together } from '../../../../shared/bounds.ts';
import { deliveryMethods } from '../../../../shared/events/cases-events.ts';
import { projectCodeSchema } from '../../../../shared/project-code.ts';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { line, text } from '../../../../shared/text.ts';
import { materialSchema, mostMaterials } from '../../catalogue/domain/matter.ts';

export const approveBody = z.strictObject({
  /** Number of the permit or document; without one nothing counts as decided (domain.md §5.6). */
  documentNumber: line(100),
  /** 项目代码: for the matter that gives it, and for no other. */
  projectCode: projectCodeSchema.optional(),
});

export const projectCodeBody = z.strictObject({ projectCode: projectCodeSchema, reason: text(500) });

export const rejectBody = z.strictObject({
  reasons: z.array(text(500)).min(1).max(10),
  /** The remedies open to the applicant: reconsideration, action (行政许可法 38). */
  remedies: text(1000),
});

export const deliverBody = z.strictObject({ receivedBy: line(100), method: z.enum(deliveryMethods) });

const material = line(200);

const documentId = materialSchema.shape.id.max(100);

/** How the critical documents came that the file of the case does not show (rulings 32). */
export const statedDocuments = {
  /** Seen on paper, by whoever accepts unless another is named. */
  seenOnPaper: z
    .array(z.strictObject({ document: documentId, by: subjectSchema.optional() }))
    .max(50)
    .default([]),
  /** Shared by an authority that keeps it. */
  shared: z
    .array(z.strictObject({ document: documentId, authority: line(100) }))
    .max(50)
    .default([]),
};

export const acceptBody = z.strictObject(statedDocuments).default({ seenOnPaper: [], shared: [] });

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
