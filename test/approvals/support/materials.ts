import { createHash } from 'node:crypto';
import { admin, coordinator } from '../../support/callers.ts';
import type { Answer, Caller } from '../../support/service-client.ts';
import { type Approvals } from './service.ts';
import { investor } from './cases.ts';

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const aFile = (content = '方案'): Uint8Array => Buffer.from(`%PDF-1.7 ${content}`);

/** What somebody says of a file before sending it. */
export const announcementOf = (bytes: Uint8Array, overrides: Record<string, unknown> = {}) => ({
  document: 'design-scheme',
  fileName: '设计方案.pdf',
  contentType: 'application/pdf',
  size: bytes.length,
  sha256: sha256Of(bytes),
  ...overrides,
});

/** Two matters that need the same document, and one that needs others; beside each other, and nothing else. */
export const twoNeeds = {
  projectName: '扩建车间（虚构）',
  enterprise: { name: '夔门光学（虚构）', creditCode: investor.enterprise },
  officer: 'officer-7',
  nodes: [{ matter: 'B03' }, { matter: 'B02' }],
};

export const openCase = async ({ send }: Approvals, body: unknown = twoNeeds): Promise<string> => {
  const opened = await send('POST', '/v1/cases', { as: coordinator, body });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  return opened.body.id;
};

export const announce = (
  { send }: Approvals,
  caseId: string,
  bytes: Uint8Array,
  overrides: Record<string, unknown> = {},
  as: Caller = investor,
): Promise<Answer> =>
  send('POST', '/v1/materials', { as, body: { caseId, ...announcementOf(bytes, overrides) } });

/** Hands a document in, from the announcement to the file on record; answers its id. */
export const handIn = async (
  approvals: Approvals,
  caseId: string,
  bytes = aFile(),
  overrides: Record<string, unknown> = {},
): Promise<string> => {
  const { status, body } = await announce(approvals, caseId, bytes, overrides);
  if (status !== 201) throw new Error(JSON.stringify(body));
  approvals.post(body.upload, bytes);
  const completed = await approvals.send('POST', `/v1/materials/${body.id}/complete`, { as: investor });
  if (completed.status !== 200) throw new Error(JSON.stringify(completed.body));
  return body.id;
};

export const scan = ({ send }: Approvals, id: string, verdict: 'clean' | 'infected'): Promise<Answer> =>
  send('PUT', `/v1/materials/${id}/scan-verdict`, {
    as: { ...admin, subject: 'clamav-1' },
    body: {
      verdict,
      scanner: 'clamav-1',
      ...(verdict === 'infected' ? { finding: 'Eicar-Test-Signature' } : {}),
    },
  });

/** A document of a case as somebody reads it. */
export const documentOf = async (
  { send }: Approvals,
  caseId: string,
  document = 'design-scheme',
  as: Caller = investor,
): Promise<any> => {
  const { body } = await send('GET', `/v1/cases/${caseId}/materials`, { as });
  return body.documents.find((each: { document: string }) => each.document === document);
};
