import * as z from 'zod';
import { subjectSchema } from '../../../../shared/identifiers.ts';
import { line } from '../../../../shared/text.ts';
import { documentSchema } from '../../catalogue/domain/matter.ts';

const documentId = documentSchema.shape.id.max(100);

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
