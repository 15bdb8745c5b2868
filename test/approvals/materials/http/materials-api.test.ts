import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { admin, coordinator } from '../../../support/callers.ts';
import {
  drainOwnInbox,
  investor,
  projectOfficer,
  seeCase,
  stranger,
  decideNode,
  nodeIn,
  openSignedCase,
  aSigning,
} from '../../support/cases.ts';
import {
  aFile,
  announce,
  announcementOf,
  documentOf,
  handIn,
  openCase,
  scan,
  sha256Of,
  twoNeeds,
} from '../../support/materials.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let caseId: string;

beforeAll(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
});

beforeEach(async () => {
  approvals.clock.set('2026-03-02T02:00:00.000Z');
  caseId = await openCase(approvals);
});

const get = (path: string, as = investor) => approvals.send('GET', path, { as });
const complete = (id: string) => approvals.send('POST', `/v1/materials/${id}/complete`, { as: investor });
const factsOf = async (id: string) =>
  (await approvals.announced())
    .filter(({ subject }) => subject === id)
    .map(({ type, actor }) => [type, actor]);

describe('The documents of a case', () => {
  it('stand there once each, with every matter that needs them, until they are given', async () => {
    const { body } = await get(`/v1/cases/${caseId}/materials`);
    const names = body.documents.map(({ document }: { document: string }) => document);
    expect(names).toHaveLength(new Set(names).size);
    const scheme = await documentOf(approvals, caseId);
    expect(scheme).toMatchObject({
      importance: 'critical',
      standing: 'never-given',
      askedFor: true,
      material: null,
    });
    expect(scheme.neededBy.map(({ matter }: { matter: string }) => matter).sort()).toEqual(['B02', 'B03']);
    expect(body.askedFor).toBe(body.documents.length);
  });

  it('given once serve every matter that needs them, the second time as reused', async () => {
    const before = (await get(`/v1/cases/${caseId}/materials`)).body.askedFor;
    const id = await handIn(approvals, caseId);
    const { body } = await get(`/v1/cases/${caseId}/materials`);
    expect(body.askedFor).toBe(before - 1);
    const scheme = await documentOf(approvals, caseId);
    expect(scheme).toMatchObject({
      standing: 'given',
      askedFor: false,
      material: { id, edition: 1, verdict: 'pending' },
    });
    expect(scheme.neededBy.map(({ reused }: { reused: boolean }) => reused)).toEqual([false, true]);
    for (const { taskId } of scheme.neededBy.filter(
      (need: { taskId: string | null }) => need.taskId !== null,
    )) {
      const ofTask = (await get(`/v1/tasks/${taskId}/materials`)).body.documents;
      expect(ofTask.find((each: { document: string }) => each.document === 'design-scheme')).toMatchObject({
        standing: 'given',
        askedFor: false,
      });
    }
  });

  it('are asked for again once they are no longer valid, the last day counting in full', async () => {
    await handIn(approvals, caseId, aFile(), { validUntil: '2026-03-10' });
    approvals.clock.set('2026-03-10T15:59:00.000Z');
    expect(await documentOf(approvals, caseId)).toMatchObject({ standing: 'given', askedFor: false });
    approvals.clock.set('2026-03-10T16:00:00.000Z');
    expect(await documentOf(approvals, caseId)).toMatchObject({ standing: 'expired', askedFor: true });
    await handIn(approvals, caseId, aFile('新'), { validUntil: '2026-12-31' });
    expect(await documentOf(approvals, caseId)).toMatchObject({
      standing: 'given',
      askedFor: false,
      material: { edition: 2 },
    });
  });

  it('are not asked for by matters that are all decided', async () => {
    const alone = await openCase(approvals, { ...twoNeeds, nodes: [{ matter: 'B03' }] });
    expect(await documentOf(approvals, alone)).toMatchObject({ standing: 'never-given', askedFor: true });
    await decideNode(approvals, nodeIn(await seeCase(approvals, alone), 'B03'));
    await drainOwnInbox(approvals);
    expect(await documentOf(approvals, alone)).toMatchObject({ standing: 'never-given', askedFor: false });
  });

  it('of a form of a matter are those of that form', async () => {
    const land = await openCase(approvals, {
      projectName: '供地（虚构）',
      enterprise: { name: '夔门光学（虚构）', creditCode: investor.enterprise },
      nodes: [{ matter: 'A06', variant: 'allocation' }],
    });
    expect((await get(`/v1/cases/${land}/materials`)).body.documents).toEqual([]);
  });
});

describe('An announced file', () => {
  it('is refused with every field at fault', async () => {
    const answer = await announce(approvals, caseId, aFile(), {
      document: 'nothing-known',
      contentType: 'application/x-msdownload',
      size: 20 * 1024 * 1024 + 1,
      validUntil: '2026-03-01',
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'MATERIAL_INVALID']);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/body/contentType',
      '/body/document',
      '/body/size',
      '/body/validUntil',
    ]);
  });

  it.each([
    ['a path', '../../etc/passwd.pdf'],
    ['a hidden file', '.pdf'],
    ['a line break', 'a\r\nSet-Cookie: x.pdf'],
  ])('is refused under the name of %s', async (_, fileName) => {
    const answer = await announce(approvals, caseId, aFile(), { fileName });
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/body/fileName');
  });

  it('is refused under an ending that is not its type’s', async () => {
    const answer = await announce(approvals, caseId, aFile(), { fileName: '方案.exe' });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/body/fileName']);
  });

  it('gets a form whose key holds the county and the document’s id, and never its name', async () => {
    const { status, body, headers } = await announce(approvals, caseId, aFile());
    expect([status, headers.get('location')]).toEqual([201, `/v1/materials/${body.id}`]);
    expect(body.upload.fields.key).toBe(`materials/500236/${body.id}`);
    expect(body.upload.expiresAt).toBe('2026-03-02T02:15:00.000Z');
    expect(body).toMatchObject({ standing: 'requested', edition: null, scan: null });
  });

  it('may be announced for the project instead of its case', async () => {
    const signing = aSigning();
    const signedCase = await openSignedCase(approvals, signing);
    const needed = (await get(`/v1/cases/${signedCase}/materials`)).body.documents[0].document;
    const bytes = aFile();
    const body = { projectId: signing.projectId, ...announcementOf(bytes, { document: needed }) };
    const answer = await approvals.send('POST', '/v1/materials', { as: investor, body });
    expect([answer.status, answer.body.caseId]).toEqual([201, signedCase]);
    const both = await approvals.send('POST', '/v1/materials', { as: investor, body: { ...body, caseId } });
    expect(both.status).toBe(400);
    const nowhere = { ...body, projectId: '01J0000000000000000000000Z' };
    expect((await approvals.send('POST', '/v1/materials', { as: investor, body: nowhere })).status).toBe(404);
  });

  it('follows the county’s own bound', async () => {
    const county = { ...admin, county: '500235' };
    const materials = {
      largestBytes: 10,
      uploadWithinMinutes: 5,
      downloadWithinMinutes: 1,
      serveUnscanned: false,
    };
    await approvals.send('PUT', '/v1/county-settings', { as: county, body: { materials } });
    const opened = await approvals.send('POST', '/v1/cases', {
      as: { ...coordinator, county: '500235' },
      body: {
        projectName: '小件（虚构）',
        enterprise: { name: '夔门光学（虚构）', creditCode: investor.enterprise },
        nodes: [{ matter: 'B03' }],
      },
    });
    const as = { ...investor, county: '500235' };
    const tooLarge = await announce(approvals, opened.body.id, aFile(), {}, as);
    expect([tooLarge.status, tooLarge.body.errors[0].pointer]).toEqual([422, '/body/size']);
    const small = await announce(approvals, opened.body.id, Buffer.from('%PDF'), {}, as);
    expect([small.status, small.body.upload.expiresAt]).toEqual([201, '2026-03-02T02:05:00.000Z']);
  });
});

describe('Completing an upload', () => {
  it('before the file is there is refused', async () => {
    const { body } = await announce(approvals, caseId, aFile());
    const answer = await complete(body.id);
    expect([answer.status, answer.body.code]).toEqual([409, 'UPLOAD_MISSING']);
  });

  it.each([
    ['other content', (bytes: Uint8Array) => Buffer.from(bytes).fill(0)],
    ['another length', (bytes: Uint8Array) => bytes.subarray(1)],
  ])('with %s than announced is refused, and the right file is taken afterwards', async (_, spoil) => {
    const bytes = aFile('原件');
    const { body } = await announce(approvals, caseId, bytes);
    approvals.post(body.upload, spoil(bytes));
    const refused = await complete(body.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'UPLOAD_MISMATCH']);
    expect(await documentOf(approvals, caseId)).toMatchObject({ standing: 'never-given', askedFor: true });
    approvals.post(body.upload, bytes);
    expect((await complete(body.id)).status).toBe(200);
  });

  it('a second time changes nothing and tells nobody twice', async () => {
    const id = await handIn(approvals, caseId);
    const facts = await factsOf(id);
    const again = await complete(id);
    expect([again.status, again.body.standing, again.body.edition]).toEqual([200, 'valid', 1]);
    expect(await factsOf(id)).toEqual(facts);
    expect(facts.map(([type]) => type)).toEqual([
      'approvals.material.requested.v1',
      'approvals.material.uploaded.v1',
    ]);
  });

  it('makes a new edition that supersedes the one before, which stays on record', async () => {
    const first = await handIn(approvals, caseId, aFile('一'));
    const second = await handIn(approvals, caseId, aFile('二'));
    expect((await get(`/v1/materials/${first}`)).body).toMatchObject({ standing: 'superseded', edition: 1 });
    expect((await get(`/v1/materials/${second}`)).body).toMatchObject({
      standing: 'valid',
      edition: 2,
      supersedes: first,
    });
    expect((await documentOf(approvals, caseId)).material).toMatchObject({ id: second, edition: 2 });
  });

  it('of two editions at once gives each its place', async () => {
    const files = [aFile('甲'), aFile('乙'), aFile('丙')];
    const asked = await Promise.all(files.map((bytes) => announce(approvals, caseId, bytes)));
    asked.forEach(({ body }, index) => approvals.post(body.upload, files[index]!));
    const done = await Promise.all(asked.map(({ body }) => complete(body.id)));
    expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(done.map(({ body }) => body.edition).sort()).toEqual([1, 2, 3]);
    const last = done.find(({ body }) => body.edition === 3)!;
    expect((await documentOf(approvals, caseId)).material.id).toBe(last.body.id);
  });
});

describe('The timeline of a case', () => {
  const supervisor = { subject: 'supervisor-1', roles: ['supervisor'] as const };
  const timeline = async (limit: number): Promise<{ type: string; at: string; id: string }[]> => {
    const items = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `limit=${limit}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const { status, body } = await approvals.send('GET', `/v1/cases/${caseId}/timeline?${query}`, {
        as: supervisor,
      });
      expect([status, body.items.length <= limit]).toEqual([200, true]);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  };

  it.each([1, 2, 3, 100])('shows its own facts and its documents’ by time, %i to a page', async (limit) => {
    const id = await handIn(approvals, caseId);
    approvals.clock.set('2026-03-02T03:00:00.000Z');
    await approvals.send('POST', `/v1/cases/${caseId}/record-trip`, {
      as: coordinator,
      body: { reason: '到窗口核对' },
    });
    approvals.clock.set('2026-03-02T04:00:00.000Z');
    await scan(approvals, id, 'clean');
    await get(`/v1/materials/${id}/download`);
    const shown = await timeline(limit);
    expect(shown.map(({ type }) => type)).toEqual([
      'approvals.case.opened.v1',
      'approvals.material.uploaded.v1',
      'approvals.case.trip-recorded.v1',
      'approvals.material.cleared.v1',
      'approvals.material.downloaded.v1',
    ]);
    expect(new Set(shown.map((entry) => entry.id)).size).toBe(shown.length);
  });

  it('takes no cursor it did not give out', async () => {
    const path = `/v1/cases/${caseId}/timeline?cursor=bm9uc2Vuc2U`;
    const answer = await approvals.send('GET', path, { as: supervisor });
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_CURSOR']);
  });
});

describe('A file', () => {
  it('is not handed out before it was scanned', async () => {
    const id = await handIn(approvals, caseId);
    const answer = await get(`/v1/materials/${id}/download`);
    expect([answer.status, answer.body.code]).toEqual([409, 'SCAN_PENDING']);
  });

  it('found clean is handed out for some minutes, on record with who and when', async () => {
    const bytes = aFile();
    const id = await handIn(approvals, caseId, bytes);
    expect((await scan(approvals, id, 'clean')).status).toBe(200);
    const { status, body } = await get(`/v1/materials/${id}/download`, projectOfficer as never);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      fileName: '设计方案.pdf',
      sha256: sha256Of(bytes),
      expiresAt: '2026-03-02T02:05:00.000Z',
    });
    expect(body.url).toContain('version=v1');
    expect(await factsOf(id)).toEqual([
      ['approvals.material.requested.v1', 'investor-1'],
      ['approvals.material.uploaded.v1', 'investor-1'],
      ['approvals.material.cleared.v1', 'clamav-1'],
      ['approvals.material.downloaded.v1', 'officer-7'],
    ]);
  });

  it('stays the one that was checked, whatever is put in its place', async () => {
    const bytes = aFile();
    const { body } = await announce(approvals, caseId, bytes);
    approvals.post(body.upload, bytes);
    await complete(body.id);
    approvals.post(body.upload, aFile('换掉'));
    await scan(approvals, body.id, 'clean');
    expect((await get(`/v1/materials/${body.id}/download`)).body.url).toContain('version=v1');
  });

  it('found infected is never handed out, counts for nothing, and its uploader is told', async () => {
    const id = await handIn(approvals, caseId);
    await scan(approvals, id, 'clean');
    const verdict = await scan(approvals, id, 'infected');
    expect(verdict.body).toMatchObject({ standing: 'infected', scan: { verdict: 'infected' } });
    const answer = await get(`/v1/materials/${id}/download`);
    expect([answer.status, answer.body.code]).toEqual([409, 'MATERIAL_INFECTED']);
    expect(await documentOf(approvals, caseId)).toMatchObject({ standing: 'infected', askedFor: true });
    const told = (await approvals.announced()).find(
      ({ type, subject }) => type === 'approvals.material.infected.v1' && subject === id,
    )!;
    expect(told.data.audience).toEqual([
      { kind: 'person', capacity: 'responsible', subject: 'investor-1' },
      { kind: 'enterprise', capacity: 'informed', creditCode: investor.enterprise },
      { kind: 'person', capacity: 'informed', subject: 'officer-7' },
    ]);
  });

  it('found infected after it was superseded leaves the edition on file as it is', async () => {
    const first = await handIn(approvals, caseId, aFile('一'));
    await handIn(approvals, caseId, aFile('二'));
    await scan(approvals, first, 'infected');
    expect(await documentOf(approvals, caseId)).toMatchObject({
      standing: 'given',
      material: { edition: 2 },
    });
    expect((await get(`/v1/materials/${first}/download`)).body.code).toBe('MATERIAL_INFECTED');
  });

  it('gets a verdict twice and is announced once', async () => {
    const id = await handIn(approvals, caseId);
    await scan(approvals, id, 'infected');
    const facts = await factsOf(id);
    expect((await scan(approvals, id, 'infected')).status).toBe(200);
    expect(await factsOf(id)).toEqual(facts);
  });

  it('that is not there yet has no verdict and no download', async () => {
    const { body } = await announce(approvals, caseId, aFile());
    expect((await scan(approvals, body.id, 'clean')).body.code).toBe('MATERIAL_NOT_UPLOADED');
    expect((await get(`/v1/materials/${body.id}/download`)).body.code).toBe('MATERIAL_NOT_UPLOADED');
  });

  it('is handed out unscanned where the county says that nothing scans, unless it is infected', async () => {
    const here = { county: '500237' };
    const materials = {
      largestBytes: 1000,
      uploadWithinMinutes: 5,
      downloadWithinMinutes: 1,
      serveUnscanned: true,
    };
    await approvals.send('PUT', '/v1/county-settings', { as: { ...admin, ...here }, body: { materials } });
    const body = {
      projectName: '小件（虚构）',
      enterprise: { name: '夔门光学（虚构）', creditCode: investor.enterprise },
      nodes: [{ matter: 'B03' }],
    };
    const opened = await approvals.send('POST', '/v1/cases', { as: { ...coordinator, ...here }, body });
    const as = { ...investor, ...here };
    const asked = await announce(approvals, opened.body.id, aFile(), {}, as);
    approvals.post(asked.body.upload, aFile());
    await approvals.send('POST', `/v1/materials/${asked.body.id}/complete`, { as });
    const path = `/v1/materials/${asked.body.id}`;
    expect((await approvals.send('GET', `${path}/download`, { as })).status).toBe(200);
    await approvals.send('PUT', `${path}/scan-verdict`, {
      as: { ...admin, ...here },
      body: { verdict: 'infected', scanner: 'clamav-1', finding: 'Eicar-Test-Signature' },
    });
    expect((await approvals.send('GET', `${path}/download`, { as })).body.code).toBe('MATERIAL_INFECTED');
  });

  it('found infected is called clean by two persons, the first with the reason and the document', async () => {
    const id = await handIn(approvals, caseId);
    await scan(approvals, id, 'infected');
    const call = async (subject: string, more: object = {}) => {
      const { status, body } = await approvals.send('PUT', `/v1/materials/${id}/scan-verdict`, {
        as: { ...admin, subject },
        body: { verdict: 'clean', scanner: 'by-hand', ...more },
      });
      return [status, body.code ?? body.scan.verdict, (body.errors ?? []).map((each: any) => each.pointer)];
    };
    const founded = { reason: '误报：压缩包加壳', document: '复查报告2026-7' };
    expect(await call('admin-1')).toEqual([422, 'CLEARANCE_UNFOUNDED', ['/body/reason', '/body/document']]);
    expect((await call('admin-1', { reason: '误报' }))[2]).toEqual(['/body/document']);
    expect(await call('admin-1', founded)).toEqual([200, 'infected', []]);
    const proposed = (await approvals.announced()).filter(
      ({ type, subject }) => type === 'approvals.material.clearance-proposed.v1' && subject === id,
    );
    expect(proposed.map(({ data }) => data)).toMatchObject([
      {
        audience: [
          { kind: 'post', capacity: 'responsible', department: 'leading-group-office', post: 'clerk' },
        ],
        fact: { reason: founded.reason, groundedOn: founded.document, proposedBy: 'admin-1' },
      },
    ]);
    const timeline = await approvals.send('GET', `/v1/cases/${caseId}/timeline?limit=100`, {
      as: coordinator,
    });
    expect(timeline.body.items.map(({ type }: { type: string }) => type)).toContain(
      'approvals.material.clearance-proposed.v1',
    );
    expect((await get(`/v1/materials/${id}`)).body.scan.clearance).toMatchObject(founded);
    expect((await get(`/v1/materials/${id}/download`)).body.code).toBe('MATERIAL_INFECTED');
    expect((await call('admin-1', founded)).slice(0, 2)).toEqual([409, 'CLEARANCE_NEEDS_ANOTHER']);
    expect(await call('admin-2')).toEqual([200, 'clean', []]);
    expect((await get(`/v1/materials/${id}`)).body.scan.clearance).toMatchObject(founded);
    expect((await get(`/v1/materials/${id}/download`)).status).toBe(200);
    // A later finding blocks it again, and what was said of the first one does not count for it.
    await scan(approvals, id, 'infected');
    expect((await call('admin-2'))[1]).toBe('CLEARANCE_UNFOUNDED');
  });

  it('is not there for another enterprise or another county, whatever one tries', async () => {
    const id = await handIn(approvals, caseId);
    for (const as of [stranger, { ...investor, county: '500101' }]) {
      const answers = await Promise.all([
        approvals.send('GET', `/v1/materials/${id}`, { as }),
        approvals.send('GET', `/v1/materials/${id}/download`, { as }),
        approvals.send('POST', `/v1/materials/${id}/complete`, { as }),
        approvals.send('GET', `/v1/cases/${caseId}/materials`, { as }),
        announce(approvals, caseId, aFile(), {}, as),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [404, 'NOT_FOUND']),
      );
    }
  });
});
