import { beforeEach, describe, expect, it } from 'vitest';
import { admin, clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { creditCode, drainOwnInbox, investor } from '../../support/cases.ts';
import {
  acquisitionCentre,
  anAcquisition,
  bringTo,
  landClerk,
  landHead,
  openAcquisition,
  seedLandDepartments,
  stepOn,
} from '../../support/land.ts';
import { startApprovals, type Approvals } from '../../support/service.ts';

let approvals: Approvals;
let send: Approvals['send'];

beforeEach(async () => {
  approvals = await startApprovals('2026-04-28T02:00:00.000Z');
  send = approvals.send;
  await seedLandDepartments(approvals);
});

const open = (overrides: Record<string, unknown> = {}) =>
  send('POST', '/v1/land-acquisitions', { as: landClerk, body: anAcquisition(overrides) });

const record = (path: string, body: unknown, as = landClerk) =>
  send('POST', `${path}/record-step`, { as, body });

const stepsOf = async (path: string) => (await send('GET', path, { as: supervisor })).body.steps;

const typesOf = async (path: string) =>
  (await approvals.announced())
    .filter(({ subject }) => path.endsWith(subject))
    .map(({ type }) => type.slice('approvals.land-acquisition.'.length, -'.v1'.length));

describe('an acquisition of land over HTTP', () => {
  it('is refused at the door for the site of one enterprise, whatever project presses', async () => {
    const { status, body } = await open({ ground: { kind: 'single-enterprise-site' } });
    expect([status, body.code, body.facts]).toEqual([
      422,
      'LAND_NO_PUBLIC_INTEREST',
      { law: '土地管理法45' },
    ]);
    expect(body.detail).toContain('《土地管理法》第四十五条');
    expect((await open({ ground: undefined })).body.errors[0].pointer).toBe('/body/ground');
    expect((await open({ ground: { kind: 'signing-pressure' } })).status).toBe(400);
    const planless = await open({ ground: { kind: 'comprehensive-development', annualPlan: '计划1号' } });
    expect([planless.status, planless.body.errors.map(({ pointer }: any) => pointer)]).toEqual([
      422,
      ['/body/ground/developmentPlanApproval'],
    ]);
    expect((await send('GET', '/v1/land-acquisitions', { as: supervisor })).body.items).toEqual([]);
  });

  it('names its parcels once, departments and a case that there are', async () => {
    const parcels = [1, 2].map(() => ({ parcel: 'FJ-1', areaHundredths: 100 }));
    const twice = await open({ parcels });
    expect([twice.status, twice.body.errors[0].pointer]).toEqual([422, '/body/parcels/1/parcel']);
    expect((await open({ partners: ['nowhere'] })).body.code).toBe('DEPARTMENT_UNKNOWN');
    expect((await open({ caseId: '01J0000000000000000000000Z' })).body.code).toBe('LAND_CASE_UNKNOWN');
  });

  it('is opened by the department that the county names for it alone', async () => {
    const body = anAcquisition();
    const byCentre = await send('POST', '/v1/land-acquisitions', { as: clerkOf(acquisitionCentre), body });
    expect(byCentre.status).toBe(403);
    const settings = { landAcquisitions: { department: acquisitionCentre } };
    await send('PUT', '/v1/county-settings', { as: admin, body: settings });
    const now = await send('POST', '/v1/land-acquisitions', { as: clerkOf(acquisitionCentre), body });
    expect([now.status, now.body.department]).toEqual([201, acquisitionCentre]);
    expect((await open()).status).toBe(403);
  });

  it('is listed for its partners, who name no department, and for nobody else', async () => {
    const shared = await openAcquisition(approvals);
    const alone = await openAcquisition(approvals, { partners: [], parcels: anAcquisition().parcels });
    const idsFor = async (as: object, query = '') =>
      (await send('GET', `/v1/land-acquisitions${query}`, { as })).body.items.map(({ id }: any) => id);
    const ids = [shared, alone].map((path) => path.split('/').at(-1));
    expect(await idsFor(clerkOf(acquisitionCentre))).toEqual([ids[0]]);
    expect(await idsFor(clerkOf(acquisitionCentre), '?state=ended')).toEqual([]);
    expect(await idsFor(clerkOf(acquisitionCentre), `?department=${acquisitionCentre}`)).toEqual([]);
    expect(await idsFor(landClerk)).toEqual(ids);
    expect(await idsFor(clerkOf('forestry'))).toEqual([]);
    expect((await send('GET', '/v1/land-acquisitions', { as: investor })).status).toBe(403);
  });

  it('shows for each step whether it may be done today, from when, and what it lacks', async () => {
    const path = await openAcquisition(approvals);
    await record(path, stepOn('pre-notice', '2026-04-28'));
    const [preNotice, survey, , scheme] = await stepsOf(path);
    expect(preNotice).toMatchObject({
      number: '①',
      done: true,
      available: false,
      standsThrough: { date: '2026-05-14', provisional: false },
      record: { entry: { document: '文号-pre-notice' }, recorded: { by: 'land-clerk' } },
    });
    expect(survey).toMatchObject({
      done: false,
      available: false,
      notBefore: { date: '2026-05-15', provisional: false },
      lacking: [{ reason: 'notice-period', step: 'pre-notice' }],
    });
    expect(scheme).toMatchObject({
      available: false,
      notBefore: null,
      lacking: [
        { reason: 'step', step: 'survey' },
        { reason: 'step', step: 'risk-assessment' },
      ],
    });
    approvals.clock.set('2026-05-14T15:59:59.999Z');
    const early = await record(path, stepOn('survey', '2026-05-14'));
    expect([early.status, early.body.code, early.body.facts.notBefore]).toEqual([
      409,
      'LAND_NOTICE_RUNNING',
      '2026-05-15',
    ]);
    approvals.clock.set('2026-05-14T16:00:00.000Z');
    expect((await stepsOf(path))[1]).toMatchObject({ available: true, lacking: [] });
    expect((await record(path, stepOn('survey', '2026-05-14'))).status).toBe(409);
    expect((await record(path, stepOn('survey', '2026-05-15'))).status).toBe(200);
  });

  it('tells once by the deadline check that a notice has run its time', async () => {
    const path = await openAcquisition(approvals);
    await record(path, stepOn('pre-notice', '2026-04-28'));
    approvals.clock.set('2026-05-14T15:59:59.999Z');
    await approvals.check();
    expect(await typesOf(path)).toEqual(['opened', 'step-recorded']);
    approvals.clock.set('2026-05-14T16:00:00.000Z');
    await Promise.all([approvals.check(), approvals.check()]);
    await approvals.check();
    expect(await typesOf(path)).toEqual(['opened', 'step-recorded', 'notice-period-ended']);
  });

  it('is announced within fifteen working days of the approval, with a light, a warning and a breach', async () => {
    approvals.clock.set('2026-11-02T02:00:00.000Z');
    const path = await openAcquisition(approvals);
    await bringTo(approvals, path, 'approval');
    const clockOn = async (instant: string) => {
      approvals.clock.set(instant);
      await approvals.check();
      return (await send('GET', path, { as: supervisor })).body.announcing;
    };
    expect(await clockOn('2026-11-02T03:00:00.000Z')).toMatchObject({
      light: 'green',
      due: { date: '2026-11-23' },
    });
    expect((await clockOn('2026-11-22T16:00:00.000Z')).light).toBe('yellow');
    expect((await clockOn('2026-11-23T16:00:00.000Z')).light).toBe('red-star');
    const raised = (await approvals.announced()).filter(
      ({ type }) => type === 'approvals.land-acquisition.rung-raised.v1',
    );
    expect(raised.map(({ data }) => data.fact)).toMatchObject([
      { rung: 'rung-0' },
      { rung: 'rung-4', cause: 'statutory', superseded: ['rung-1', 'rung-2', 'rung-3'] },
    ]);
    await record(path, stepOn('acquisition-notice', '2026-11-24'));
    approvals.clock.set('2027-03-01T02:00:00.000Z');
    expect((await send('GET', path, { as: supervisor })).body.announcing).toMatchObject({
      readOn: '2026-11-24',
      light: 'red-star',
      nextCheckAt: null,
    });
  });

  it('opens nothing beyond the published calendar until the year is imported, then goes on by itself', async () => {
    approvals.clock.set('2026-12-22T02:00:00.000Z');
    const path = await openAcquisition(approvals);
    await record(path, stepOn('pre-notice', '2026-12-22'));
    approvals.clock.set('2027-01-20T02:00:00.000Z');
    await approvals.check();
    const refused = await record(path, stepOn('survey', '2027-01-20'));
    expect([refused.status, refused.body.code, refused.body.facts.year]).toEqual([
      409,
      'LAND_CALENDAR_UNCOVERED',
      2027,
    ]);
    expect((await stepsOf(path))[1]).toMatchObject({ available: false, notBefore: { provisional: true } });
    expect(await typesOf(path)).not.toContain('notice-period-ended');
    const holidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => `2027-${day}`);
    const body = { year: 2027, noticeNumber: '（虚构）1号', holidays, workdays: [] };
    await send('POST', '/v1/calendar-years', { as: admin, body });
    for (let handled = 0; ;) {
      const own = (await approvals.announced()).filter(({ type }) =>
        /calendar\.imported|reprojection\.advanced/.test(type),
      );
      if (own.length === handled) break;
      for (const envelope of own.slice(handled)) await approvals.handle(envelope);
      handled = own.length;
    }
    expect(await typesOf(path)).toContain('notice-period-ended');
    expect((await record(path, stepOn('survey', '2027-01-20'))).status).toBe(200);
  });

  it('is corrected by the section head with a second person, and what was too early is done again', async () => {
    approvals.clock.set('2026-12-20T02:00:00.000Z');
    const path = await openAcquisition(approvals);
    await bringTo(approvals, path, 'agreements');
    const body = {
      step: 'compensation-notice',
      on: '2026-09-10',
      reason: '录入错误',
      document: '更正〔2026〕1号',
      secondPerson: 'deputy-1',
    };
    const byClerk = await send('POST', `${path}/correct-step`, { as: landClerk, body });
    expect(byClerk.status).toBe(403);
    const corrected = await send('POST', `${path}/correct-step`, { as: landHead, body });
    expect(corrected.status).toBe(200);
    expect(corrected.body.next).toEqual(['objections']);
    const told = (await approvals.announced()).find(({ type }) => type.includes('step-corrected'));
    expect(told?.data.fact).toMatchObject({
      correctedBy: 'land-head',
      secondPerson: 'deputy-1',
      setAside: ['objections', 'agreements'],
    });
  });

  it('answers a repeated request as the first time, and a stale version with 412', async () => {
    const path = await openAcquisition(approvals);
    const headers = { 'idempotency-key': 'once', 'if-match': '"1"' };
    const body = stepOn('pre-notice', '2026-04-28');
    const first = await send('POST', `${path}/record-step`, { as: landClerk, body, headers });
    const again = await send('POST', `${path}/record-step`, { as: landClerk, body, headers });
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const stale = await send('POST', `${path}/record-step`, {
      as: landClerk,
      body: stepOn('survey', '2026-04-28'),
      headers: { 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
    expect(await typesOf(path)).toEqual(['opened', 'step-recorded']);
  });

  it('is ended with a reason and stays on record; nothing falls on it afterwards', async () => {
    const path = await openAcquisition(approvals);
    await record(path, stepOn('pre-notice', '2026-04-28'));
    const ended = await send('POST', `${path}/end`, { as: landHead, body: { reason: '规划调整' } });
    expect(ended.body).toMatchObject({ state: 'ended', ended: { reason: '规划调整' }, next: [] });
    approvals.clock.set('2026-06-01T02:00:00.000Z');
    await approvals.check();
    expect(await typesOf(path)).toEqual(['opened', 'step-recorded', 'ended']);
    expect((await record(path, stepOn('survey', '2026-06-01'))).body.code).toBe('LAND_WRONG_STATE');
    const { items } = (await send('GET', '/v1/land-acquisitions?state=ended', { as: landClerk })).body;
    expect(items).toHaveLength(1);
  });
});

describe('an acquisition and the case that refers to it', () => {
  const landCase = async () => {
    const body = {
      template: 'land-acquisition',
      projectName: '城东片区（虚构）',
      enterprise: { name: '夔门光学（虚构）', creditCode },
    };
    const { status, body: opened } = await send('POST', '/v1/cases', { as: coordinator, body });
    expect(status).toBe(201);
    return opened.id as string;
  };
  const handleNews = async () => {
    for (const envelope of await approvals.announced())
      if (/land-acquisition\.(step-recorded|notice-period-ended)/.test(envelope.type))
        await approvals.handle(envelope);
  };
  const nodeStates = async (caseId: string) => {
    const { nodes } = (await send('GET', `/v1/cases/${caseId}`, { as: coordinator })).body;
    return Object.fromEntries(nodes.map(({ code, state }: any) => [code, state]));
  };

  it('find each other; the case reaches by its documents what the acquisition proves', async () => {
    const caseId = await landCase();
    const path = await openAcquisition(approvals, { caseId });
    expect((await send('GET', path, { as: supervisor })).body.purpose).toMatchObject({ caseId });
    const ofCase = await send('GET', `/v1/cases/${caseId}/land-acquisitions`, { as: coordinator });
    expect(ofCase.body.items.map(({ id }: any) => id)).toEqual([path.split('/').at(-1)]);
    expect((await send('GET', `/v1/cases/${caseId}/land-acquisitions`, { as: investor })).status).toBe(403);

    await record(path, stepOn('pre-notice', '2026-04-28'));
    await handleNews();
    expect(await nodeStates(caseId)).toMatchObject({
      'acquisition-pre-notice': 'open',
      'land-survey': 'waiting',
      A03: 'waiting',
    });
    approvals.clock.set('2026-05-14T16:00:00.000Z');
    await approvals.check();
    await handleNews();
    await handleNews();
    expect(await nodeStates(caseId)).toMatchObject({
      'acquisition-pre-notice': 'approved',
      'land-survey': 'open',
      A03: 'open',
    });
  });

  it('miss nothing where the case comes to wait for something later than the acquisition proves it', async () => {
    approvals.clock.set('2026-12-20T02:00:00.000Z');
    const caseId = await landCase();
    const path = await openAcquisition(approvals, { caseId });
    await bringTo(approvals, path, 'agreements');
    await handleNews();
    expect(await nodeStates(caseId)).toMatchObject({
      'land-survey': 'approved',
      'compensation-notice': 'waiting',
      A03: 'open',
    });
    const { nodes } = (await send('GET', `/v1/cases/${caseId}`, { as: coordinator })).body;
    const { taskId, department } = nodes.find(({ code }: any) => code === 'A03');
    for (const [verb, body] of [['accept'], ['approve', { documentNumber: '稳评〔2026〕1号' }]] as const)
      await send('POST', `/v1/tasks/${taskId}/${verb}`, {
        as: clerkOf(department),
        ...(body === undefined ? {} : { body }),
      });
    for (const envelope of await approvals.announced())
      if (envelope.type === 'approvals.task.decided.v1') await approvals.handle(envelope);
    await record(path, stepOn('application', '2026-10-22'));
    const news = (await approvals.announced()).filter(({ type }) => type.includes('step-recorded'));
    await approvals.handle(news.at(-1)!);
    expect(await nodeStates(caseId)).toMatchObject({
      'compensation-notice': 'approved',
      'compensation-agreements': 'approved',
    });
  });

  describe('after the day of a notice was corrected', () => {
    // Proven on 15 May as having stood since 28 April; in truth it was put up on 8 May and stands until the 22nd.
    const truth = (on: string) => ({
      step: 'pre-notice',
      on,
      reason: '张贴日期录入有误',
      document: '核查记录1号',
      secondPerson: 'land-clerk',
    });
    let caseId: string;
    let path: string;
    let taskId: string;

    beforeEach(async () => {
      caseId = await landCase();
      path = await openAcquisition(approvals, { caseId });
      await record(path, stepOn('pre-notice', '2026-04-28'));
      approvals.clock.set('2026-05-15T02:00:00.000Z');
      await approvals.check();
      await handleNews();
      await drainOwnInbox(approvals);
      const { nodes } = (await send('GET', `/v1/cases/${caseId}`, { as: coordinator })).body;
      taskId = nodes.find(({ code }: any) => code === 'A03').taskId;
    });

    const correct = (on: string) => send('POST', `${path}/correct-step`, { as: landHead, body: truth(on) });
    const hearCorrection = async () => {
      for (const envelope of await approvals.announced())
        if (envelope.type === 'approvals.land-acquisition.step-corrected.v1')
          await approvals.handle(envelope);
      await drainOwnInbox(approvals);
    };
    const milestone = async () => {
      const { nodes } = (await send('GET', `/v1/cases/${caseId}`, { as: coordinator })).body;
      return nodes.find(({ code }: any) => code === 'acquisition-pre-notice');
    };
    const haltedBy = async () =>
      (await send('GET', `/v1/tasks/${taskId}`, { as: supervisor })).body.halted?.stoppedBy[0].code ?? null;

    it('the case takes back what it proved and stops what began on it, until the notice has stood its time', async () => {
      expect((await correct('2026-05-08')).status).toBe(200);
      await hearCorrection();
      await hearCorrection();
      expect(await milestone()).toMatchObject({ state: 'revoked' });
      expect(await nodeStates(caseId)).toMatchObject({ 'land-survey': 'stopped', A03: 'stopped' });
      expect(await haltedBy()).toBe('acquisition-pre-notice');

      approvals.clock.set('2026-05-22T16:00:00.000Z');
      await approvals.check();
      const news = (await approvals.announced()).filter(({ type }) => type.includes('notice-period-ended'));
      await approvals.handle(news.at(-1)!);
      await drainOwnInbox(approvals);
      expect(await nodeStates(caseId)).toMatchObject({
        'acquisition-pre-notice': 'approved',
        'land-survey': 'open',
        A03: 'open',
      });
      expect(await haltedBy()).toBeNull();
    });

    it('the case follows to the true day where that proves it all the same, and stops nothing', async () => {
      expect((await correct('2026-04-27')).status).toBe(200);
      await hearCorrection();
      expect(await milestone()).toMatchObject({ state: 'approved', actual: { finishedOn: '2026-05-13' } });
      expect(await haltedBy()).toBeNull();
    });
  });
});
