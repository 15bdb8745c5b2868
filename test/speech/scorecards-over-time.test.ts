import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkOf, coordinator, supervisor } from '../support/callers.ts';
import { worked } from '../approvals/support/scorecards.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import { asking, enterpriseName } from './asking-enterprise.ts';
import { answers, askAbout } from './consulting.ts';
import { inCounty, putLimitsToday, type CountyOfARow } from './county-of-a-row.ts';
import { quoted } from './row.ts';

const planning = 'planning-and-natural-resources';
const forestry = 'forestry';
const water = 'water-resources';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

/** Opens a case of one matter for a department and answers its task, accepted. */
const acceptedTask = async (
  county: CountyOfARow,
  department: string,
  statutoryWorkdays: number,
): Promise<string> => {
  await putLimitsToday(county, { statutoryLimit: { days: statutoryWorkdays, unit: 'workday' } });
  const { nodes } = await county.act(
    '/v1/cases',
    {
      projectName: '单件（虚构）',
      enterprise: { name: enterpriseName, creditCode: asking.enterprise },
      nodes: [{ matter: 'B03', department }],
    },
    coordinator,
  );
  const { taskId } = nodes[0];
  await county.act(`/v1/tasks/${taskId}/accept`, null, clerkOf(department));
  return taskId;
};

const approved = async (county: CountyOfARow, department: string, taskId: string): Promise<void> => {
  await county.act(`/v1/tasks/${taskId}/approve`, { documentNumber: '（虚构）1号' }, clerkOf(department));
  await platform.drain();
};

const recount = (figures: object) => ({
  ground: 'recount',
  reason: '督查组按台账逐件复核（虚构）',
  documentNumber: '（虚构）督复〔2026〕1号',
  figures,
});

type Item = { item: string; weight: number; ratio: { numerator: number; denominator: number } | null };

const speedUpItem = ({ items }: { items: Item[] }): Item | undefined =>
  items.find(({ item }) => item === 'speed-up');

// The platform starts on Monday 2026-03-02 at 09:00; the clock moves on from one row to the next.
it(quoted('R157 提速工作节奏 — 5.2 口径'), async () => {
  const county = inCounty(platform, await openTestCounty(platform, [planning, forestry]));
  const quick = await acceptedTask(county, planning, 10);
  const slow = await acceptedTask(county, forestry, 5);
  await platform.moveTo('2026-03-06T01:00:00.000Z');
  await approved(county, planning, quick);
  await approved(county, forestry, slow);

  // Four of ten working days saves 60 %, more than the half that gives all; four of five saves 20 %, two fifths of it.
  const inForce = async (department: string) =>
    (await county.read(`/v1/scorecards/${department}/2026-03`)).inForce;
  const planned = await inForce(planning);
  expect(planned.speedUp).toEqual({ usedWorkdays: 4, statutoryWorkdays: 10, percent: 60 });
  expect(speedUpItem(planned)).toMatchObject({ weight: 15, ratio: { numerator: 1, denominator: 1 } });
  const forested = await inForce(forestry);
  expect(forested.speedUp).toEqual({ usedWorkdays: 4, statutoryWorkdays: 5, percent: 20 });
  expect(speedUpItem(forested)).toMatchObject({ weight: 15, ratio: { numerator: 2, denominator: 5 } });

  // 甲 of the worked departments: 120 of 300 is 60 % and the full fifteen points; slower than the law gives none.
  await platform.moveTo('2026-04-01T02:00:00.000Z');
  const correct = (department: string, figures: object) =>
    county.act(`/v1/scorecards/${department}/2026-03/corrections`, recount(figures), supervisor);
  await correct(planning, { usedWorkdays: 120, statutoryWorkdays: 300 });
  expect((await inForce(planning)).speedUp).toEqual({
    usedWorkdays: 120,
    statutoryWorkdays: 300,
    percent: 60,
  });
  expect(speedUpItem(await inForce(planning))?.ratio).toEqual({ numerator: 1, denominator: 1 });
  await correct(forestry, { usedWorkdays: 12, statutoryWorkdays: 10 });
  expect((await inForce(forestry)).speedUp.percent).toBe(-20);
  expect(speedUpItem(await inForce(forestry))?.ratio).toEqual({ numerator: 0, denominator: 1 });
});

it(quoted('R149 协调高效 — 裁定平均 ≤1 个工作日可监测'), async () => {
  const office = 'leading-group-office';
  const departments = [planning, forestry, water, office];
  const county = inCounty(platform, await openTestCounty(platform, departments));
  const durations = (month: string) => county.read(`/v1/coordination-durations?month=${month}`);
  const refused = async (): Promise<string> => {
    const taskId = await acceptedTask(county, planning, 10);
    const transfer = {
      reason: 'R1',
      responsibilityListEntry: 'QZ-0007',
      explanation: '该地块属林地（虚构）',
      targetDepartment: forestry,
    };
    await county.act(`/v1/tasks/${taskId}/request-transfer`, transfer, clerkOf(planning));
    const answer = { answer: 'refuse', basis: '职责清单第3条' };
    await county.act(`/v1/tasks/${taskId}/answer-transfer`, answer, clerkOf(forestry));
    return taskId;
  };
  const adjudicate = async (taskId: string): Promise<void> => {
    const ruling = { decision: 'sender-keeps', basis: '三定方案第5条' };
    await county.act(`/v1/tasks/${taskId}/adjudicate-transfer`, ruling, clerkOf(office));
    await platform.drain();
  };
  await platform.moveTo('2026-04-01T02:01:00.000Z');
  expect((await durations('2026-04')).adjudications).toEqual({
    count: 0,
    workdays: 0,
    averageWorkdays: null,
    targetWorkdays: 1,
    withinTarget: null,
  });

  // One ruling on the day itself, one a working day later; an answer on the day, another a day later.
  const [sameDay, nextDay] = [await refused(), await refused()];
  const { id } = await askAbout(county, await acceptedTask(county, planning, 10), [water, forestry]);
  await answers(county, id, water);
  await adjudicate(sameDay);
  await platform.moveTo('2026-04-02T02:00:00.000Z');
  await adjudicate(nextDay);
  await answers(county, id, forestry);
  await platform.drain();
  expect(await durations('2026-04')).toEqual({
    month: '2026-04',
    adjudications: { count: 2, workdays: 1, averageWorkdays: 0.5, targetWorkdays: 1, withinTarget: true },
    consultations: { count: 2, workdays: 1, averageWorkdays: 0.5 },
  });

  // Over the Qingming holidays, Saturday to Monday, a ruling takes three working days: the average is above one.
  const late = await refused();
  await platform.moveTo('2026-04-08T02:00:00.000Z');
  await adjudicate(late);
  expect((await durations('2026-04')).adjudications).toEqual({
    count: 3,
    workdays: 4,
    averageWorkdays: 1.33,
    targetWorkdays: 1,
    withinTarget: false,
  });
  const clerk = await county.send('GET', '/v1/coordination-durations?month=2026-04', {
    as: clerkOf(planning),
  });
  expect(clerk.status).toBe(403);
});

it(quoted('R143 （明确）督查考核 — 5.2 甲乙丙三例得分 89.4/48.6/99.5'), async () => {
  const departments = { [planning]: worked.甲, [forestry]: worked.乙, [water]: worked.丙 };
  const county = inCounty(platform, await openTestCounty(platform, Object.keys(departments)));
  for (const department of Object.keys(departments))
    await approved(county, department, await acceptedTask(county, department, 10));
  const scorecard = (department: string) => county.read(`/v1/scorecards/${department}/2026-04`);
  expect((await scorecard(planning)).provisional).toBe(true);

  // Holidays end on 5 May; the month is closed at the start of the first working day after them.
  await platform.moveTo('2026-05-05T15:59:00.000Z');
  expect((await scorecard(planning)).provisional).toBe(true);
  await platform.moveTo('2026-05-05T16:01:00.000Z');
  const published = await scorecard(planning);
  expect(published.published).toMatchObject({ figures: { accepted: 1, decided: 1 }, card: { card: null } });

  for (const [department, figures] of Object.entries(departments))
    await county.act(`/v1/scorecards/${department}/2026-04/corrections`, recount(figures), supervisor);
  const outcome = async (department: string) => {
    const { inForce, rank } = await scorecard(department);
    const { score, buckPassing, card, figures } = inForce;
    return { score, index: buckPassing.index, card: card.card, place: rank.place, figures };
  };
  expect(await outcome(planning)).toEqual({
    score: 89.4,
    index: 8.3,
    card: 'yellow',
    place: 2,
    figures: worked.甲,
  });
  expect(await outcome(forestry)).toEqual({
    score: 48.6,
    index: 75,
    card: 'red',
    place: 3,
    figures: worked.乙,
  });
  expect(await outcome(water)).toEqual({
    score: 99.5,
    index: 1.3,
    card: 'green',
    place: 1,
    figures: worked.丙,
  });

  // The notice of the month 月通报: by place, as corrected; the snapshot itself stays as it was published.
  const { items } = await county.read('/v1/scorecards?month=2026-04');
  expect(
    items.map((line: any) => [line.department, line.score, line.buckPassingIndex, line.card.card, line.rank]),
  ).toEqual([
    [water, 99.5, 1.3, 'green', { place: 1, of: 3 }],
    [planning, 89.4, 8.3, 'yellow', { place: 2, of: 3 }],
    [forestry, 48.6, 75, 'red', { place: 3, of: 3 }],
  ]);
  expect((await scorecard(planning)).published).toEqual(published.published);
});
