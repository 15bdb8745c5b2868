import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, coordinator, leader, supervisor } from '../support/callers.ts';
import { industrialClearedLandTemplate } from '../../services/approvals/catalogue/domain/data/templates/industrial-land.ts';
import { dateOf, instantSchema, type LocalDate } from '../../shared/time/clock.ts';
import { fictionalCreditCode } from '../support/credit-codes.ts';
import { newCounty, startTestPlatform } from '../support/platform.ts';
import { approve, inCounty, type CountyOfARow } from './county-of-a-row.ts';
import { quoted } from './row.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const template = 'industrial-cleared-land';

const today = async (): Promise<LocalDate> => {
  const { body } = await platform.local('GET', '/clock');
  return dateOf(instantSchema.parse(body.now));
};

const open = async ({ act }: CountyOfARow): Promise<any> =>
  act(
    '/v1/cases',
    {
      projectName: '光学镜片（虚构）',
      enterprise: { name: '夔门光学（虚构）', creditCode: fictionalCreditCode(7) },
      template,
    },
    coordinator,
  );

/** The second version 流程再造: the land grant is planned ten working days shorter. */
const second = {
  ...industrialClearedLandTemplate,
  version: 2,
  nodes: industrialClearedLandTemplate.nodes.map((node) =>
    node.code === 'A06' ? { ...node, plannedDays: (node.plannedDays ?? 0) - 10 } : node,
  ),
};

/** The land grant of a case, accepted now. */
const accept = async ({ act }: CountyOfARow, opened: any): Promise<void> => {
  const { taskId, department } = opened.nodes.find(({ code }: { code: string }) => code === 'A06');
  await act(`/v1/tasks/${taskId}/accept`, null, clerkOf(department));
};

const decide = async ({ act }: CountyOfARow, opened: any): Promise<void> => {
  const { taskId, department } = opened.nodes.find(({ code }: { code: string }) => code === 'A06');
  await act(`/v1/tasks/${taskId}/approve`, { documentNumber: '文号-A06' }, clerkOf(department));
  await platform.drain();
};

const usedIn = async ({ read }: CountyOfARow, opened: any): Promise<number> => {
  const { taskId } = opened.nodes.find(({ code }: { code: string }) => code === 'A06');
  return (await read(`/v1/tasks/${taskId}`)).clock.used;
};

const comparison = async ({ read }: CountyOfARow, query: string): Promise<any[]> =>
  (await read(`/v1/workflow-comparisons?${query}`, supervisor)).items;

describe('二、明确目标抓项目，解决“招什么”的问题', () => {
  it(quoted('R088 “刀背向内”…大力推进流程再造 — 同一事项 v1/v2 平均用时、跑动次数可比'), async () => {
    const county = inCounty(platform, newCounty());
    const slow = await open(county);
    await accept(county, slow);
    for (const reason of ['核验原件', '补签字'])
      await county.act(`/v1/cases/${slow.id}/record-trip`, { reason }, coordinator);
    await platform.moveClock({ advance: 'P9D' });
    await decide(county, slow);

    const proposed = await county.act(
      '/v1/catalogue-changes',
      {
        reason: '压缩供地环节（虚构）',
        effectiveFrom: await today(),
        operations: [{ kind: 'put-template', template: second }],
      },
      coordinator,
    );
    await county.act(`/v1/catalogue-changes/${proposed.id}/approve`, null, leader);
    const fast = await open(county);
    expect([slow.template, fast.template].map(({ version }) => version)).toEqual([1, 2]);
    await approve(county, fast.id, 'A06');

    const used = await usedIn(county, slow);
    expect(used).toBeGreaterThan(3);
    const [before, after, ...others] = await comparison(county, 'matter=A06');
    expect(others).toEqual([]);
    expect(before).toMatchObject({
      template: { id: template, version: 1 },
      catalogueVersions: [slow.catalogueVersion],
      decided: 1,
      usedWorkdays: used,
      averageWorkdays: used,
      cases: 1,
      trips: 2,
      averageTrips: 2,
      sinceFormer: null,
    });
    expect(after).toMatchObject({
      template: { id: template, version: 2 },
      catalogueVersions: [fast.catalogueVersion],
      decided: 1,
      usedWorkdays: 0,
      averageWorkdays: 0,
      cases: 1,
      trips: 0,
      averageTrips: 0,
      sinceFormer: { version: 1, averageWorkdays: -used, averageTrips: -2 },
    });

    // CP-1 as the template plans it 42 working days, and what the second version makes of it.
    const whole = await comparison(county, `template=${template}`);
    const [first, next] = whole;
    const was = (await county.read(`/v1/templates/${template}?on=2026-01-01`)).plan.total;
    const is = (await county.read(`/v1/templates/${template}`)).plan.total;
    expect([first.planned.total, next.planned.total]).toEqual([was, is]);
    expect(is).toBeLessThan(was);
    expect(next.sinceFormer.planned).toMatchObject({ totalBefore: was, totalAfter: is, saved: was - is });
    expect([first.trips, first.averageWorkdays, next.trips, next.averageWorkdays]).toEqual([2, used, 0, 0]);

    // A trip made after the decision is still one of the matter's; one of the other version is not touched.
    await county.act(`/v1/cases/${slow.id}/record-trip`, { reason: '领证' }, coordinator);
    await platform.drain();
    const [later, same] = await comparison(county, `matter=A06&template=${template}`);
    expect([later.trips, same.trips]).toEqual([3, 0]);
  });
});
