import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, supervisor } from '../support/callers.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { inCounty, serviceOfficer, signProject } from './county-of-a-row.ts';
import { quoted } from './row.ts';

const office = 'leading-group-office';
const departments = ['development-and-reform', 'supervision-office', office];

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

type Item = { id: string; type: string; kind: string; subject: any };

const moveBy = async (advance: string) => {
  await platform.moveClock({ advance });
  await platform.drain();
};

// Both projects are signed on Monday 2026-03-02 at 09:00.
it(quoted('R038 突出招商实效 — 签约满 180 日无注册/无用地动作 → 标“疑似虚签”，进入复核'), async () => {
  const county = inCounty(platform, await openTestCounty(platform, departments));
  const [idle, acting] = [await signProject(county), await signProject(county)];
  const standingOf = async ({ leadId }: typeof idle): Promise<string> =>
    (await county.read(`/v1/leads/${leadId}`)).standing.kind;
  const reviews = async (): Promise<Item[]> => {
    const { items } = await county.read(`/v1/assignments?department=${office}&kind=issue&limit=100`);
    return items;
  };
  const messages = async (as: typeof serviceOfficer, type: string): Promise<any[]> => {
    const { items } = await county.read('/v1/inbox-items?limit=100', as);
    return items.filter((item: Item) => item.type === type);
  };

  await moveBy('P100D');
  await county.act(
    `/v1/projects/${acting.projectId}/record-landing-evidence`,
    {
      part: 'registration',
      creditCode: fictionalCreditCode(38, county.county),
      licenceDocument: '营业执照-38',
    },
    serviceOfficer,
  );
  await moveBy('P79D');
  expect([await standingOf(idle), await standingOf(acting), await reviews()]).toEqual([
    'active',
    'active',
    [],
  ]);

  await moveBy('P1D');
  expect([await standingOf(idle), await standingOf(acting)]).toEqual(['suspect', 'active']);
  const timeline = await county.read(`/v1/leads/${idle.leadId}/timeline?limit=100`);
  const marks = timeline.items.filter(({ type }: Item) => type === 'leads.lead.sham-signing-suspected.v1');
  expect(marks).toMatchObject([
    {
      actor: 'system:check-deadlines',
      fact: {
        projectId: idle.projectId,
        signedOn: '2026-03-02',
        suspectedOn: '2026-08-29',
        reason: expect.stringMatching(/2026年3月2日.*2026年8月29日.*180日/),
      },
    },
  ]);

  const [review, ...more] = await reviews();
  expect(more).toEqual([]);
  expect(await county.read(`/v1/assignments/${review!.id}`, clerkOf(office))).toMatchObject({
    state: 'opened',
    subject: { kind: 'lead', leadId: idle.leadId },
    department: office,
    post: 'clerk',
    enterprise: null,
    // Five working days after Saturday 2026-08-29.
    clock: { due: { date: '2026-09-04', provisional: false } },
  });
  expect(await messages(serviceOfficer, 'leads.lead.sham-signing-suspected.v1')).toHaveLength(1);
  const given = await messages(clerkOf(office), 'approvals.assignment.opened.v1');
  expect(given.filter(({ subject }) => subject === review!.id)).toHaveLength(1);

  await moveBy('P1D');
  expect(await reviews()).toHaveLength(1);
  await county.act(`/v1/assignments/${review!.id}/receive`, null, clerkOf(office));
  await county.act(`/v1/assignments/${review!.id}/complete`, { result: '企业已缴纳保证金' }, clerkOf(office));
  expect(await county.read(`/v1/assignments/${review!.id}`)).toMatchObject({ state: 'completed' });
  const lifting = { as: serviceOfficer };
  expect((await county.send('POST', `/v1/leads/${idle.leadId}/resume`, lifting)).status).toBe(403);
  expect((await county.read(`/v1/leads/${acting.leadId}`, supervisor)).standing.kind).toBe('active');
});
