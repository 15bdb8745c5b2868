import { expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import type { Caller } from '../../../support/service-client.ts';
import { inCounty, serviceOfficer, signProject } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

type Identified = { id: string };
const idsOf = ({ items }: { items: Identified[] }) => items.map(({ id }) => id);

const investor = (enterprise: string): Caller => ({ subject: 'investor-1', roles: ['investor'], enterprise });

export const twoSides = (platform: () => TestPlatform): void => {
  // What is not yours to see answers as if it were not there; an act that is not yours on what you see answers 403.
  it(
    quoted(
      'R002 各位企业家，同志们 — 企业账号只看到本企业项目；部门账号只看到本部门件+本专班项目；越权查询返回 403',
    ),
    async () => {
      const county = inCounty(platform(), newCounty());
      const { leadId, projectId, caseId } = await signProject(county);
      const { enterprise } = await county.read(`/v1/projects/${projectId}`, serviceOfficer);
      const own = investor(enterprise.creditCode);
      const foreign = investor(fictionalCreditCode(77));
      const { items: tasks } = await county.read(`/v1/cases/${caseId}/tasks`, own);
      const filing = tasks.find(({ matter }: { matter: { code: string } }) => matter.code === 'A01');
      const things = [
        `/v1/projects/${projectId}`,
        `/v1/cases/${caseId}`,
        `/v1/cases/${caseId}/tasks`,
        `/v1/tasks/${filing.id}`,
      ];
      const status = async (path: string, as: Caller) => (await county.send('GET', path, { as })).status;

      for (const path of things) expect([path, await status(path, own)]).toEqual([path, 200]);
      for (const path of things) expect([path, await status(path, foreign)]).toEqual([path, 404]);
      expect(idsOf(await county.read('/v1/projects', own))).toEqual([projectId]);
      expect(idsOf(await county.read('/v1/projects', foreign))).toEqual([]);
      expect(idsOf(await county.read('/v1/cases', own))).toEqual([caseId]);
      expect(idsOf(await county.read('/v1/cases', foreign))).toEqual([]);
      // Leads are the officials' side: to an enterprise one that is there answers as one that is not.
      const nowhere = '/v1/leads/01J00000000000000000000000';
      expect([await status(`/v1/leads/${leadId}`, own), await status(nowhere, own)]).toEqual([403, 403]);

      // A department sees its own work and the cases it takes part in, and no other department's work.
      const reform = clerkOf('development-and-reform');
      const planning = clerkOf('planning-and-natural-resources');
      const health = clerkOf('health');
      const seen = (as: Caller) => county.read('/v1/tasks', as);
      expect(idsOf(await seen(reform))).toEqual([filing.id]);
      expect(idsOf(await seen(planning))).not.toContain(filing.id);
      expect(idsOf(await seen(health))).toEqual([]);
      expect(await status(`/v1/tasks/${filing.id}`, planning)).toBe(404);
      expect([
        await status(`/v1/cases/${caseId}`, planning),
        await status(`/v1/cases/${caseId}`, health),
      ]).toEqual([200, 404]);

      // The same fact in two views: the enterprise sees who handles it, not the officials' side of it.
      expect((await county.read(`/v1/cases/${caseId}`, own)).officer).toBeNull();
      expect((await county.read(`/v1/cases/${caseId}`, reform)).officer).not.toBeNull();
      const approve = (as: Caller) =>
        county.send('POST', `/v1/tasks/${filing.id}/approve`, { as, body: { documentNumber: '文号-1' } });
      expect([
        (await approve(own)).status,
        (await approve(foreign)).status,
        (await approve(planning)).status,
      ]).toEqual([403, 403, 404]);
      // No enterprise decides: that is refused before anything is looked up, whether the task is there or not.
      const nowhereToApprove = '/v1/tasks/01J00000000000000000000000/approve';
      expect(
        (await county.send('POST', nowhereToApprove, { as: foreign, body: { documentNumber: '文号-1' } }))
          .status,
      ).toBe(403);
      expect(
        (
          await county.send('POST', `/v1/cases/${caseId}/milestones/start-of-works/reach`, {
            as: reform,
            body: { reachedOn: '2026-03-01', proof: '开工报告' },
          })
        ).status,
      ).toBe(403);
    },
  );
};
