import * as z from 'zod';
import { materialIdSchema, subjectSchema, type Subject } from '../../../../shared/identifiers.ts';
import { keptLine } from '../../../../shared/text.ts';
import { mostMaterials } from '../../catalogue/domain/matter.ts';

/** By its id in the catalogue, which has its name. */
const named = { document: keptLine() };

/** How a critical document 主件 came to an acceptance (rulings 32). */
export const documentStatedSchema = z.discriminatedUnion('how', [
  /** Uploaded for this matter, and clean. */
  z.object({ ...named, how: z.literal('uploaded'), materialId: materialIdSchema }),
  /** On the file of the case before this matter opened. */
  z.object({ ...named, how: z.literal('reused'), materialId: materialIdSchema }),
  z.object({ ...named, how: z.literal('shared'), authority: keptLine() }),
  z.object({ ...named, how: z.literal('seen-on-paper'), by: subjectSchema }),
  /** Handed in after the one notice, under this number or name. */
  z.object({ ...named, how: z.literal('supplemented'), reference: keptLine() }),
  /** The applicant's commitment 告知承诺 lists it. */
  z.object({ ...named, how: z.literal('committed') }),
]);
export type DocumentStated = Readonly<z.infer<typeof documentStatedSchema>>;

/** What whoever accepts states of documents that no file shows. */
export type Statement = {
  readonly seenOnPaper: readonly { readonly document: string; readonly by?: Subject | undefined }[];
  readonly shared: readonly { readonly document: string; readonly authority: string }[];
};

/** The critical documents of an accepted application, each as it came; absent where the acceptance was by law. */
export const documentsStatedField = {
  documents: z.array(documentStatedSchema).max(mostMaterials).readonly().optional(),
};
