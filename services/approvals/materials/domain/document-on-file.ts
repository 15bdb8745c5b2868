import * as z from 'zod';
import { materialIdSchema } from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema, type LocalDate } from '../../../../shared/time/clock.ts';
import { keptLine } from '../../../../shared/text.ts';
import { scanVerdicts, type Material, type UploadedMaterial } from './material.ts';

/**
 * The edition of a document that a project now has on file, one for each document, whichever matter asked for it first.
 * It is all that is needed to say whether the document is still to be asked for.
 */
export const documentOnFileSchema = z.object({
  document: keptLine(),
  materialId: materialIdSchema,
  edition: z.int().positive(),
  validUntil: dateSchema.nullable(),
  verdict: z.enum(scanVerdicts),
  uploadedAt: instantSchema,
  /** Rises with every change, so that of two at once one looks again. */
  revision: z.int().positive(),
});
export type DocumentOnFile = Readonly<z.infer<typeof documentOnFileSchema>>;

/** Puts an edition on file in place of whatever was there. */
export const putOnFile = (material: UploadedMaterial, before: DocumentOnFile | null): DocumentOnFile => ({
  document: material.document,
  materialId: material.id,
  edition: material.edition,
  validUntil: material.validUntil,
  verdict: material.scan.verdict,
  uploadedAt: material.uploaded.at,
  revision: (before?.revision ?? 0) + 1,
});

export const fileStandings = ['valid', 'expired', 'infected'] as const;
export type FileStanding = (typeof fileStandings)[number];

/** Whether what is on file still counts; the last day of validity counts in full. */
export const standingOnFile = (
  { verdict, validUntil }: Pick<DocumentOnFile, 'verdict' | 'validUntil'>,
  today: LocalDate,
): FileStanding => {
  if (verdict === 'infected') return 'infected';
  return validUntil !== null && validUntil < today ? 'expired' : 'valid';
};

export const materialStandings = ['requested', 'superseded', ...fileStandings] as const;
export type MaterialStanding = (typeof materialStandings)[number];

/** How one edition stands: on its way, on file, or replaced by a later one. */
export const standingOfMaterial = (
  material: Material,
  onFile: Pick<DocumentOnFile, 'materialId'> | null,
  today: LocalDate,
): MaterialStanding => {
  if (material.state === 'requested') return 'requested';
  const { scan, validUntil } = material;
  if (scan.verdict !== 'infected' && onFile?.materialId !== material.id) return 'superseded';
  return standingOnFile({ verdict: scan.verdict, validUntil }, today);
};
