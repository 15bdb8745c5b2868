import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, sectionHeadOf, supervisor } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { ask, asking, enterpriseName } from './asking-enterprise.ts';
import { inCounty } from './county-of-a-row.ts';
import { quoted } from './row.ts';

const bureau = 'housing-and-construction';
const clerk = clerkOf(bureau);
const sectionHead = sectionHeadOf(bureau);

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const openCounty = async () => inCounty(platform, await openTestCounty(platform, [bureau]));

// The platform starts on Monday 2026-03-02 at 09:00.
it(quoted('R150 急企业所急，解决“慢半拍”问题 — 超响应时限自动升级'), async () => {
  const county = await openCounty();
  const asked = new Map<string, any>();
  for (const urgency of ['urgent', 'normal', 'slow'])
    asked.set(urgency, await ask(county, bureau, { urgency }));
  const answered = await ask(county, bureau, { urgency: 'urgent' });
  await county.act(`/v1/assignments/${answered.id}/respond`, { text: '已派人' }, clerk);
  expect(
    [...asked].map(([urgency, { response, clock }]) => [urgency, response.within, clock.due.date]),
  ).toEqual([
    ['urgent', { hours: 4, unit: 'working-hour' }, '2026-03-03'],
    ['normal', { days: 1, unit: 'workday' }, '2026-03-09'],
    ['slow', { days: 3, unit: 'workday' }, '2026-03-23'],
  ]);

  const escalated = async (): Promise<string[]> => {
    const { items } = await county.read('/v1/inbox-items?limit=100', sectionHead);
    const late = items.filter(({ type }: any) => type === 'approvals.assignment.response-late.v1');
    return late.map(({ subject }: any) => [...asked].find(([, { id }]) => id === subject)?.[0]).sort();
  };
  for (const [now, expected] of [
    ['2026-03-02T06:50:00.000Z', []],
    ['2026-03-02T07:30:00.000Z', ['urgent']],
    ['2026-03-03T15:59:00.000Z', ['urgent']],
    ['2026-03-03T16:00:00.000Z', ['normal', 'urgent']],
    ['2026-03-05T15:59:00.000Z', ['normal', 'urgent']],
    ['2026-03-05T16:00:00.000Z', ['normal', 'slow', 'urgent']],
    ['2026-03-09T02:00:00.000Z', ['normal', 'slow', 'urgent']],
  ] as const) {
    await platform.moveTo(now);
    expect([now, await escalated()]).toEqual([now, expected]);
  }
  for (const [, { id }] of asked)
    expect((await county.read(`/v1/assignments/${id}`)).response).toMatchObject({ late: true });
});

it(
  quoted('R089 聚精会神抓项目，千方百计解难题 — 企业未确认不得销号（超 5 个工作日不回应可带说明销号）'),
  async () => {
    const county = await openCounty();
    const raise = async (title: string) => {
      const { id } = await county.act(
        '/v1/assignments',
        {
          kind: 'issue',
          title,
          category: 'utilities',
          enterprise: { name: enterpriseName, creditCode: asking.enterprise },
          department: bureau,
          post: 'clerk',
          limit: { days: 5, unit: 'workday' },
        },
        supervisor,
      );
      return `/v1/assignments/${id}`;
    };
    const [confirmed, silent] = [await raise('厂区停水'), await raise('路灯不亮')];
    for (const path of [confirmed, silent]) {
      expect(await county.read(path)).toMatchObject({
        category: 'utilities',
        department: bureau,
        post: 'clerk',
      });
      await county.act(`${path}/receive`, null, clerk);
      await county.act(`${path}/complete`, { result: '已修复' }, clerk);
      expect(await county.read(path)).toMatchObject({
        state: 'awaiting-confirmation',
        closure: null,
        confirmBy: { date: '2026-03-16' },
      });
      for (const as of [clerk, sectionHead, supervisor])
        expect((await county.send('POST', `${path}/confirm`, { as })).status).toBe(403);
      expect(
        (await county.send('POST', `${path}/complete`, { as: clerk, body: { result: '再报' } })).status,
      ).toBe(409);
    }
    await county.act(`${confirmed}/reject-completion`, { reason: '仍然停水' }, asking);
    expect(await county.read(confirmed)).toMatchObject({ state: 'received', closure: null });
    await county.act(`${confirmed}/complete`, { result: '已换管' }, clerk);
    await county.act(`${confirmed}/confirm`, null, asking);
    expect(await county.read(confirmed)).toMatchObject({ state: 'completed', closure: { how: 'confirmed' } });

    await platform.moveTo('2026-03-16T15:59:00.000Z');
    expect(await county.read(silent)).toMatchObject({ state: 'awaiting-confirmation', closure: null });
    await platform.moveTo('2026-03-16T16:00:00.000Z');
    expect(await county.read(silent)).toMatchObject({
      state: 'completed',
      closure: { how: 'unanswered', note: { zh: '逾期未回应' } },
    });

    const heard = await county.act(`${confirmed}/follow-up`, { solved: true, note: '供水正常' }, supervisor);
    expect(heard.followUp).toMatchObject({ solved: true, by: supervisor.subject, rectification: null });
    const unsolved = await county.act(
      `${silent}/follow-up`,
      { solved: false, note: '路灯仍不亮' },
      supervisor,
    );
    expect(await county.read(`/v1/assignments/${unsolved.followUp.rectification}`)).toMatchObject({
      kind: 'rectification',
      state: 'opened',
      department: bureau,
      text: '路灯仍不亮',
    });
    const again = await county.send('POST', `${silent}/follow-up`, {
      as: supervisor,
      body: { solved: true, note: '好了' },
    });
    expect([again.status, again.body.code]).toEqual([409, 'ASSIGNMENT_FOLLOWED_UP']);
    expect(
      (await county.send('POST', `${confirmed}/follow-up`, { as: clerk, body: { solved: true, note: '好' } }))
        .status,
    ).toBe(403);
  },
);
