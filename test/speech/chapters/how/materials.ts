import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import type { Caller } from '../../../support/service-client.ts';
import { approve, inCounty, type CountyOfARow } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const scanner: Caller = { subject: 'scanner-1', roles: ['admin'] };
const content = Buffer.from('%PDF-1.7 设计方案文本');

/** Two matters of one project that need the same document, the second of which opens by the first. */
const openProject = async ({ act }: CountyOfARow, enterprise: string): Promise<string> => {
  const project = {
    projectName: '扩建车间（虚构）',
    enterprise: { name: '夔门光学（虚构）', creditCode: enterprise },
    nodes: [{ matter: 'B02' }, { matter: 'B03' }],
  };
  return (await act('/v1/cases', project, coordinator)).id;
};

const handIn = async ({ act }: CountyOfARow, caseId: string, as: Caller): Promise<string> => {
  const announced = {
    caseId,
    document: 'design-scheme',
    fileName: '设计方案.pdf',
    contentType: 'application/pdf',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const { id, upload } = await act('/v1/materials', announced, as);
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, String(value));
  form.append('file', new Blob([content]));
  const sent = await fetch(upload.url, { method: 'POST', body: form });
  expect(sent.ok).toBe(true);
  await act(`/v1/materials/${id}/complete`, null, as);
  return id;
};

type Document = { document: string; neededBy: { matter: string; reused: boolean }[] };

const scheme = ({ documents }: { documents: Document[] }): Document | undefined =>
  documents.find(({ document }) => document === 'design-scheme');

export const materials = (platform: () => TestPlatform): void => {
  it(quoted('R139 优化内部审批流程 — 同一项目第二次需要的同名有效材料默认复用，不再向企业索取'), async () => {
    const county = inCounty(platform(), newCounty());
    const { read, send } = county;
    const enterprise = fictionalCreditCode(139);
    const investor: Caller = { subject: 'investor-1', roles: ['investor'], enterprise };
    const caseId = await openProject(county, enterprise);
    const askedBefore = await read(`/v1/cases/${caseId}/materials`, investor);
    expect(scheme(askedBefore)).toMatchObject({ standing: 'never-given', askedFor: true });

    const id = await handIn(county, caseId, investor);
    const early = await send('GET', `/v1/materials/${id}/download`, { as: clerkOf('health') });
    expect([early.status, early.body.code]).toEqual([404, 'NOT_FOUND']);
    const verdict = { verdict: 'clean', scanner: 'clamav-1' };
    expect(
      (await send('PUT', `/v1/materials/${id}/scan-verdict`, { as: scanner, body: verdict })).status,
    ).toBe(200);
    await approve(county, caseId, 'B02');

    // The second need: the task has just opened, and the document is there already.
    const view = await read(`/v1/cases/${caseId}`);
    const { taskId, department } = view.nodes.find(({ code }: { code: string }) => code === 'B03');
    const ofTask = await read(`/v1/tasks/${taskId}/materials`, clerkOf(department));
    expect(scheme(ofTask)).toMatchObject({ standing: 'given', askedFor: false, material: { id } });
    expect(scheme(ofTask)?.neededBy).toEqual([
      expect.objectContaining({ matter: 'B02', reused: false }),
      expect.objectContaining({ matter: 'B03', reused: true }),
    ]);
    const askedAfter = await read(`/v1/cases/${caseId}/materials`, investor);
    expect(scheme(askedAfter)).toMatchObject({ standing: 'given', askedFor: false });
    expect(askedAfter.askedFor).toBeLessThan(askedBefore.askedFor);

    const { url } = await read(`/v1/materials/${id}/download`, clerkOf(department));
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content);

    // Another project of the same enterprise is another application.
    const other = await openProject(county, enterprise);
    const ofOther = await read(`/v1/cases/${other}/materials`, investor);
    expect(scheme(ofOther)).toMatchObject({ standing: 'never-given', askedFor: true });
  });
};
