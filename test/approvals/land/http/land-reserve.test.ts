import { beforeEach, describe, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { creditCode, investor } from '../../support/cases.ts';
import {
  aLandUse,
  bringTo,
  existingParcel,
  landClerk,
  openAcquisition,
  seedLandDepartments,
} from '../../support/land.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals('2026-12-20T02:00:00.000Z');
  send = approvals.send;
  await seedLandDepartments(approvals);
});

const put = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  send('PUT', `/v1/land-reserve/${path}`, { as: landClerk, body, headers });
const see = async (parcel: string) =>
  (await send('GET', `/v1/land-reserve/${parcel}`, { as: { roles: ['officer'], subject: 'o' } })).body;
const done = (n: number) => ({ result: 'done', on: '2026-12-01', document: `证明${n}号` });

const allSteps = [
  'cleared-land',
  'archaeology',
  'area-assessment',
  'planning-conditions',
  'price-appraisal',
  'supply-approval',
];

describe('the land reserve', () => {
  it('shows of existing land what it lacks, fact by fact, until it may be granted', async () => {
    expect((await put('FJ-1', existingParcel())).body).toMatchObject({ ready: false, lacking: allSteps });
    for (const [place, step] of allSteps.entries()) {
      expect((await put(`FJ-1/facts/${step}`, done(place))).status).toBe(200);
      expect((await see('FJ-1')).lacking).toEqual(allSteps.slice(place + 1));
    }
    expect(await see('FJ-1')).toMatchObject({ ready: true, lacking: [] });
  });

  it('lets a parcel do without a step only where the law lets it, with the reason on record', async () => {
    await put('FJ-1', existingParcel());
    const notRequired = {
      result: 'not-required',
      on: '2026-12-01',
      document: '复函1号',
      reason: '已有区域成果',
    };
    expect((await put('FJ-1/facts/archaeology', notRequired)).status).toBe(200);
    expect((await put('FJ-1/facts/planning-conditions', notRequired)).body.code).toBe('LAND_FACT_IMPOSSIBLE');
    expect((await put('FJ-1/facts/archaeology', { ...done(1), on: '2026-12-21' })).status).toBe(422);
    expect((await see('FJ-1')).lacking).not.toContain('archaeology');
  });

  it('is cleared by the hand-over of its acquisition alone, and names the steps that are still to come', async () => {
    const path = await openAcquisition(approvals);
    await bringTo(approvals, path, 'objections');
    const origin = { kind: 'acquisition', acquisitionId: path.split('/').at(-1) };
    expect((await put('FJ-9', existingParcel({ origin }))).body.code).toBe('LAND_PARCEL_UNFOUNDED');
    await put('FJ-2026-017', existingParcel({ origin }));
    expect((await put('FJ-2026-017/facts/cleared-land', done(1))).body.code).toBe('LAND_FACT_IMPOSSIBLE');
    const cleared = (await see('FJ-2026-017')).steps[0];
    expect(cleared).toMatchObject({ state: 'lacking', proof: null });
    expect(cleared.acquisitionLacks.map(({ step }: any) => step)).toEqual([
      'agreements',
      'application',
      'approval',
      'acquisition-notice',
      'hand-over',
    ]);
    const other = await openAcquisition(approvals, {
      parcels: [{ parcel: 'FJ-2', areaHundredths: 100 }],
    });
    await bringTo(approvals, other, 'hand-over');
    const handedOver = { kind: 'acquisition', acquisitionId: other.split('/').at(-1) };
    expect((await put('FJ-2', existingParcel({ origin: handedOver }))).body.steps[0]).toMatchObject({
      state: 'done',
      proof: { source: 'acquisition', on: '2026-12-01', document: '文号-hand-over' },
      acquisitionLacks: [],
    });
  });

  it('takes from its case what the case has granted', async () => {
    const opened = await send('POST', '/v1/cases', {
      as: coordinator,
      body: {
        template: 'land-acquisition',
        projectName: '城东片区（虚构）',
        enterprise: { name: '夔门光学（虚构）', creditCode },
      },
    });
    const caseId = opened.body.id;
    await put('FJ-1', existingParcel({ caseId }));
    const { taskId, department } = opened.body.nodes.find(({ code }: any) => code === 'A13');
    await send('POST', `/v1/tasks/${taskId}/accept`, { as: clerkOf(department) });
    const body = { documentNumber: '考古1号' };
    await send('POST', `/v1/tasks/${taskId}/approve`, { as: clerkOf(department), body });
    for (const envelope of await approvals.announced())
      if (envelope.type === 'approvals.task.decided.v1') await approvals.handle(envelope);
    await send('POST', `/v1/cases/${caseId}/milestones/planning-conditions/reach`, {
      as: coordinator,
      body: { reachedOn: '2026-12-10', proof: '规划条件1号' },
    });
    const { steps, lacking } = await see('FJ-1');
    expect(lacking).toEqual(['cleared-land', 'area-assessment', 'price-appraisal', 'supply-approval']);
    expect(steps[1].proof).toMatchObject({ source: 'case', on: '2026-12-20' });
    expect(steps[3].proof).toEqual({ source: 'case', on: '2026-12-10', document: '规划条件1号' });
  });

  it('reckons idleness from the days and takes none that is typed', async () => {
    await put('FJ-1', existingParcel());
    expect((await see('FJ-1')).idle).toBeNull();
    expect((await put('FJ-1/use', aLandUse({ idle: true }))).status).toBe(400);
    await put('FJ-1/use', aLandUse());
    expect((await see('FJ-1')).idle).toEqual({
      type: 'supplied-not-used',
      idle: true,
      grounds: ['not-started'],
      excused: false,
    });
  });

  it('is listed with existing land first, and shown to no enterprise', async () => {
    const path = await openAcquisition(approvals);
    const origin = { kind: 'acquisition', acquisitionId: path.split('/').at(-1) };
    await put('FJ-2026-017', existingParcel({ origin }));
    await put('ZZ-1', existingParcel());
    const { items } = (await send('GET', '/v1/land-reserve', { as: coordinator })).body;
    expect(items.map(({ parcel }: any) => parcel)).toEqual(['ZZ-1', 'FJ-2026-017']);
    expect((await send('GET', '/v1/land-reserve', { as: investor })).status).toBe(403);
  });

  it('is described anew only by whoever names the version that was read; facts stay', async () => {
    const { headers } = await put('FJ-1', existingParcel());
    await put('FJ-1/facts/price-appraisal', done(1));
    expect((await put('FJ-1', existingParcel())).status).toBe(428);
    const stale = { 'if-match': headers.get('etag') ?? '' };
    expect((await put('FJ-1', existingParcel(), stale)).status).toBe(412);
    const read = await send('GET', '/v1/land-reserve/FJ-1', { as: landClerk });
    const fresh = { 'if-match': read.headers.get('etag') ?? '' };
    const again = await put('FJ-1', existingParcel({ areaHundredths: 3100 }), fresh);
    expect([again.status, again.body.areaHundredths]).toEqual([200, 3100]);
    expect(again.body.lacking).not.toContain('price-appraisal');
  });
});
