import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excerpt, limitDays } from '../replay/excerpt.ts';
import { recompute } from '../replay/recompute.ts';
import { openTestCounty, holderOf, startTestPlatform } from '../support/platform.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;
let county: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  county = await openTestCounty(platform, ['forestry']);
});

afterAll(() => platform.stop());

const coordinator = () => ({ subject: 'coordinator-1', county, roles: ['coordinator'] as const });

describe('the import of a past period', () => {
  it('goes on by itself to its end, comes to the figures of a replay and tells nobody', async () => {
    const ask = (method: string, path: string, body?: unknown) =>
      platform.send(method, path, { as: coordinator(), ...(body === undefined ? {} : { body }) });
    const opened = await ask('POST', '/v1/imports/cases', {
      title: '2010 年办件（虚构）',
      limits: { promisedDays: limitDays },
      departments: [{ group: 'Group 1', department: 'forestry' }],
    });
    expect(opened.status).toBe(201);
    const path = `/v1/imports/${opened.body.id}`;
    expect((await ask('POST', `${path}/parts`, { number: 1, csv: excerpt })).status).toBe(200);
    expect((await ask('POST', `${path}/start`, { parts: 1 })).status).toBe(200);
    await platform.drain();

    const expected = recompute(excerpt, limitDays);
    const { body } = await ask('GET', path);
    expect(body).toMatchObject({
      state: 'finished',
      progress: { reckoned: expected.cases, skippedCases: expected.skipped, rowFaults: 0 },
    });
    const months = await Promise.all(
      ['2010-10', '2010-11'].map((month) => ask('GET', `${path}/scorecards?month=${month}`)),
    );
    const figures = months.flatMap((month) => month.body.items.map((item: any) => item.assessment.figures));
    const total = (figure: string) => figures.reduce<number>((sum, month) => sum + Number(month[figure]), 0);
    expect([total('decided'), total('decidedOnTime')]).toEqual([expected.decided, expected.onTime]);

    const inbox = await platform.send('GET', '/v1/inbox-items?state=all&limit=100', {
      as: holderOf(county, 'forestry', 'clerk'),
    });
    expect(inbox.body.items).toEqual([]);
    expect((await ask('GET', '/v1/cases')).body.items).toEqual([]);
  });
});
