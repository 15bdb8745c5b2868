import { expect, it } from 'vitest';
import { coordinator } from '../../../support/callers.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import {
  approve,
  approveEverything,
  inCounty,
  signProject,
  type CountyOfARow,
} from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const caseAlong = async ({ act }: CountyOfARow, template: string): Promise<string> => {
  const enterprise = { name: '夔门康养（虚构）', creditCode: fictionalCreditCode(31) };
  return (await act('/v1/cases', { projectName: '康养综合体（虚构）', enterprise, template }, coordinator))
    .id;
};

const reach = ({ send }: CountyOfARow, caseId: string, milestone: string, reachedOn: string) =>
  send('POST', `/v1/cases/${caseId}/milestones/${milestone}/reach`, {
    as: coordinator,
    body: { reachedOn, proof: `证明-${milestone}` },
  });

const nodeOf = async ({ read }: CountyOfARow, caseId: string, code: string) =>
  (await read(`/v1/cases/${caseId}`)).nodes.find((node: { code: string }) => node.code === code);

export const completion = (platform: () => TestPlatform): void => {
  it(`${quoted('R109 早日竣工、早日投产达效 — 无联合验收意见不能标“竣工”；投产需生产许可/排污等前置齐全')}：竣工`, async () => {
    const county = inCounty(platform(), newCounty());
    const { now } = (await platform().local('GET', '/clock')).body;
    const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
    const caseId = await caseAlong(county, 'medical-elderly-care');
    const early = await reach(county, caseId, 'works-accepted', today);
    expect([early.status, early.body.code, early.body.facts.lacks]).toEqual([
      409,
      'MILESTONE_NOT_OPEN',
      'D07',
    ]);

    // Everything but the joint acceptance: still not 竣工.
    for (const milestone of ['medical-design-final', 'start-of-works', 'works-completed']) {
      await approveEverything(county, caseId, ['D07']);
      expect([milestone, (await reach(county, caseId, milestone, today)).status]).toEqual([milestone, 200]);
      await county.platform.drain();
    }
    await approveEverything(county, caseId, ['D07']);
    expect((await nodeOf(county, caseId, 'D07')).state).toBe('open');
    expect((await reach(county, caseId, 'works-accepted', today)).body.facts.lacks).toBe('D07');

    await approveEverything(county, caseId);
    expect((await reach(county, caseId, 'works-accepted', today)).status).toBe(200);
    expect(await nodeOf(county, caseId, 'works-accepted')).toMatchObject({
      state: 'approved',
      proof: '证明-works-accepted',
    });
  });

  it(`${quoted('R109 早日竣工、早日投产达效 — 无联合验收意见不能标“竣工”；投产需生产许可/排污等前置齐全')}：投产`, async () => {
    const county = inCounty(platform(), newCounty());
    const { now } = (await platform().local('GET', '/clock')).body;
    const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
    const caseId = await caseAlong(county, 'technical-renovation');
    const lacks = async () => (await reach(county, caseId, 'start-of-production', today)).body.facts?.lacks;
    expect(await lacks()).toBe('D04,D10');
    await approveEverything(county, caseId, ['D10']);
    expect((await reach(county, caseId, 'start-of-works', today)).status).toBe(200);
    expect((await reach(county, caseId, 'works-completed', today)).status).toBe(200);
    await county.platform.drain();
    expect(await lacks()).toBe('D04,D10');
    await approveEverything(county, caseId, ['D10']);
    expect(await lacks()).toBe('D10');
    await approveEverything(county, caseId);
    expect((await reach(county, caseId, 'start-of-production', today)).status).toBe(200);

    expect((await nodeOf(county, caseId, 'start-of-production')).state).toBe('approved');

    // 提前/延期: granted on the first day, the land came 22 working days before the plan.
    const signed = await signProject(county);
    await approve(county, signed.caseId, 'A06');
    const land = await nodeOf(county, signed.caseId, 'A06');
    expect([land.planned.critical, land.workdaysLate]).toEqual([true, -22]);
  });

  it.each(['industrial-cleared-land', 'start-upon-land'])(
    `${quoted('R109 早日竣工、早日投产达效 — 无联合验收意见不能标“竣工”；投产需生产许可/排污等前置齐全')}：%s 由竣工验收到投产`,
    async (template) => {
      const county = inCounty(platform(), newCounty());
      const { now } = (await platform().local('GET', '/clock')).body;
      const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
      const caseId = await caseAlong(county, template);
      const lacksOf = async (milestone: string): Promise<string> =>
        (await reach(county, caseId, milestone, today)).body.facts?.lacks ?? '';
      for (const milestone of ['start-of-works', 'works-completed']) {
        await approveEverything(county, caseId, ['D07', 'D10', 'X-P01']);
        expect([milestone, (await reach(county, caseId, milestone, today)).status]).toEqual([milestone, 200]);
        await county.platform.drain();
      }
      await approveEverything(county, caseId, ['D07', 'D10', 'X-P01']);
      // No 竣工 without the joint acceptance, no 投用 without 竣工, no 投产 without the permits of production.
      expect(await lacksOf('works-accepted')).toBe('D07');
      expect(await lacksOf('put-into-use')).toBe('works-accepted');
      expect((await lacksOf('start-of-production')).split(',')).toEqual(
        expect.arrayContaining(['D10', 'X-P01', 'put-into-use']),
      );
      await approve(county, caseId, 'D07');
      expect((await reach(county, caseId, 'works-accepted', today)).status).toBe(200);
      await county.platform.drain();
      expect((await reach(county, caseId, 'put-into-use', today)).status).toBe(200);
      await county.platform.drain();
      expect(await lacksOf('start-of-production')).toBe('D10,X-P01');
      await approve(county, caseId, 'D10');
      expect(await lacksOf('start-of-production')).toBe('X-P01');
      await approve(county, caseId, 'X-P01');
      expect((await reach(county, caseId, 'start-of-production', today)).status).toBe(200);
      expect((await nodeOf(county, caseId, 'start-of-production')).state).toBe('approved');
      expect((await county.read(`/v1/cases/${caseId}`)).standing).toBe('completed');
    },
  );
};
