import { S3Client } from '@aws-sdk/client-s3';
import type { Files } from '../files/files.ts';
import { createS3Files } from '../files/s3-files.ts';
import { serveApi, type ServiceApi } from './api-function.ts';
import { createFoundations, type Foundations } from './dependencies.ts';
import { parseFilesApiEnvironment } from './environment.ts';

/** What the part of an API stands on that hands files in and out. */
export type FilesFoundations = Foundations & { readonly files: Files };

/** Builds a service's files-api function from its environment; it alone carries the client of the bucket and may use it. */
export const createFilesApiFunction = <Act extends string, Relation extends string>(
  api: ServiceApi<Act, Relation, FilesFoundations>,
  environment: Readonly<Record<string, string | undefined>>,
) => {
  const parsed = parseFilesApiEnvironment(environment);
  const client = new S3Client({ maxAttempts: 4, responseChecksumValidation: 'WHEN_REQUIRED' });
  const files = createS3Files(client, parsed.MATERIALS_BUCKET);
  return serveApi(api, parsed, { ...createFoundations(api.service, parsed), files });
};
