import { expect, it } from 'vitest';
import { nthWorkdayAfter, packagedCalendar } from '../../../shared/calendar/work-calendar.ts';
import { dateOf, dateSchema } from '../../../shared/time/clock.ts';
import { newCounty, type TestPlatform } from '../../support/platform.ts';
import { approve, inCounty, serviceOfficer, signProject } from '../county-of-a-row.ts';
import { quoted } from '../row.ts';

type Step = { code: string; inPlan: boolean; missing: boolean };

const criticalPath = ['A06', 'B01', 'C01', 'C05'];

export const reengineering = (platform: () => TestPlatform): void => {
  it(quoted('R099 对即将开工项目…完善土地审批手续 — 进入该类后 1 个工作日生成缺项清单'), async () => {
    const county = inCounty(platform(), newCounty());
    const { projectId, caseId } = await signProject(county);
    const { registeredAt } = await county.read(`/v1/projects/${projectId}`);
    const withinOneWorkday = nthWorkdayAfter(packagedCalendar, dateOf(registeredAt), 1);
    const checklist = () => county.read(`/v1/cases/${caseId}/land-checklist`, serviceOfficer);

    const drawn = await checklist();
    expect(drawn).toMatchObject({ projectId, aboutToStart: true, missing: 3 });
    expect(dateOf(drawn.drawnAt) <= withinOneWorkday).toBe(true);
    const stepsOf = ({ steps }: { steps: Step[] }) =>
      steps.map(({ code, inPlan, missing }) => [code, inPlan, missing]);
    expect(stepsOf(drawn)).toEqual([
      ['A02', false, false],
      ['A04', false, false],
      ['A06', true, true],
      ['A07', true, true],
      ['A14', true, true],
    ]);
    const states = drawn.steps.map(({ node }: { node: { state: string } | null }) => node?.state ?? null);
    expect(states).toEqual([null, null, 'open', 'waiting', 'waiting']);

    const { items } = await county.read('/v1/inbox-items', serviceOfficer);
    const [told] = items.filter(({ type }: { type: string }) => type.includes('land-checklist'));
    expect(told).toMatchObject({ subject: caseId, capacity: 'responsible' });
    expect(told.body).toContain('规划条件与土地供应、建设用地规划许可证、国有建设用地使用权首次登记');
    expect(dateSchema.parse(dateOf(told.toldAt)) <= withinOneWorkday).toBe(true);

    await approve(county, caseId, 'A01');
    await approve(county, caseId, 'A06');
    expect(await checklist()).toMatchObject({ missing: 2 });
  });

  it(quoted('R107 科学调度 — 2.7 CP-1 算例关键路径=A06→B01→C01→C05，42 个工作日'), async () => {
    const county = inCounty(platform(), newCounty());
    const { plan } = await county.read('/v1/templates/industrial-cleared-land');
    expect(plan.criticalPaths).toEqual([criticalPath]);
    expect(plan.total).toBe(42);
    expect(plan.totalInSeries).toBe(76);
    const finishes = Object.fromEntries(
      plan.nodes.map((node: { code: string; earliestFinish: number }) => [node.code, node.earliestFinish]),
    );
    expect(finishes).toMatchObject({ A07: 24, A14: 27, B01: 29, B03: 34, C01: 39, C05: 42 });

    const { projectId, caseId } = await signProject(county);
    const { nodes } = await county.read(`/v1/cases/${caseId}`);
    const critical = nodes.filter(
      ({ planned }: { planned: { critical: boolean } | null }) => planned?.critical,
    );
    expect(
      critical
        .filter(({ kind }: { kind: string }) => kind === 'matter')
        .map(({ code }: { code: string }) => code),
    ).toEqual(criticalPath);
    await approve(county, caseId, 'A01');
    const { caseProgress } = await county.read(`/v1/projects/${projectId}`);
    expect(caseProgress.nextMatters[0]).toMatchObject({ code: 'A06' });
  });
};
