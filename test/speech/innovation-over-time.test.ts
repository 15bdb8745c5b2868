import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, coordinator } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { approve, inCounty, signProject, type CountyOfARow } from './county-of-a-row.ts';
import { quoted } from './row.ts';

const bureau = 'planning-and-natural-resources';
const departments = ['development-and-reform', bureau, 'housing-and-construction', 'leading-group-office'];

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const openCounty = async () => inCounty(platform, await openTestCounty(platform, departments));

const pilot = (from: string, until: string) => ({
  title: '拿地即开工',
  benchmark: '邻县“标准地”做法',
  scope: { edges: [{ from: 'A06', to: 'B02' }] },
  from,
  until,
  toleranceFiling: '容错备〔2026〕1号',
});

const legalOpinion = { document: '合法性审查意见1号', conclusion: 'lawful', by: '县司法局' };

type Told = { type: string; subject: string; fact: { matter: { code: string }; waitsFor: unknown[] } };

/** The matters of which a case told that they may be pre-reviewed. */
const toldOf = async (county: CountyOfARow, caseId: string): Promise<readonly string[]> =>
  (await county.read(`/v1/cases/${caseId}/timeline?limit=100`)).items
    .filter(({ type }: Told) => type === 'approvals.case.pre-review-possible.v1')
    .map(({ fact }: Told) => fact.matter.code);

// The platform starts on Monday 2026-03-02 at 09:00.
it(
  quoted(
    'R156 在谋划上先人一步、在创新上快人一拍、在举措上高人一筹 — 前置审批完成前 N 天自动提醒下一事项可预审；每条创新举措登记对标对象',
  ),
  async () => {
    const county = await openCounty();
    const early = await openCounty();
    const [{ caseId }, other] = [await signProject(county), await signProject(early)];
    await approve(county, caseId, 'A01');
    // In the other county the prerequisite is done long before, so that the next matter is open already.
    await approve(early, other.caseId, 'A01');
    await approve(early, other.caseId, 'A06');

    const { nodes } = await county.read(`/v1/cases/${caseId}`);
    const [{ inForce }, waiting] = [
      await county.read('/v1/county-settings', coordinator),
      nodes.find(({ code }: { code: string }) => code === 'A07'),
    ];
    expect(inForce.preReview.remindBefore).toBe(3);
    expect(waiting).toMatchObject({ state: 'waiting', expectedOn: '2026-04-01', preReviewToldAt: null });

    // Three working days before Wednesday 1 April is Friday 27 March.
    await platform.moveTo('2026-03-26T15:59:00.000Z');
    expect(await toldOf(county, caseId)).not.toContain('A07');
    await platform.moveTo('2026-03-26T16:01:00.000Z');
    expect(await toldOf(county, caseId)).toContain('A07');
    const { items } = await county.read('/v1/inbox-items?limit=100', {
      ...clerkOf(bureau),
      subject: `${bureau}.clerk`,
    });
    expect(
      items.filter(
        ({ type, subject }: Told) => type === 'approvals.case.pre-review-possible.v1' && subject === caseId,
      ).length,
    ).toBeGreaterThan(0);

    await platform.moveTo('2026-03-31T16:01:00.000Z');
    expect((await toldOf(county, caseId)).filter((code) => code === 'A07')).toEqual(['A07']);
    expect(await toldOf(early, other.caseId)).not.toContain('A07');

    const { benchmark, ...without } = pilot('2026-04-01', '2026-04-30');
    const refused = await county.send('POST', '/v1/pilots', { as: coordinator, body: without });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/body/benchmark']);
    const { id } = await county.act('/v1/pilots', { ...without, benchmark }, coordinator);
    expect((await county.read(`/v1/pilots/${id}`, coordinator)).benchmark).toBe(benchmark);
  },
);

it(
  quoted(
    'R128 敢于打破常规…积极探索招商引资的新路子、新办法 — 无法律审查意见不能启用；到期自动停用；法定依赖边不可被试点绕过',
  ),
  async () => {
    const county = await openCounty();
    const { caseId } = await signProject(county);
    const term = ['2026-04-01', '2026-04-10'] as const;

    const overLaw = { ...pilot(...term), scope: { edges: [{ from: 'A06', to: 'A07' }] } };
    const refused = await county.send('POST', '/v1/pilots', { as: coordinator, body: overLaw });
    expect([refused.status, refused.body.code]).toEqual([409, 'LEGAL_EDGE']);
    expect(refused.body.errors[0].detail).toContain('城乡规划法 38');

    const { id } = await county.act('/v1/pilots', pilot(...term), coordinator);
    const enable = (body: object) =>
      county.send('POST', `/v1/pilots/${id}/enable`, { as: coordinator, body });
    expect((await enable({})).body.code).toBe('PILOT_LACKS_LEGAL_OPINION');
    expect((await enable({ legalOpinion })).body).toMatchObject({
      state: 'enabled',
      inForce: true,
      toleranceFiling: '容错备〔2026〕1号',
    });

    const bypass = (to: string, where = caseId) =>
      county.send('POST', `/v1/cases/${where}/bypass-edge`, {
        as: coordinator,
        body: {
          from: 'A06',
          to,
          reason: 'tolerant-acceptance',
          explanation: '规划条件已定',
          document: '会商纪要1号',
          pilotId: id,
        },
      });
    const overLawInCase = await bypass('A07');
    expect([overLawInCase.status, overLawInCase.body.code]).toEqual([409, 'LEGAL_EDGE']);
    const { body } = await bypass('B02');
    expect(body.nodes.find(({ code }: { code: string }) => code === 'B02').state).toBe('open');
    expect(body.bypasses[0]).toMatchObject({ pilotId: id, by: coordinator.subject });

    const next = await signProject(county);
    await platform.moveTo('2026-04-10T16:01:00.000Z');
    expect(await county.read(`/v1/pilots/${id}`, coordinator)).toMatchObject({
      state: 'ended',
      inForce: false,
    });
    expect((await bypass('B02', next.caseId)).body.code).toBe('PILOT_NOT_IN_FORCE');
  },
);
