import { expect, it } from 'vitest';
import { supervisor } from '../../../support/callers.ts';
import { register, screener, toScreening, walk, type Posted } from '../../../leads/support/http-leads.ts';
import { harmless } from '../../../leads/support/screening-facts.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { inCounty, serviceOfficer, type CountyOfARow } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const verdict = (vetoes: readonly string[], band: string, score: number): Posted => [
  'record-screening-verdict',
  {
    vetoes,
    band,
    score: { low: score, high: score },
    rubricVersion: 'xz-2026.1',
    concludedBy: '县招商项目研判小组第 3 次会议',
  },
  screener,
];

const facts = (entered: Record<string, unknown>): Posted => [
  'record-screening-facts',
  { facts: { ...harmless, ...entered }, source: '项目申请报告与选址图（虚构）' },
];

const inScreening = async (county: CountyOfARow, basics: Record<string, unknown> = {}): Promise<string> => {
  const { id } = await register(county.send, {
    basics: {
      fixedInvestmentYuan: 240_000_000,
      annualTaxYuan: 1,
      jobs: 1,
      product: '产品',
      totalInvestmentYuan: 1,
      industryCode: 'C2614',
      ...basics,
    },
  });
  await walk(county.send, id, toScreening);
  return id;
};

const read = (county: CountyOfARow, id: string) => county.read(`/v1/leads/${id}`, serviceOfficer);

/** A lead on whose verdict nobody named a veto: what it comes to beside the facts recorded. */
const screenedOn = async (
  county: CountyOfARow,
  recorded: Record<string, unknown>,
  { band = 'A', score = 88, basics = {} } = {},
) => {
  const id = await inScreening(county, basics);
  const { body } = await walk(county.send, id, [facts(recorded), verdict([], band, score)]);
  return { id, conclusion: body.screeningConclusion, ...body.screeningVerdict };
};

/** Keeps a vetoed lead from negotiation, from signing and from any case, whatever is tried without new facts. */
const expectBarred = async (county: CountyOfARow, id: string, code: string): Promise<void> => {
  const move = (to: string) =>
    county.send('POST', `/v1/leads/${id}/move-stage`, { as: serviceOfficer, body: { to } });
  const refused = await move('negotiation');
  expect(refused.status).toBe(409);
  expect(JSON.stringify(refused.body.errors)).toContain(code);
  expect((await move('signed')).status).toBe(409);

  // Neither a better score nor a second reading of the same facts takes it away; the lead stands where it stood.
  const { body: again } = await walk(county.send, id, [verdict([code, code], 'A', 100)]);
  expect(again.screeningVerdict.vetoes).toEqual([code]);
  expect((await move('negotiation')).status).toBe(409);
  expect((await read(county, id)).stage).toBe('screening');
  await county.platform.drain();
  expect((await county.read('/v1/cases', supervisor)).items).toEqual([]);
};

const passes = async (county: CountyOfARow, id: string): Promise<boolean> =>
  (await walk(county.send, id, [['move-stage', { to: 'negotiation' }]])).status === 200;

export const vetoes = (platform: () => TestPlatform): void => {
  it.each([
    ['限制类（新建）', { catalogClass: 'restricted', construction: 'new' }],
    ['淘汰类', { catalogClass: 'obsolete', construction: 'renovation' }],
  ])(
    `${quoted('R024 符合产业政策 — 限制类(新建)/淘汰类线索评分结果必为“否决”且列出 V01')}：%s`,
    async (_, recorded) => {
      const county = inCounty(platform(), newCounty());
      const screened = await screenedOn(county, recorded);
      expect(screened).toMatchObject({ conclusion: 'vetoed', vetoes: ['V01'], score: { low: 88 } });
      await expectBarred(county, screened.id, 'V01');
      // What is encouraged is not vetoed, nor what is restricted and no new works.
      const beside = await screenedOn(county, { catalogClass: 'restricted', construction: 'expansion' });
      expect(beside).toMatchObject({ conclusion: 'A', vetoes: [] });
      expect(await passes(county, beside.id)).toBe(true);
    },
  );

  it(quoted('R025 （符合）环保要求 — L5 算例（岸线 800 米化工）得 70 分仍“否决 V03”'), async () => {
    const county = inCounty(platform(), newCounty());
    // L5 江畔新材: chemical works 800 m from the shore, 200 mu, a billion yuan, 70 points.
    const riverside = { chemical: true, construction: 'new', newIndustrialLandHundredthsOfMu: 20_000 };
    const billion = { fixedInvestmentYuan: 1_000_000_000 };
    const l5 = await screenedOn(
      county,
      { ...riverside, shoreMetres: 800 },
      { band: 'B', score: 70, basics: billion },
    );
    expect(l5).toMatchObject({ conclusion: 'vetoed', vetoes: ['V03'], score: { low: 70, high: 70 } });
    const { vetoFindings } = await read(county, l5.id);
    expect(vetoFindings.filter(({ finding }: { finding: string }) => finding === 'yes')).toEqual([
      { code: 'V03', finding: 'yes', missing: [], source: '《长江保护法》第二十六条第二款' },
    ]);
    await expectBarred(county, l5.id, 'V03');

    // Nobody measured: neither vetoed nor clear, and the missing fact is named.
    const unmeasured = await screenedOn(county, { ...riverside, shoreMetres: null }, { basics: billion });
    expect(unmeasured).toMatchObject({ conclusion: 'incomplete', vetoes: [] });
    const { nextStage } = await read(county, unmeasured.id);
    expect(nextStage.missing).toContainEqual(
      expect.objectContaining({
        pointer: '/screeningFacts/shoreMetres',
        zh: '待补充：缺“距长江干支流岸线米数”，暂不能判断是否符合一票否决情形“化工项目距长江干支流岸线不足1公里”',
      }),
    );
    // A full kilometre is no longer vetoed; the last metre of it is.
    for (const [shoreMetres, conclusion] of [
      [999, 'vetoed'],
      [1000, 'A'],
    ] as const) {
      const { body } = await walk(county.send, unmeasured.id, [
        facts({ ...riverside, shoreMetres }),
        verdict([], 'A', 88),
      ]);
      expect([shoreMetres, body.screeningConclusion]).toEqual([shoreMetres, conclusion]);
    }
    expect(await passes(county, unmeasured.id)).toBe(true);
  });

  it.each([
    ['两高且无削减替代方案', 'V05', { twoHigh: true, hasOffset: false }],
    ['选址触及生态保护红线', 'V04', { protectedSite: true }],
  ])(
    `${quoted('R025 （符合）环保要求 — L5 算例（岸线 800 米化工）得 70 分仍“否决 V03”')}：%s`,
    async (_, code, recorded) => {
      const county = inCounty(platform(), newCounty());
      const screened = await screenedOn(county, recorded);
      expect(screened).toMatchObject({ conclusion: 'vetoed', vetoes: [code] });
      await expectBarred(county, screened.id, code);
    },
  );

  it(quoted('R080 土地综合开发、高效利用 — 低于控制值 80% 的新增工业用地项目触发 V08'), async () => {
    const county = inCounty(platform(), newCounty());
    const hundredMu = { newIndustrialLandHundredthsOfMu: 10_000 };
    // 200 万元/亩 × 80 % of 100 亩 is 1.6 亿元; one yuan less is vetoed.
    const short = await screenedOn(county, hundredMu, { basics: { fixedInvestmentYuan: 159_999_999 } });
    expect(short).toMatchObject({ conclusion: 'vetoed', vetoes: ['V08'] });
    await expectBarred(county, short.id, 'V08');
    const enough = await screenedOn(county, hundredMu, { basics: { fixedInvestmentYuan: 160_000_000 } });
    expect(enough).toMatchObject({ conclusion: 'A', vetoes: [] });

    // Less land, or a rented building in its place, lifts the veto, once the panel has screened the changed facts.
    for (const land of [9_999, 0]) {
      const { body } = await walk(county.send, short.id, [
        facts({ newIndustrialLandHundredthsOfMu: land }),
        verdict([], 'A', 88),
      ]);
      expect([land, body.screeningConclusion]).toEqual([land, 'A']);
    }
    expect(await passes(county, short.id)).toBe(true);
  });

  it('one veto entered by hand keeps a lead from negotiation and from any case, whatever its score', async () => {
    const county = inCounty(platform(), newCounty());
    const id = await inScreening(county);
    await walk(county.send, id, [verdict(['V07'], 'A', 70)]);
    await expectBarred(county, id, 'V07');
  });
};
