import * as z from 'zod';
import {
  caseIdSchema,
  departmentIdSchema,
  materialIdSchema,
  projectIdSchema,
  taskIdSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import { matterCodeSchema, documentSchema } from '../../catalogue/domain/matter.ts';
import { contentTypes } from '../domain/content-type.ts';
import { materialStandings } from '../domain/document-on-file.ts';
import { scanVerdicts, sha256Schema } from '../domain/material.ts';
import { documentStandings } from '../domain/requirements.ts';
import { nodeStates } from '../../cases/domain/progress.ts';

export const materialParams = z.strictObject({ materialId: materialIdSchema });

/** A name people can save a file under anywhere: no path, no sign a file system refuses, not hidden. */
const fileName = line(200).regex(
  /^[^./\\:*?"<>|][^/\\:*?"<>|]*$/,
  '文件名不得含斜杠、冒号、星号、问号、引号、尖括号、竖线等符号，不得以点开头 · a plain file name, without / \\ : * ? " < > | and not beginning with a dot',
);

/** Type and size are checked against the county's rules, so that every fault is told at once. */
export const requestMaterialBody = z
  .strictObject({
    projectId: projectIdSchema.optional(),
    caseId: caseIdSchema.optional(),
    /** The document of the catalogue, as `GET /v1/cases/{caseId}/materials` names it. */
    document: documentSchema.shape.id.max(120),
    fileName,
    contentType: line(120).describe(contentTypes.join(', ')),
    size: z.int().min(1),
    sha256: sha256Schema,
    validUntil: enteredDate.optional(),
  })
  .refine(
    ({ projectId, caseId }) => (projectId === undefined) !== (caseId === undefined),
    '项目与并联审批须且只能指明一项 · name either a project or a case',
  );

const scanner = line(100);

export const scanVerdictBody = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('clean'),
    scanner,
    /** Where malware was found before: why that was a false alarm, and by which document; a second person confirms. */
    reason: text(500).optional(),
    document: line(200).optional(),
  }),
  z.strictObject({ verdict: z.literal('infected'), scanner, finding: line(200) }),
]);

const scanView = z.object({
  verdict: z.enum(scanVerdicts),
  at: instantSchema.nullable(),
  scanner: z.string().nullable(),
  finding: z.string().nullable(),
  /** That it was a false alarm, as the first of two persons says. */
  clearance: z.object({ at: instantSchema, reason: z.string(), document: z.string() }).nullable(),
});

export const materialViewSchema = z.object({
  id: materialIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  document: z.string(),
  documentName: bilingualSchema,
  fileName: z.string(),
  contentType: z.enum(contentTypes),
  size: z.int(),
  sha256: sha256Schema,
  validUntil: dateSchema.nullable(),
  /** Whether it is on its way, counts now, has lapsed, is blocked, or was replaced by a later edition. */
  standing: z.enum(materialStandings),
  requestedAt: instantSchema,
  uploadedAt: instantSchema.nullable(),
  edition: z.int().nullable(),
  supersedes: materialIdSchema.nullable(),
  scan: scanView.nullable(),
});

/** Send every field as it is in a form of type multipart/form-data, and the file as the last field, `file`. */
export const materialRequestedSchema = materialViewSchema.extend({
  upload: z.object({
    url: z.url(),
    fields: z.record(z.string(), z.string()),
    expiresAt: instantSchema,
  }),
});

export const scannedViewSchema = materialViewSchema.pick({
  id: true,
  document: true,
  sha256: true,
  standing: true,
  scan: true,
});

export const downloadViewSchema = materialViewSchema
  .pick({ id: true, fileName: true, contentType: true, size: true, sha256: true })
  .extend({ url: z.url(), expiresAt: instantSchema });

const importance = documentSchema.shape.importance;

const needView = z.object({
  matter: matterCodeSchema,
  matterName: bilingualSchema,
  department: departmentIdSchema,
  taskId: taskIdSchema.nullable(),
  state: z.enum(nodeStates),
  importance,
  /** Met by what was handed in for another matter. */
  reused: z.boolean(),
});

export const caseDocumentsSchema = z.object({
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  /** How many documents the enterprise is still asked for. */
  askedFor: z.int(),
  documents: z.array(
    z.object({
      document: z.string(),
      name: bilingualSchema,
      importance,
      standing: z.enum(documentStandings),
      askedFor: z.boolean(),
      neededBy: z.array(needView),
      /** What is on file, whether it counts or not; null where nothing was ever handed in. */
      material: z
        .object({
          id: materialIdSchema,
          edition: z.int(),
          validUntil: dateSchema.nullable(),
          verdict: z.enum(scanVerdicts),
          uploadedAt: instantSchema,
        })
        .nullable(),
    }),
  ),
});
