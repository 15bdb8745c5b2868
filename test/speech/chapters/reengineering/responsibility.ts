import { expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../../../support/callers.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import type { Caller } from '../../../support/service-client.ts';
import { asking, enterpriseName } from '../../asking-enterprise.ts';
import { inCounty, signProject, type CountyOfARow } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const bureau = 'housing-and-construction';
const office = 'leading-group-office';
const departments = [bureau, office, 'planning-and-natural-resources', 'development-and-reform'];

type Body = Record<string, any>;

/** A way to give out work by name: where it is sent, by whom, and where in what is sent the work stands. */
type Way = {
  readonly path: string;
  readonly as: Caller;
  readonly at: string;
  readonly work: Body;
  readonly bodyOf: (work: Body) => Body;
};

const responsible = { department: bureau, post: 'clerk', limit: { days: 5, unit: 'workday' } };

const waysToGiveOut = (projectId: string): readonly Way[] => {
  const about = { kind: 'project', projectId };
  const whole = (work: Body): Body => work;
  const assignments = { path: '/v1/assignments', as: coordinator, at: '/body', bodyOf: whole };
  const enterprise = { name: enterpriseName, creditCode: asking.enterprise };
  const good = { text: '落实用水指标', ...responsible };
  return [
    { ...assignments, work: { kind: 'issue', title: '厂区停水', enterprise, ...responsible } },
    { ...assignments, work: { kind: 'factor-support', title: '保障用水', projectId, ...responsible } },
    {
      path: '/v1/instructions',
      as: supervisor,
      at: '/body',
      work: { instructedBy: '县长（虚构）', title: '保障用水', text: '请抓紧', about, ...responsible },
      bodyOf: whole,
    },
    {
      path: '/v1/meetings',
      as: supervisor,
      at: '/body/resolutions/1',
      work: { text: '修复进厂道路', ...responsible },
      // One resolution that names nobody or no date keeps the whole meeting from being saved.
      bodyOf: (work) => ({ title: '专题会（虚构）', heldOn: '2026-02-27', resolutions: [good, work] }),
    },
  ];
};

const without = (work: Body, field: string): Body =>
  Object.fromEntries(Object.entries(work).filter(([name]) => name !== field));

/** What is no responsible person or no limit, with where in the work it stands. */
const faultsOf = (work: Body): readonly (readonly [pointer: string, work: Body])[] => [
  ...['department', 'post', 'limit'].flatMap((field) => [
    [`/${field}`, without(work, field)] as const,
    [`/${field}`, { ...work, [field]: null }] as const,
    [`/${field}`, { ...work, [field]: '' }] as const,
  ]),
  ['/department', { ...work, department: 'nowhere' }],
  ['/post', { ...work, post: 'nobody' }],
  ['/limit', { ...work, limit: {} }],
  ['/limit', { ...work, limit: { unit: 'workday' } }],
  ['/limit', { ...work, limit: { days: -1, unit: 'workday' } }],
  ['/limit/on', { ...work, limit: { on: '2026-03-01' } }],
];

const given = async (county: CountyOfARow): Promise<readonly any[]> =>
  (await county.read('/v1/assignments?limit=100')).items;

const inboxes = async (county: CountyOfARow): Promise<readonly any[]> => {
  await county.platform.drain();
  const read = await Promise.all(
    [bureau, office].map((department) => county.read('/v1/inbox-items?limit=100', clerkOf(department))),
  );
  return read.flatMap(({ items }) => items).filter(({ type }) => type.includes('assignment'));
};

const theWhole = async (county: CountyOfARow) => [await given(county), await inboxes(county)];

export const responsibilityForWork = (platform: () => TestPlatform): void => {
  it(quoted('R090 坚持行动至上 — 无责任人或无期限的任务不能保存'), async () => {
    const county = inCounty(platform(), await openTestCounty(platform(), departments, newCounty()));
    const { projectId } = await signProject(county);
    const ways = waysToGiveOut(projectId);
    const before = await theWhole(county);

    for (const { path, as, at, work, bodyOf } of ways)
      for (const [pointer, faulty] of faultsOf(work)) {
        const { status, body } = await county.send('POST', path, { as, body: bodyOf(faulty) });
        const pointers = (body.errors ?? []).map((error: any) => error.pointer);
        // What is not there is refused at the door, what the county does not have by the service.
        expect([path, faulty, [400, 422].includes(status)]).toEqual([path, faulty, true]);
        expect(pointers.some((each: string) => each.startsWith(`${at}${pointer}`))).toBe(true);
        expect(body.detail.length).toBeGreaterThan(1);
      }
    expect(await theWhole(county)).toEqual(before);

    // A request names neither post nor limit: the county's rules do, whatever the enterprise left open.
    const request = { enterpriseName, title: '厂区停水', text: '水压不足', urgency: 'urgent' };
    const architects = { profession: 'architect', level: 'senior', people: 5 };
    for (const [pointer, faulty] of [
      ['/body/urgency', without(request, 'urgency')],
      ['/body/department', { ...request, department: 'nowhere' }],
      ['/body/talentNeed/until', { ...request, talentNeed: architects }],
      ['/body/talentNeed/until', { ...request, talentNeed: { ...architects, until: '2026-02-27' } }],
    ] as const) {
      const { status, body } = await county.send('POST', '/v1/requests', { as: asking, body: faulty });
      expect([400, 422]).toContain(status);
      expect(body.errors.map((error: any) => error.pointer)).toContain(pointer);
    }
    expect(await theWhole(county)).toEqual(before);

    // The same with both is saved, each with somebody responsible and the day by which it is due.
    for (const { path, as, work, bodyOf } of ways) await county.act(path, bodyOf(work), as);
    await county.act('/v1/requests', request, asking);
    await county.act('/v1/requests', { ...request, department: bureau, urgency: 'slow' }, asking);
    const known = new Set(before[0]?.map(({ id }) => id));
    const added = (await given(county)).filter(({ id }) => !known.has(id));
    expect(added.map(({ kind }) => kind).sort()).toEqual([
      'enterprise-request',
      'enterprise-request',
      'factor-support',
      'issue',
      'meeting-resolution',
      'meeting-resolution',
      'supervision-letter',
    ]);
    for (const { id } of await given(county)) {
      const { department, post, clock } = await county.read(`/v1/assignments/${id}`);
      expect(departments).toContain(department);
      expect(post.length).toBeGreaterThan(0);
      expect(clock.due.date).toMatch(/^2026-\d\d-\d\d$/);
    }
  });
};
