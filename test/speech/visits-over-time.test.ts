import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, sectionHeadOf } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { asking, enterpriseName } from './asking-enterprise.ts';
import { inCounty } from './county-of-a-row.ts';
import { quoted } from './row.ts';

const bureau = 'housing-and-construction';
const clerk = clerkOf(bureau);
const sectionHead = sectionHeadOf(bureau);
const deputyHead = { subject: `${bureau}.deputy-head`, roles: ['deputy-head'], department: bureau } as const;

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

// The platform starts on Monday 2026-03-02 at 09:00: a time is confirmed by the end of Tuesday.
it(quoted('R135 送服务上门 — 企业预约后 1 个工作日内有人确认时间'), async () => {
  const county = inCounty(platform, await openTestCounty(platform, [bureau]));
  const book = (wish: string) =>
    county.act(
      '/v1/visits',
      {
        enterpriseName,
        wish,
        place: '草堂园区',
        preferred: ['2026-03-10T02:00:00.000Z', '2026-03-11T02:00:00.000Z'],
        department: bureau,
      },
      asking,
    );
  const [prompt, late] = [await book('指导消防验收'), await book('指导施工许可')];
  await platform.drain();
  expect([prompt, late].map(({ state, confirmBy }) => [state, confirmBy])).toEqual([
    ['booked', { date: '2026-03-03', provisional: false }],
    ['booked', { date: '2026-03-03', provisional: false }],
  ]);
  const told = async (as: any, type: string) =>
    (await county.read('/v1/inbox-items?limit=100', as)).items
      .filter((item: any) => item.type === `approvals.visit.${type}.v1`)
      .map(({ subject }: any) => subject);
  expect((await told(clerk, 'booked')).sort()).toEqual([prompt.id, late.id].sort());

  const time = '2026-03-10T02:00:00.000Z';
  const path = `/v1/visits/${prompt.id}`;
  const passed = await county.send('POST', `${path}/confirm-time`, {
    as: clerk,
    body: { at: '2026-03-01T02:00:00.000Z' },
  });
  expect([passed.status, passed.body.code]).toEqual([422, 'VISIT_TIME_PASSED']);
  expect((await county.send('POST', `${path}/confirm-time`, { as: asking, body: { at: time } })).status).toBe(
    403,
  );
  const confirmed = await county.act(`${path}/confirm-time`, { at: time }, clerk);
  expect(confirmed).toMatchObject({ state: 'confirmed', confirmed: { by: clerk.subject, time } });
  expect(confirmed.confirmed.at <= '2026-03-03T16:00:00.000Z').toBe(true);
  expect(await county.read(path, asking)).toMatchObject({ confirmed: { by: null, time } });

  await platform.moveTo('2026-03-03T15:59:00.000Z');
  expect(await told(sectionHead, 'rung-raised')).toEqual([]);
  await platform.moveTo('2026-03-03T16:00:00.000Z');
  expect(await told(sectionHead, 'rung-raised')).toEqual([late.id]);
  expect(await told(deputyHead, 'rung-raised')).toEqual([]);
  await platform.moveTo('2026-03-05T16:00:00.000Z');
  expect(await told(deputyHead, 'rung-raised')).toEqual([late.id]);
  await county.act(`/v1/visits/${late.id}/confirm-time`, { at: time }, clerk);
  await platform.moveTo('2026-03-09T16:00:00.000Z');
  expect(await told(sectionHead, 'rung-raised')).toEqual([late.id]);

  const early = await county.send('POST', `${path}/hold`, { as: clerk, body: { summary: '已指导' } });
  expect([early.status, early.body.code]).toEqual([409, 'VISIT_NOT_YET']);
  await platform.moveTo('2026-03-10T03:00:00.000Z');
  await county.act(`${path}/hold`, { summary: '已现场指导' }, clerk);
  await county.act(`${path}/give-feedback`, { rating: 5, comment: '及时' }, asking);
  expect(await county.read(path)).toMatchObject({ state: 'held', feedback: { rating: 5 } });
  expect(
    (await county.send('POST', `${path}/give-feedback`, { as: asking, body: { rating: 1 } })).status,
  ).toBe(409);
  await county.act(`/v1/visits/${late.id}/cancel`, { reason: '已电话解决' }, asking);
  const { items } = await county.read('/v1/visits', asking);
  expect(items.map(({ id, state }: any) => [id, state])).toEqual([
    [prompt.id, 'held'],
    [late.id, 'cancelled'],
  ]);
});
