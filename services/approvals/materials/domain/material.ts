import * as z from 'zod';
import { caseIdSchema, materialIdSchema, projectIdSchema } from '../../../../shared/identifiers.ts';
import { bilingualNameSchema } from '../../../../shared/language.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { keptLine, keptText } from '../../../../shared/text.ts';
import { actSchema } from '../../kernel/act.ts';
import { contentTypes } from './content-type.ts';

/** A SHA-256 in hexadecimal, as `sha256sum` prints it. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '应为64位十六进制数字（小写） · must be 64 hexadecimal digits in small letters');

/** The file as it was announced. Its key holds no name; the name is for people alone. */
export const announcedFileSchema = z.object({
  key: keptLine(),
  fileName: keptLine(),
  contentType: z.enum(contentTypes),
  size: z.int().positive(),
  sha256: sha256Schema,
});

export const scanVerdicts = ['pending', 'clean', 'infected'] as const;

/** That what was found infected was a false alarm, as one person says it with the reason and the document. */
const clearanceSchema = actSchema.extend({ reason: keptText(), document: keptLine() });

/** What the search for malware has come to; what was infected is clean when a second person finds the first one right. */
export const scanSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('pending') }),
  actSchema.extend({
    verdict: z.literal('clean'),
    scanner: keptLine(),
    clearance: clearanceSchema.optional(),
  }),
  actSchema.extend({
    verdict: z.literal('infected'),
    scanner: keptLine(),
    finding: keptText(),
    clearance: clearanceSchema.optional(),
  }),
]);
export type Scan = Readonly<z.infer<typeof scanSchema>>;

const common = {
  id: materialIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: keptLine(),
  /** The document of the catalogue that it is; the same for every matter that needs it. */
  document: keptLine(),
  documentName: bilingualNameSchema,
  file: announcedFileSchema,
  /** The last day on which the document holds; null where it does not lapse. */
  validUntil: dateSchema.nullable(),
  requested: actSchema,
  /** Until then the form takes the file. */
  uploadUntil: instantSchema,
};

/** One edition of a document 材料 that a project hands in. What is superseded stays on record. */
export const materialSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('requested') }),
  z.object({
    ...common,
    state: z.literal('uploaded'),
    uploaded: actSchema,
    /** The content that was checked, whatever is put under the key afterwards; null where no versions are kept. */
    objectVersion: keptLine().nullable(),
    /** The first edition of a document in a project is 1. */
    edition: z.int().positive(),
    supersedes: materialIdSchema.nullable(),
    scan: scanSchema,
  }),
]);
export type Material = Readonly<z.infer<typeof materialSchema>>;
export type RequestedMaterial = Extract<Material, { state: 'requested' }>;
export type UploadedMaterial = Extract<Material, { state: 'uploaded' }>;
