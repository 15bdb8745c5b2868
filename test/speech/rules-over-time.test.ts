import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, supervisor } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { register, toScreening, walk } from '../leads/support/http-leads.ts';
import { inCounty, serviceOfficer, signProject, type CountyOfARow } from './county-of-a-row.ts';
import { quoted } from './row.ts';

type Reference = { figure: string; rule: string | null };
type Happening = { type: string; rule: string | null };

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

/** A lead that stands in screening, and what a refused act on it says. */
const leadInScreening = async (county: CountyOfARow) => {
  const { id } = await register(county.send);
  await walk(county.send, id, toScreening);
  const refused = async (verb: string, body: unknown) =>
    (await county.send('POST', `/v1/leads/${id}/${verb}`, { as: serviceOfficer, body })).body;
  return { id, refused };
};

const refusesByRule = async (
  county: CountyOfARow,
  { refused }: Awaited<ReturnType<typeof leadInScreening>>,
) => {
  const verdict = {
    ...{ vetoes: [], band: 'A', score: { low: 82, high: 86 }, rubricVersion: '1' },
    concludedBy: '研判小组',
  };
  for (const [verb, body, code, rule] of [
    ['move-stage', { to: 'negotiation' }, 'STAGE_GATE_NOT_MET', 'stage-gates'],
    ['record-screening-verdict', verdict, 'OWN_LEAD_NOT_JUDGED', 'own-lead'],
    ['resume', undefined, 'STANDING_OUT_OF_ORDER', 'side-standings'],
  ] as const) {
    const problem = await refused(verb, body);
    expect([problem.code, problem.rule]).toEqual([code, `/v1/lead-rules/${rule}`]);
    expect((await county.read(problem.rule)).refusals).toContain(code);
  }
};

describe('三、讲究方法抓服务：建章立制', () => {
  it(quoted('R137 建章立制…有章可循、有规可依 — 任一灯色/退回/升级都能点出所依规则'), async () => {
    const planning = clerkOf('planning-and-natural-resources');
    const county = inCounty(platform, await openTestCounty(platform, ['planning-and-natural-resources']));
    const { caseId } = await signProject(county);
    const { nodes } = await county.read(`/v1/cases/${caseId}`);
    const { taskId } = nodes.find(({ code }: { code: string }) => code === 'A06');
    const act = (verb: string, body: unknown) =>
      county.send('POST', `/v1/tasks/${taskId}/${verb}`, {
        as: planning,
        ...(body === null ? {} : { body }),
      });

    // 退回: a transfer to oneself follows from no rule of its own; a second demand for material does.
    await act('receive', null);
    const missing = [{ material: '勘测定界图', reason: '缺' }];
    expect((await act('issue-notice', { missing })).status).toBe(200);
    const second = await act('issue-notice', { missing });
    expect([second.status, second.body.code, second.body.rule]).toEqual([
      409,
      'SECOND_NOTICE',
      '/v1/rules/one-notice',
    ]);
    expect(await county.read(second.body.rule)).toMatchObject({
      id: 'one-notice',
      basis: expect.stringContaining('《行政许可法》第三十二条'),
      version: '2026.1',
    });

    // 灯色: every figure of the clock names its rule, with what the county has set of it.
    await county.send('POST', `/v1/tasks/${taskId}/supplement`, {
      as: planning,
      body: { documents: [{ material: '勘测定界图', document: '图-1' }] },
    });
    expect((await act('accept', null)).status).toBe(200);
    // 退回 of a lead: each refusal of a stage, a verdict and a standing.
    const lead = await leadInScreening(county);
    await refusesByRule(county, lead);
    await platform.moveClock({ advance: 'P60D' });
    await platform.drain();
    const task = await county.read(`/v1/tasks/${taskId}`);
    expect(['red', 'red-star']).toContain(task.clock.light);
    const ruleOf = (figure: string) =>
      task.ruleReferences.find((reference: Reference) => reference.figure === figure).rule;
    const lights = await county.read(ruleOf('light'));
    expect(lights).toMatchObject({ id: 'lights', setting: 'ladder', inForce: { yellowPercent: 30 } });
    expect(lights.settingsVersion).toBeGreaterThanOrEqual(0);

    // 升级: each rung on the timeline leads to the ladder that raised it.
    const { items } = await county.read(`/v1/tasks/${taskId}/timeline?limit=100`, supervisor);
    const rungs = items.filter(({ type }: Happening) => type === 'approvals.task.rung-raised.v1');
    expect(rungs.length).toBeGreaterThan(1);
    for (const { rule } of rungs)
      expect(await county.read(rule)).toMatchObject({
        id: 'escalation-ladder',
        inForce: { steps: { 'rung-1': 1 } },
      });
    // The clock over the whole case, and a supervision letter, name theirs as well.
    const { jointClock } = await county.read(`/v1/cases/${caseId}`);
    expect(jointClock.sources.map(({ figure, rule }: Reference) => [figure, rule])).toEqual([
      ['joint-clock', '/v1/rules/joint-handling'],
      ['light', '/v1/rules/lights'],
      ['rungs', '/v1/rules/escalation-ladder'],
    ]);
    const { items: letters } = await county.read('/v1/assignments?limit=100');
    expect(letters.length).toBeGreaterThan(0);
    for (const { id } of letters) {
      const { clock } = await county.read(`/v1/assignments/${id}`);
      for (const { figure, rule } of clock.sources as Reference[])
        if (figure !== 'limit')
          expect([figure, rule]).toEqual([figure, expect.stringContaining('/v1/rules/')]);
    }
    // 灯色、升级 of a lead: its stage is late, its light says so, and both lead to the rule and its limit.
    const late = await county.read(`/v1/leads/${lead.id}`);
    expect(late.stageLight).toBe('red');
    for (const { figure, rule } of late.ruleReferences as Reference[])
      expect([figure, (await county.read(rule ?? '')).figures.includes(figure)]).toEqual([figure, true]);
    const fallen = (await county.read(`/v1/leads/${lead.id}/timeline?limit=100`)).items.filter(
      ({ type }: Happening) => type === 'leads.lead.stage-overdue.v1',
    );
    expect(fallen.map(({ rule }: Happening) => rule)).toEqual(['/v1/lead-rules/stage-limits']);
    expect(await county.read(fallen[0].rule)).toMatchObject({
      id: 'stage-limits',
      inForce: { screening: { days: 5, unit: 'workday' } },
    });
    const found = await county.read('/v1/rules?event=approvals.task.rung-raised.v1');
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual(['escalation-ladder']);
  });
});
