import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, clerkOf, coordinator, leader, supervisor } from '../support/callers.ts';
import { startingCatalogue } from '../approvals/support/county-catalogue.ts';
import { addDays } from '../../shared/time/dates.ts';
import { dateOf, instantSchema, type LocalDate } from '../../shared/time/clock.ts';
import { aRequest, asking } from '../approvals/support/requests.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { inCounty, type CountyOfARow } from './county-of-a-row.ts';
import { quoted } from './row.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const planning = clerkOf('planning-and-natural-resources');

const enterprise = { name: '夔门光学（虚构）', creditCode: fictionalCreditCode(7) };

const today = async (): Promise<LocalDate> => {
  const { body } = await platform.local('GET', '/clock');
  return dateOf(instantSchema.parse(body.now));
};

/** Opens a case of one matter and answers its task, with the version it was opened by. */
const openOne = async (
  county: CountyOfARow,
  matter: string,
): Promise<{ taskId: string; version: string }> => {
  const opened = await county.act(
    '/v1/cases',
    { projectName: '单件（虚构）', enterprise, nodes: [{ matter }] },
    coordinator,
  );
  return { taskId: opened.nodes[0].taskId, version: opened.catalogueVersion };
};

const acceptedLimit = async (county: CountyOfARow, taskId: string): Promise<unknown> => {
  const { clock } = await county.act(`/v1/tasks/${taskId}/accept`, null, planning);
  return clock.limit.promised;
};

/** The working days within which a request made now is to be completed. */
const completionOfNew = async (county: CountyOfARow): Promise<{ path: string; days: number }> => {
  const { id } = await county.act('/v1/requests', aRequest({ urgency: 'normal' }), asking);
  const path = `/v1/assignments/${id}`;
  return { path, days: await completionOf(county, path) };
};

const completionOf = async (county: CountyOfARow, path: string): Promise<number> =>
  (await county.read(path)).clock.limit.promised.days;

const proposal = (operations: readonly unknown[], effectiveFrom: string) => ({
  reason: '压缩承诺时限（虚构）',
  effectiveFrom,
  operations,
});

describe('三、讲究方法抓服务，解决“怎么招到位”的问题', () => {
  it(quoted('R145 制度化、规范化、常态化 — 改一个时限需双人复核并记录生效日'), async () => {
    const county = inCounty(platform, await openTestCounty(platform, ['investment-promotion']));
    const from = addDays(await today(), 3);
    const promised = { days: 3, unit: 'workday', evidence: 'enacted-text' };
    const proposed = await county.act(
      '/v1/catalogue-changes',
      proposal(
        [
          { kind: 'set-promised-limit', matter: 'B03', variant: 'standard', promised },
          {
            kind: 'set-county-limit',
            setting: '/requests/urgencies/normal/completion',
            value: { days: 3, unit: 'workday' },
          },
        ],
        from,
      ),
      coordinator,
    );
    const path = `/v1/catalogue-changes/${proposed.id}`;
    const alone = await county.send('POST', `${path}/approve`, { as: coordinator });
    expect([alone.status, alone.body.code]).toEqual([403, 'ANOTHER_PERSON_NEEDED']);
    const { items: untouched } = await county.read('/v1/catalogue-versions');
    expect(untouched).toHaveLength(1);

    await county.act(`${path}/approve`, null, leader);
    const before = await openOne(county, 'B03');
    const asked = [await completionOfNew(county)];
    await platform.moveClock({ advance: 'P2D' });
    const eve = await openOne(county, 'B03');
    asked.push(await completionOfNew(county));
    await platform.moveClock({ advance: 'P1D' });
    const after = await openOne(county, 'B03');
    asked.push(await completionOfNew(county));
    expect(asked.map(({ days }) => days)).toEqual([5, 5, 3]);
    expect(await Promise.all(asked.map(({ path: each }) => completionOf(county, each)))).toEqual([5, 5, 3]);
    expect([before.version, eve.version, after.version]).toEqual([
      startingCatalogue.version,
      startingCatalogue.version,
      '2026.2',
    ]);
    const limits = await Promise.all([before, eve, after].map(({ taskId }) => acceptedLimit(county, taskId)));
    expect(limits).toEqual([5, 5, 3].map((days) => ({ days, unit: 'workday' })));

    const settings = await county.send('GET', '/v1/county-settings', { as: leader });
    const { inForce } = settings.body;
    const byOne = await county.send('PUT', '/v1/county-settings', {
      as: admin,
      body: { requests: { ...inForce.requests, confirmWithin: { days: 9, unit: 'workday' } } },
      headers: { 'if-match': settings.headers.get('etag')! },
    });
    expect([byOne.status, byOne.body.code, byOne.body.errors]).toMatchObject([
      403,
      'LIMITS_NEED_ANOTHER_PERSON',
      [{ pointer: '/body/requests/confirmWithin' }],
    ]);

    expect(await county.read(path, supervisor)).toMatchObject({
      reason: '压缩承诺时限（虚构）',
      effectiveFrom: from,
      proposed: { by: 'coordinator-1' },
      approved: { by: 'leader-1', version: '2026.2', inForceFrom: from },
    });
    const { items: versions } = await county.read('/v1/catalogue-versions');
    expect(versions.at(-1)).toMatchObject({ version: '2026.2', effectiveFrom: from, inForce: true });
    const { items: story } = await county.read(`${path}/timeline`);
    expect(story.map(({ type, actor }: { type: string; actor: string }) => [type, actor])).toEqual([
      ['approvals.catalogue-change.proposed.v1', 'coordinator-1'],
      ['approvals.catalogue-change.approved.v1', 'leader-1'],
    ]);
  });
});
