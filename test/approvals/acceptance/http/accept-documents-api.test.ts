import { beforeEach, describe, expect, it } from 'vitest';
import { admin, clerkOf } from '../../../support/callers.ts';
import { matterIn } from '../../../../services/approvals/catalogue/domain/county-catalogue.ts';
import { defaultSettings } from '../../../../services/approvals/county/domain/default-settings.ts';
import { nodeIn, projectOfficer, seeCase } from '../../support/cases.ts';
import { startingCatalogue } from '../../support/county-catalogue.ts';
import { handIn, openCase, scan, twoNeeds } from '../../support/materials.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

const clerk = clerkOf('planning-and-natural-resources');
const criticalOf = (code: string): string[] =>
  matterIn(startingCatalogue, code)!
    .materials.filter(({ importance }) => importance === 'critical')
    .map(({ id }) => id);
const needed = criticalOf('B03');

let approvals: Approvals;
let caseId: string;
let taskId: string;

beforeEach(async () => {
  approvals = await startApprovals('2026-03-02T02:00:00.000Z');
  caseId = await openCase(approvals, { ...twoNeeds, nodes: [{ matter: 'B03' }] });
  taskId = nodeIn(await seeCase(approvals, caseId), 'B03').taskId;
});

const send = (verb: string, body: unknown, as: object = clerk) =>
  approvals.send('POST', `/v1/tasks/${taskId}/${verb}`, { as, body });
const seen = (...documents: string[]) => ({ seenOnPaper: documents.map((document) => ({ document })) });
const accept = (...documents: string[]) => send('accept', seen(...documents));
const read = async (as: object = clerk) => (await approvals.send('GET', `/v1/tasks/${taskId}`, { as })).body;
const rest = needed.filter((document) => document !== 'design-scheme');

describe('an acceptance states how each critical document came', () => {
  it('and is refused, with every document that is missing by name, while nobody says so', async () => {
    expect(needed).toContain('design-scheme');
    for (const answer of [await send('accept', { seenOnPaper: [] }), await accept(...rest)]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'CRITICAL_DOCUMENTS_MISSING']);
      expect(answer.body.facts.documents.split(',')).toContain('design-scheme');
      expect(JSON.stringify(answer.body.errors)).toContain('缺“建设工程设计方案”');
    }
    // All but the last are there, and it is still one too few.
    for (const missing of needed) {
      const refused = await accept(...needed.filter((document) => document !== missing));
      expect([refused.status, refused.body.facts.documents]).toEqual([409, missing]);
    }
    expect(await read()).toMatchObject({ state: 'opened', documents: null });
    const accepted = await accept(...needed);
    expect(accepted.status).toBe(200);
    expect(accepted.body.documents).toEqual(
      needed.map((document) =>
        expect.objectContaining({ document, how: 'seen-on-paper', by: clerk.subject }),
      ),
    );
    // What the window looked at is the authority's own record.
    const enterprise = { subject: 'i', roles: ['investor'], enterprise: twoNeeds.enterprise.creditCode };
    expect((await read(enterprise)).documents).toBeNull();
  });

  it('names who saw it, or which authority shared it', async () => {
    const { body } = await send('accept', {
      seenOnPaper: rest.map((document) => ({ document, by: 'window-7' })),
      shared: [{ document: 'design-scheme', authority: '重庆市规划和自然资源局' }],
    });
    expect(body.documents).toEqual(
      needed.map((document) =>
        expect.objectContaining(
          document === 'design-scheme'
            ? { how: 'shared', authority: '重庆市规划和自然资源局' }
            : { how: 'seen-on-paper', by: 'window-7' },
        ),
      ),
    );
  });

  it('and finds by itself what is uploaded and clean, for whichever matter it was handed in', async () => {
    const id = await handIn(approvals, caseId);
    const unscanned = await accept(...rest);
    expect([unscanned.body.code, unscanned.body.errors[0].detail]).toEqual([
      'CRITICAL_DOCUMENTS_MISSING',
      '“建设工程设计方案”的文件尚未完成安全检测',
    ]);
    await scan(approvals, id, 'clean');
    const { body } = await accept(...rest);
    expect(body.documents.find(({ document }: any) => document === 'design-scheme')).toMatchObject({
      how: 'uploaded',
      materialId: id,
    });
  });

  it('and takes no infected file, nor one past its last day', async () => {
    const infected = await handIn(approvals, caseId);
    await scan(approvals, infected, 'infected');
    expect((await accept(...rest)).body.errors[0].detail).toBe('“建设工程设计方案”的文件染毒，须重新提交');
    const holding = await handIn(approvals, caseId, Buffer.from('%PDF-1.7 第二版'), {
      validUntil: '2026-03-04',
    });
    await scan(approvals, holding, 'clean');
    approvals.clock.set('2026-03-05T02:00:00.000Z');
    expect((await accept(...rest)).body.errors[0].detail).toBe('“建设工程设计方案”已过有效期');
    approvals.clock.set('2026-03-04T02:00:00.000Z');
    expect((await accept(...rest)).status).toBe(200);
  });

  it('and takes none that is not of the matter', async () => {
    const strange = await accept(...needed, 'no-such-document');
    expect([strange.status, strange.body.code]).toEqual([422, 'DOCUMENT_NOT_OF_MATTER']);
    expect(strange.body.errors.map(({ pointer }: any) => pointer)).toEqual([
      `/body/seenOnPaper/${needed.length}/document`,
    ]);
  });

  it('and counts what was handed in after the one notice', async () => {
    await send('receive', undefined);
    const notice = { missing: [{ material: 'design-scheme', reason: '未附' }] };
    expect((await send('issue-notice', notice)).status).toBe(200);
    const documents = [{ material: 'design-scheme', document: '设计方案（报审稿）' }];
    expect((await send('supplement', { documents })).status).toBe(200);
    const { body } = await accept(...rest);
    expect(body.documents.find(({ document }: any) => document === 'design-scheme')).toMatchObject({
      how: 'supplemented',
      reference: '设计方案（报审稿）',
    });
  });
});

describe('an acceptance with documents to follow', () => {
  const openedFor = async (matter: string, department: string) => {
    caseId = await openCase(approvals, { ...twoNeeds, nodes: [{ matter }] });
    taskId = nodeIn(await seeCase(approvals, caseId), matter).taskId;
    return clerkOf(department);
  };

  it('carries only what the matter lets follow: its critical documents are there', async () => {
    const housing = await openedFor('C05', 'housing-and-construction');
    const tolerance = {
      outstanding: [{ material: 'funding-arrangement' }],
      supplementWithin: { days: 5, unit: 'workday' },
    };
    const bare = await send('accept-with-tolerance', { ...tolerance, seenOnPaper: [] }, housing);
    expect([bare.status, bare.body.facts.documents.split(',')]).toEqual([409, criticalOf('C05')]);
    const body = { ...tolerance, ...seen(...criticalOf('C05')) };
    expect((await send('accept-with-tolerance', body, housing)).status).toBe(200);
  });

  it('on a commitment carries only what the commitment lists', async () => {
    const reform = await openedFor('A01', 'development-and-reform');
    const [first, ...others] = matterIn(startingCatalogue, 'A01')!.materials;
    const committed = {
      items: [`提交${first!.name.zh}`],
      document: '承诺书-1',
      verifyWithin: { days: 10, unit: 'workday' },
      seenOnPaper: [] as { document: string }[],
    };
    const bare = await send('accept-on-commitment', committed, reform);
    expect([bare.status, bare.body.facts.documents.split(',')]).toEqual([409, others.map(({ id }) => id)]);
    const whole = { ...committed, ...seen(...others.map(({ id }) => id)) };
    const { status, body } = await send('accept-on-commitment', whole, reform);
    expect([status, body.documents[0].how]).toEqual([200, 'committed']);
  });
});

describe('an acceptance by law', () => {
  it('stands all the same, and lists what is missing then and while it is', async () => {
    await send('receive', undefined);
    approvals.clock.set('2026-03-09T16:00:00.000Z');
    await approvals.check();
    expect(await read()).toMatchObject({ state: 'accepted', documents: null });
    const missing = async () => (await read()).missingDocuments.map(({ document }: any) => document);
    expect(await missing()).toEqual(needed);
    const id = await handIn(approvals, caseId);
    await scan(approvals, id, 'clean');
    expect(await missing()).toEqual(rest);
    expect((await read(projectOfficer)).missingDocuments.map(({ document }: any) => document)).toEqual(rest);
  });

  it('lists nothing for what a person accepted', async () => {
    await accept(...needed);
    expect((await read()).missingDocuments).toEqual([]);
  });
});

describe('a county that serves what nobody scans', () => {
  it('takes what is uploaded for clean', async () => {
    const materials = { ...defaultSettings.materials, serveUnscanned: true };
    const put = await approvals.send('PUT', '/v1/county-settings', { as: admin, body: { materials } });
    expect(put.status).toBe(200);
    await handIn(approvals, caseId);
    expect((await accept(...rest)).status).toBe(200);
  });
});
