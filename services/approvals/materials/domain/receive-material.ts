import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Act } from '../../kernel/act.ts';
import { materialReference } from './material-facts.ts';
import type { DocumentOnFile } from './document-on-file.ts';
import { uploadMissing, type MaterialError } from './material-errors.ts';
import type { RequestedMaterial, UploadedMaterial } from './material.ts';

/** What was found where the file should lie. */
export type FoundFile = {
  readonly size: number;
  readonly sha256: string;
  readonly version: string | null;
};

const mismatch = ({ file }: RequestedMaterial, found: FoundFile): MaterialError => ({
  code: 'UPLOAD_MISMATCH',
  detail: {
    zh: '上传的文件与登记的文件不一致，请重新上传',
    en: 'The file uploaded is not the one announced; upload it again.',
  },
  facts: {
    announcedSize: file.size,
    foundSize: found.size,
    announcedSha256: file.sha256,
    foundSha256: found.sha256,
  },
});

/** Takes a file that lies there exactly as announced; it supersedes the edition on file, which stays on record. */
export const receiveMaterial = (
  material: RequestedMaterial,
  found: FoundFile | null,
  onFile: DocumentOnFile | null,
  act: Act,
): Outcome<{ material: UploadedMaterial; events: readonly DomainEvent[] }, MaterialError> => {
  if (found === null) return failure(uploadMissing);
  const { key, contentType, size, sha256 } = material.file;
  if (found.size !== size || found.sha256 !== sha256) return failure(mismatch(material, found));
  const uploaded: UploadedMaterial = {
    ...material,
    state: 'uploaded',
    uploaded: act,
    objectVersion: found.version,
    edition: (onFile?.edition ?? 0) + 1,
    supersedes: onFile?.materialId ?? null,
    scan: { verdict: 'pending' },
  };
  const { objectVersion, edition, supersedes, validUntil } = uploaded;
  const fact = {
    ...materialReference(uploaded),
    ...{ contentType, size, sha256, key, objectVersion, edition, supersedes, validUntil },
  };
  return success({
    material: uploaded,
    events: [{ type: 'approvals.material.uploaded.v1', audience: [], fact }],
  });
};
