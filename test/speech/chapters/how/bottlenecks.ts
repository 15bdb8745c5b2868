import { expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { asking, enterpriseName } from '../../asking-enterprise.ts';
import { departmentsConsulting } from '../../consulting.ts';
import { inCounty, signProject } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const planning = 'planning-and-natural-resources';

/** What one matter holds up 瓶颈分析. */
export const bottlenecks = (platform: () => TestPlatform): void => {
  it(
    quoted('R155 “牵一发而动全身”、具有乘数效应的关键环节 — 输入“土地出让”返回受阻项目数与投资额'),
    async () => {
      const county = inCounty(platform(), await openTestCounty(platform(), departmentsConsulting));
      const { caseId } = await signProject(county);
      const investment: number = (await county.read(`/v1/cases/${caseId}`)).investmentYuan;
      expect(investment).toBeGreaterThan(0);
      const openCase = (investmentYuan: number | undefined, ...codes: string[]) =>
        county.act(
          '/v1/cases',
          {
            projectName: '单件（虚构）',
            enterprise: { name: enterpriseName, creditCode: asking.enterprise },
            ...(investmentYuan === undefined ? {} : { investmentYuan }),
            nodes: codes.map((matter) => ({ matter })),
          },
          coordinator,
        );
      // Behind land supply stand the permits; the filing alone waits for nothing.
      const factory = await openCase(50_000_000, 'A06', 'A07', 'B03');
      await openCase(undefined, 'A06', 'B01');
      await openCase(70_000_000, 'A06');
      await openCase(90_000_000, 'A08');
      const blocked = (query: string) => county.read(`/v1/bottlenecks?${query}`);
      const heldUp = { cases: 3, investmentYuan: investment + 50_000_000, investmentUnknown: 1 };
      for (const word of ['土地出让', '土地供应', 'A06']) {
        const found = await blocked(`matter=${encodeURIComponent(word)}`);
        expect(found).toMatchObject(heldUp);
        expect(found.matters.map(({ code }: { code: string }) => code)).toEqual(['A06']);
      }
      const { items } = await blocked('matter=A06');
      expect(items.find((item: any) => item.caseId === factory.id).matters).toMatchObject([
        { code: 'A06', state: 'open', direct: 2, dependents: 2 },
      ]);

      // Land is supplied: this case goes on, and the next matter holds it up.
      const { taskId } = factory.nodes.find(({ code }: { code: string }) => code === 'A06');
      await county.act(`/v1/tasks/${taskId}/accept`, null, clerkOf(planning));
      await county.act(`/v1/tasks/${taskId}/approve`, { documentNumber: '（虚构）1号' }, clerkOf(planning));
      await platform().drain();
      expect(await blocked('matter=A06')).toMatchObject({
        cases: 2,
        investmentYuan: investment,
        investmentUnknown: 1,
      });
      const byDepartment = await blocked(`department=${planning}`);
      const nowHeld = byDepartment.items.find((item: any) => item.caseId === factory.id);
      expect(nowHeld.matters).toMatchObject([{ code: 'A07', state: 'open', direct: 1, dependents: 1 }]);
      const unknown = await county.send('GET', '/v1/bottlenecks?matter=X9', { as: coordinator });
      expect(unknown.status).toBe(404);
    },
  );
};
