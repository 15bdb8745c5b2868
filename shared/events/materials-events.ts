import * as z from 'zod';
import { caseIdSchema, materialIdSchema, projectIdSchema, subjectSchema } from '../identifiers.ts';
import { bilingualNameSchema } from '../language.ts';
import { dateSchema } from '../time/clock.ts';
import { keptLine, keptText } from '../text.ts';

/** A document of a project and one edition of it. Its file name, which may name persons, is never told. */
const materialReference = {
  materialId: materialIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: keptLine(),
  document: keptLine(),
  documentName: bilingualNameSchema,
};

const content = { contentType: keptLine(), size: z.number().int(), sha256: keptLine() };

/** What approvals announces of the documents 材料 of applications. A published shape never changes. */
export const materialsEvents = {
  /** A form was given out by which the file may be put there; the file itself is still to come. */
  'approvals.material.requested.v1': z.object({ ...materialReference, ...content }),
  /** The file lies there as announced. What looks for malware finds it by key and version in the bucket of materials. */
  'approvals.material.uploaded.v1': z.object({
    ...materialReference,
    ...content,
    key: keptLine(),
    objectVersion: keptLine().nullable(),
    edition: z.number().int(),
    supersedes: materialIdSchema.nullable(),
    validUntil: dateSchema.nullable(),
  }),
  'approvals.material.cleared.v1': z.object({ ...materialReference, scanner: keptLine() }),
  /** Malware was found: the file is not handed out any more and the document is missing again. */
  'approvals.material.infected.v1': z.object({
    ...materialReference,
    scanner: keptLine(),
    finding: keptText(2000),
  }),
  /** Somebody calls what was found a false alarm; until another person confirms it, the file stays blocked. */
  'approvals.material.clearance-proposed.v1': z.object({
    ...materialReference,
    scanner: keptLine(),
    finding: keptText(2000),
    reason: keptText(2000),
    /** The document on which the reason rests. */
    groundedOn: keptLine(),
    proposedBy: subjectSchema,
  }),
  /** Somebody was given an address from which the file can be fetched; who and when stand in the envelope. */
  'approvals.material.downloaded.v1': z.object({ ...materialReference, edition: z.number().int() }),
} as const;
