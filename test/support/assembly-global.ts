import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesiseLocalStage } from '../../infra/local/local-stage.ts';
import { issuerOfTheShared } from './taken-assembly.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    assemblyDirectory: string;
  }
}

/** Bundles and synthesises the product once for all suites that start a platform in their own process. */
export default async function synthesiseOnce(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'assembly-'));
  const request = { issuer: issuerOfTheShared, jwksUrl: `${issuerOfTheShared}/jwks`, directory };
  project.provide('assemblyDirectory', await synthesiseLocalStage(request));
  return () => rmSync(directory, { recursive: true, force: true });
}
