import type { Material } from './material.ts';

/** Which document a fact is about. */
export const materialReference = ({
  id,
  caseId,
  projectId,
  projectName,
  document,
  documentName,
}: Material) => ({ materialId: id, caseId, projectId, projectName, document, documentName });
