import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerkOf, supervisor } from '../support/callers.ts';
import { dateOf } from '../../shared/time/clock.ts';
import { openTestCounty, startTestPlatform } from '../support/platform.ts';
import type { Caller } from '../support/service-client.ts';
import { aTaskUnderWay, answers, askAbout, departmentsConsulting, planning } from './consulting.ts';
import { inCounty } from './county-of-a-row.ts';
import { quoted } from './row.ts';

let platform: Awaited<ReturnType<typeof startTestPlatform>>;

beforeAll(async () => {
  platform = await startTestPlatform();
});

afterAll(() => platform.stop());

const open = async () => inCounty(platform, await openTestCounty(platform, departmentsConsulting));

type Line = {
  department: string;
  position: string | null;
  positionName: { zh: string };
  onTime: boolean | null;
};

// In the order of the days they reach: time goes on for all of them.
describe('部门协同', () => {
  it(
    quoted('R138 上下联动、协调配合、齐抓共管 — 牵头+协办任务中任一协办未回，牵头页显示谁未回及剩余时间'),
    async () => {
      const county = await open();
      const { taskId } = await aTaskUnderWay(county);
      const within = (days: number) => ({ days, unit: 'workday' as const });
      const { id } = await askAbout(county, taskId, [
        'water-resources',
        { department: 'forestry', within: within(3) },
        { department: 'transport', within: within(7) },
        { department: 'development-and-reform', within: within(9) },
      ]);
      await answers(county, id, 'water-resources');
      const page = () => county.read(`/v1/tasks/${taskId}/consultations`, planning);
      const waiting = async () => (await page()).waiting;
      const left = async () =>
        Object.fromEntries(
          (await waiting()).map(({ department, remaining }: any) => [department, remaining]),
        );
      const dueDays = (await waiting()).map(({ department, answerBy, departmentName }: any) => [
        department,
        answerBy.date,
        departmentName.zh.length > 1,
      ]);
      expect(dueDays).toEqual([
        ['forestry', '2026-03-05', true],
        ['transport', '2026-03-11', true],
        ['development-and-reform', '2026-03-13', true],
      ]);

      // From Monday 2026-03-02, the working days left to each who has not answered, as the days go by.
      for (const [today, expected] of [
        ['2026-03-02', { forestry: 3, transport: 7, 'development-and-reform': 9 }],
        ['2026-03-03', { forestry: 2, transport: 6, 'development-and-reform': 8 }],
        ['2026-03-04', { forestry: 1, transport: 5, 'development-and-reform': 7 }],
        ['2026-03-05', { forestry: 0, transport: 4, 'development-and-reform': 6 }],
        // Forestry let its day pass, and silence is no objection: it is waited for no more.
        ['2026-03-06', { transport: 3, 'development-and-reform': 5 }],
        ['2026-03-07', { transport: 3, 'development-and-reform': 5 }],
        ['2026-03-08', { transport: 3, 'development-and-reform': 5 }],
        ['2026-03-09', { transport: 2, 'development-and-reform': 4 }],
      ] as const) {
        const { body: clock } = await platform.local('GET', '/clock');
        expect([dateOf(clock.now), await left()]).toEqual([today, expected]);
        await platform.moveClock({ advance: 'P1D' });
        await platform.drain();
      }
      await answers(county, id, 'development-and-reform');
      expect(await left()).toEqual({ transport: 1 });
      await platform.moveClock({ advance: 'P20D' });
      await platform.drain();
      expect(await waiting()).toEqual([]);
      const [consultation] = (await page()).items;
      expect(consultation.opinions.map(({ position }: Line) => position)).toEqual([
        'no-objection',
        'default',
        'default',
        'no-objection',
      ]);
    },
  );

  it(
    quoted('R102 加快完善项目整体规划设计方案 — 多部门意见合并为一份，时限内未回视为无意见并留痕'),
    async () => {
      const county = await open();
      const { taskId, projectId } = await aTaskUnderWay(county);
      const { id } = await askAbout(county, taskId, ['water-resources', 'forestry', 'transport'], {
        purpose: 'design-pre-review',
      });
      await answers(county, id, 'water-resources', 'conditions');
      await answers(county, id, 'forestry');
      const { enterprise } = await county.read(`/v1/projects/${projectId}`);
      const investor: Caller = {
        subject: 'investor-1',
        roles: ['investor'],
        enterprise: enterprise.creditCode,
      };
      const path = `/v1/consultations/${id}/summary`;
      expect((await county.send('GET', path, { as: investor })).status).toBe(404);
      await platform.moveClock({ advance: 'P20D' });
      await platform.drain();
      await county.act(`/v1/consultations/${id}/conclude`, { remark: '请一并修改' }, planning);
      await platform.drain();

      const summary = await county.read(path, investor);
      expect(
        summary.lines.map(({ department, positionName }: Line) => [department, positionName.zh]),
      ).toEqual([
        ['water-resources', '附条件'],
        ['forestry', '无意见'],
        ['transport', '超时默认'],
      ]);
      const [, , silent] = summary.lines;
      expect(silent.trace.at(-1).what.zh).toContain('按无意见处理（标注“超时默认”）');
      expect(JSON.stringify(summary)).not.toContain('同意');
      expect((await county.read(`/v1/tasks/${taskId}/comments`, investor)).lines).toEqual(summary.lines);
      const { items } = await county.read('/v1/inbox-items?limit=100', clerkOf('transport'));
      const lapsed = items.find(({ type }: { type: string }) => type === 'approvals.consultation.lapsed.v1');
      expect(lapsed.body).toContain('超时默认');
      expect(lapsed.body).not.toContain('同意');
    },
  );

  it(quoted('R148 配合有力 — 征求意见按期回复率可算'), async () => {
    await platform.moveClock({ now: '2026-05-06T02:00:00.000Z' });
    const county = await open();
    const { taskId } = await aTaskUnderWay(county);
    const rates = () => county.read('/v1/answer-rates?month=2026-05', supervisor);
    const rateOf = async (department: string) => {
      const { items } = await rates();
      const line = items.find((each: Line) => each.department === department);
      return [line.answeredOnTime, line.consulted, line.percent, line.provisional];
    };
    const first = await askAbout(county, taskId, ['water-resources', 'transport']);
    await platform.drain();
    expect(await rateOf('transport')).toEqual([0, 0, null, true]);
    await answers(county, first.id, 'water-resources');
    await platform.moveClock({ advance: 'P14D' });
    await platform.drain();
    expect(await rateOf('transport')).toEqual([0, 1, 0, true]);
    const second = await askAbout(county, taskId, ['transport', 'forestry']);
    await answers(county, second.id, 'transport');
    await platform.drain();

    expect(await rateOf('water-resources')).toEqual([1, 1, 100, true]);
    expect(await rateOf('transport')).toEqual([1, 2, 50, true]);
    expect(await rateOf('forestry')).toEqual([0, 0, null, true]);
    expect((await rates()).together).toEqual({ answeredOnTime: 2, consulted: 3, percent: 66.7 });
    const { items } = await county.read('/v1/consultations?limit=100', supervisor);
    const due = items.filter(({ onTime }: Line) => onTime !== null);
    expect([due.filter(({ onTime }: Line) => onTime).length, due.length]).toEqual([2, 3]);

    await answers(county, second.id, 'forestry');
    await platform.moveClock({ now: '2026-06-02T02:00:00.000Z' });
    await platform.drain();
    expect(await rateOf('transport')).toEqual([1, 2, 50, false]);
    expect(await rateOf('forestry')).toEqual([1, 1, 100, false]);
    expect((await rates()).together).toEqual({ answeredOnTime: 3, consulted: 4, percent: 75 });
  });
});
