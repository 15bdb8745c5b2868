import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, supervisor } from '../support/callers.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { aTaskUnderWay, answers, askAbout, departmentsConsulting } from './consulting.ts';
import { inCounty, type CountyOfARow } from './county-of-a-row.ts';
import { quoted } from './row.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const open = async () => inCounty(platform, await openTestCounty(platform, departmentsConsulting));

const scorecardIn = (county: CountyOfARow, month: string) => (department: string) =>
  county.read(`/v1/scorecards/${department}/${month}`);

type Item = { item: string; weight: number; ratio: { numerator: number; denominator: number } | null };

/** What coordination 协同 adds to a score: its weight by the share answered in time; null where nobody asked. */
const pointsForCoordination = ({ items }: { items: Item[] }): number | null => {
  const found = items.find(({ item }) => item === 'coordination');
  if (found === undefined) throw new Error('the scorecard has no item of coordination');
  return found.ratio === null ? null : (found.weight * found.ratio.numerator) / found.ratio.denominator;
};

// In the order of the days they reach, from Monday 2026-03-02 at 09:00: time goes on for all of them.
describe('考核台账', () => {
  it(quoted('R167 持之以恒、同心协力 — 协办部门按期回复计正向分'), async () => {
    const county = await open();
    const { taskId } = await aTaskUnderWay(county);
    const asked = ['water-resources', 'forestry', 'transport'];
    const ask = async () => (await askAbout(county, taskId, asked)).id;
    const scorecard = scorecardIn(county, '2026-03');
    const counted = async (department: string) => {
      const { figures } = (await scorecard(department)).inForce;
      return [figures.answeredOnTime, figures.consulted];
    };

    // Five working days from Monday end with the ninth: on that day an answer is in time, on the next it is not.
    const first = await ask();
    await answers(county, first, 'water-resources');
    await platform.moveTo('2026-03-09T15:59:00.000Z');
    await answers(county, first, 'forestry');
    await platform.drain();
    expect(await counted('water-resources')).toEqual([1, 1]);
    expect(await counted('forestry')).toEqual([1, 1]);
    await platform.moveTo('2026-03-09T16:01:00.000Z');
    await answers(county, first, 'transport');
    await platform.drain();
    expect(await counted('transport')).toEqual([0, 1]);

    // Of the second question forestry says nothing: it has answered one of two in time.
    const second = await ask();
    await answers(county, second, 'water-resources');
    await platform.moveTo('2026-03-31T15:59:00.000Z');
    await platform.moveTo('2026-03-31T16:01:00.000Z');
    const published = await Promise.all(
      asked.map(async (department) => (await scorecard(department)).published),
    );
    expect(published.map(({ figures }) => [figures.answeredOnTime, figures.consulted])).toEqual([
      [2, 2],
      [1, 2],
      [0, 2],
    ]);
    expect(published.map(pointsForCoordination)).toEqual([15, 7.5, 0]);
    // Beside it only the buck-passing index was measured of forestry and transport, full marks of ten: the answer in time is
    // the whole difference between them.
    const [, half, silent] = published.map(({ score }) => score);
    expect([half, silent]).toEqual([70, 40]);
    // Who was asked nothing has neither points nor a loss of them.
    expect(pointsForCoordination((await scorecard('planning-and-natural-resources')).published)).toBe(null);
  });

  it(quoted('R147 管理科学 — 历史快照改动被拒绝，只能追加更正记录'), async () => {
    const county = await open();
    const { caseId, taskId, projectId } = await aTaskUnderWay(county);
    const { id } = await askAbout(county, taskId, ['water-resources']);
    await answers(county, id, 'water-resources');
    await platform.moveTo('2026-05-05T15:59:00.000Z');
    const scorecard = () => scorecardIn(county, '2026-04')('water-resources');
    expect(await scorecard()).toMatchObject({ provisional: true, published: null });
    await platform.moveTo('2026-05-05T16:01:00.000Z');
    const { published, corrections } = await scorecard();
    expect(published.figures).toMatchObject({ consulted: 1, answeredOnTime: 1 });
    expect(corrections).toEqual([]);

    // A snapshot and its corrections take no change, whoever tries; nor does the history of anything.
    const path = '/v1/scorecards/water-resources/2026-04';
    const histories = [`/v1/tasks/${taskId}`, `/v1/cases/${caseId}`, `/v1/projects/${projectId}`];
    const told = () => Promise.all(histories.map((each) => county.read(`${each}/timeline?limit=100`)));
    const before = await told();
    const correction = (figures: object, documentNumber?: string) => ({
      ground: 'recount',
      reason: '经复核，一份意见的送达时间有误（虚构）',
      ...(documentNumber === undefined ? {} : { documentNumber }),
      figures,
    });
    await county.act(`${path}/corrections`, correction({ answeredOnTime: 0 }), supervisor);
    const everybody = [
      supervisor,
      { subject: 'admin', roles: ['admin'] as const },
      clerkOf('water-resources'),
    ];
    const body = correction({ answeredOnTime: 1 });
    for (const as of everybody) {
      for (const target of [path, `${path}/corrections`, `${path}/corrections/1`])
        for (const method of ['PUT', 'PATCH', 'DELETE'])
          expect([method, target, (await county.send(method, target, { as, body })).status]).toEqual([
            method,
            target,
            target.endsWith('/1') ? 404 : 405,
          ]);
      for (const history of histories)
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
          expect((await county.send(method, `${history}/timeline`, { as, body })).status).toBe(405);
    }
    expect((await county.send('POST', path, { as: supervisor, body })).status).toBe(405);
    await platform.drain();
    expect(await told()).toEqual(before);

    // What was wrong is corrected beside it, one record after the other; the snapshot stays to the letter.
    await county.act(`${path}/corrections`, correction({ consulted: 3, answeredOnTime: 2 }), supervisor);
    const corrected = await scorecard();
    expect(corrected.published).toEqual(published);
    expect(
      corrected.corrections.map(({ number, by, result: { figures } }: any) => [
        number,
        by,
        figures.answeredOnTime,
        figures.consulted,
      ]),
    ).toEqual([
      [1, supervisor.subject, 0, 1],
      [2, supervisor.subject, 2, 3],
    ]);
    expect(corrected.inForce).toEqual(corrected.corrections[1].result);

    // A correction is the supervisors' to make, with a reason, and such as can be.
    const refused = async (as: (typeof everybody)[number], wrong: object) =>
      (await county.send('POST', `${path}/corrections`, { as, body: wrong })).status;
    expect(await refused(clerkOf('water-resources'), body)).toBe(403);
    const { reason: _, ...unreasoned } = body;
    expect(await refused(supervisor, unreasoned)).toBe(400);
    expect(await refused(supervisor, correction({}))).toBe(400);
    expect(await refused(supervisor, correction({ answeredOnTime: 4 }))).toBe(422);
    expect(await scorecard()).toEqual(corrected);
  });
});
