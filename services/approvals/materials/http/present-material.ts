import type * as z from 'zod';
import type { Reply } from '../../../../shared/http/call.ts';
import { dateOf, toInstant } from '../../../../shared/time/clock.ts';
import { standingOfMaterial } from '../domain/document-on-file.ts';
import type { Material, Scan } from '../domain/material.ts';
import { isReused, type DocumentRequirement } from '../domain/requirements.ts';
import type { HandedOut } from '../usecases/change-material.ts';
import type { CaseDocuments } from '../usecases/material-requirements.ts';
import type { MaterialReading } from '../usecases/read-material.ts';
import type { MaterialRequested } from '../usecases/request-material.ts';
import type {
  caseDocumentsSchema,
  downloadViewSchema,
  materialRequestedSchema,
  materialViewSchema,
} from './material-schemas.ts';

const presentScan = (scan: Scan) => ({
  verdict: scan.verdict,
  at: scan.verdict === 'pending' ? null : scan.at,
  scanner: scan.verdict === 'pending' ? null : scan.scanner,
  finding: scan.verdict === 'infected' ? scan.finding : null,
  clearance: (scan.verdict === 'pending' ? null : scan.clearance) ?? null,
});

const uploadedPart = (material: Material) =>
  material.state === 'requested'
    ? { uploadedAt: null, edition: null, supersedes: null, scan: null }
    : {
        uploadedAt: material.uploaded.at,
        edition: material.edition,
        supersedes: material.supersedes,
        scan: presentScan(material.scan),
      };

const viewOf = ({ material, onFile, now }: MaterialReading): z.input<typeof materialViewSchema> => {
  const { id, caseId, projectId, document, documentName, file, validUntil, requested } = material;
  const { fileName, contentType, size, sha256 } = file;
  return {
    ...{ id, caseId, projectId, document, documentName, fileName, contentType, size, sha256, validUntil },
    standing: standingOfMaterial(material, onFile, dateOf(now)),
    requestedAt: requested.at,
    ...uploadedPart(material),
  };
};

export const presentMaterial = (reading: MaterialReading): Reply<z.input<typeof materialViewSchema>> => ({
  body: viewOf(reading),
  version: reading.version,
});

export const presentRequested = (
  reading: MaterialRequested,
): Reply<z.input<typeof materialRequestedSchema>> => ({
  body: {
    ...viewOf(reading),
    upload: {
      url: reading.upload.url,
      fields: { ...reading.upload.fields },
      expiresAt: reading.material.uploadUntil,
    },
  },
  version: reading.version,
  location: `/v1/materials/${reading.material.id}`,
});

export const presentDownload = ({
  material,
  now,
  url,
  minutes,
}: HandedOut): Reply<z.input<typeof downloadViewSchema>> => {
  const { fileName, contentType, size, sha256 } = material.file;
  const expiresAt = toInstant(new Date(Date.parse(now) + minutes * 60_000));
  return { body: { id: material.id, fileName, contentType, size, sha256, url, expiresAt } };
};

type View = z.input<typeof caseDocumentsSchema>;

const presentDocument = (requirement: DocumentRequirement): View['documents'][number] => {
  const { document, name, importance, standing, askedFor, neededBy, onFile } = requirement;
  return {
    ...{ document, name, importance, standing, askedFor },
    neededBy: neededBy.map((need) => ({ ...need, reused: isReused(requirement, need) })),
    material: onFile === null ? null : { ...onFile, id: onFile.materialId },
  };
};

export const presentDocuments = ({ approvalCase, documents }: CaseDocuments): Reply<View> => ({
  body: {
    caseId: approvalCase.id,
    projectId: approvalCase.projectId,
    projectName: approvalCase.projectName,
    askedFor: documents.filter(({ askedFor }) => askedFor).length,
    documents: documents.map(presentDocument),
  },
});
