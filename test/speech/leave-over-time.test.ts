import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, sectionHeadOf } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { ask } from './asking-enterprise.ts';
import { inCounty, signProject } from './county-of-a-row.ts';
import { quoted } from './row.ts';

const bureau = 'development-and-reform';
const clerk = clerkOf(bureau);
const deputy = { subject: `${bureau}.deputy-clerk`, roles: ['clerk'], department: bureau } as const;
const sectionHead = sectionHeadOf(bureau);

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

// The platform starts on Monday 2026-03-02 at 09:00; the clerk is away from Tuesday to Thursday.
it(quoted('R159 时刻保持良好状态…提速提效 — 承办人请假时件自动转 B 岗且时钟不停'), async () => {
  const county = inCounty(platform, await openTestCounty(platform, [bureau]));
  const { caseId } = await signProject(county);
  const { nodes } = await county.read(`/v1/cases/${caseId}`);
  const { taskId } = nodes.find(({ code }: any) => code === 'A01');
  await county.act(`/v1/tasks/${taskId}/accept`, null, clerk);
  const request = await ask(county, bureau, { urgency: 'normal' });
  const works = [`/v1/tasks/${taskId}`, `/v1/assignments/${request.id}`];
  const clocks = async () => {
    const read = await Promise.all(works.map((path) => county.read(path, clerk)));
    return read.map(({ clock, actingPost, post }: any) => ({
      post,
      actingPost,
      due: clock.due,
      used: clock.used,
    }));
  };
  const before = await clocks();
  expect(before.map(({ post, actingPost }) => [post, actingPost])).toEqual([
    ['clerk', 'clerk'],
    ['clerk', 'clerk'],
  ]);

  const left = await county.send('PUT', `/v1/leaves/${bureau}/${clerk.subject}/2026-03-03`, {
    as: sectionHead,
    body: { to: '2026-03-05' },
  });
  expect(left.status).toBe(200);
  await platform.drain();
  expect((await clocks()).map(({ actingPost }) => actingPost)).toEqual(['clerk', 'clerk']);

  await platform.moveTo('2026-03-04T02:00:00.000Z');
  const during = await clocks();
  expect(during.map(({ post, actingPost }) => [post, actingPost])).toEqual([
    ['clerk', 'deputy-clerk'],
    ['clerk', 'deputy-clerk'],
  ]);
  expect(during.map(({ due }) => due)).toEqual(before.map(({ due }) => due));
  expect(during.map(({ used }, index) => used - before[index]!.used)).toEqual([2, 2]);
  for (const list of ['tasks', 'assignments']) {
    const idsOf = async (post: string) =>
      (await county.read(`/v1/${list}?actingPost=${post}`, deputy)).items.map(({ id }: any) => id);
    expect(await idsOf('deputy-clerk')).toEqual([list === 'tasks' ? taskId : request.id]);
    expect(await idsOf('clerk')).toEqual([]);
  }

  const inboxOf = async (as: any) => (await county.read('/v1/inbox-items?limit=100', as)).items;
  const fresh = await ask(county, bureau, { title: '路灯不亮' });
  await platform.drain();
  const about = (items: any[], type: string) =>
    items.filter((item) => item.type === type && [fresh.id, `staffing.${bureau}`].includes(item.subject));
  expect(about(await inboxOf(deputy), 'approvals.assignment.opened.v1')).toMatchObject([
    { standsInFor: clerk.subject, capacity: 'responsible' },
  ]);
  expect(about(await inboxOf(clerk), 'approvals.assignment.opened.v1')).toEqual([]);
  expect(about(await inboxOf(deputy), 'approvals.cover.began.v1')).toHaveLength(1);

  const load = await county.read(`/v1/workload?department=${bureau}`, sectionHead);
  expect(load).toMatchObject({
    open: 3,
    perPerson: 3,
    covers: [{ post: 'clerk', actingPost: 'deputy-clerk' }],
  });
  expect(load.posts.slice(0, 2)).toMatchObject([
    { post: 'clerk', open: 3, inHand: 0, people: 0 },
    { post: 'deputy-clerk', open: 0, inHand: 3, people: 1, perPerson: 3 },
  ]);
  await county.act(`/v1/assignments/${fresh.id}/respond`, { text: '已派人' }, deputy);

  await platform.moveTo('2026-03-06T02:00:00.000Z');
  expect((await clocks()).map(({ actingPost }) => actingPost)).toEqual(['clerk', 'clerk']);
  const { transfers } = await county.read(`/v1/tasks/${taskId}/transfers`, clerk);
  expect(transfers ?? []).toEqual([]);
  const { items } = await county.read(`/v1/departments/${bureau}/covers`, sectionHead);
  expect(items.map(({ type }: any) => type)).toEqual([
    'approvals.cover.began.v1',
    'approvals.cover.ended.v1',
  ]);
});
