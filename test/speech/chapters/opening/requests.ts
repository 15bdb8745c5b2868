import { expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import { newCounty, openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { ask, asking } from '../../asking-enterprise.ts';
import { inCounty } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const bureau = 'housing-and-construction';
const hour = 3_600_000;

export const requestsOfEnterprises = (platform: () => TestPlatform): void => {
  it(
    quoted(
      'R009 把营商环境这池水搅得更活 — 企业提交诉求 → 4 个工作小时内有人工首次响应时间戳；实名差评自动生成整改任务',
    ),
    async () => {
      const county = inCounty(platform(), await openTestCounty(platform(), [bureau], newCounty()));
      const clerk = clerkOf(bureau);
      const asked = await ask(county, bureau);
      expect(asked.response).toMatchObject({ within: { hours: 4, unit: 'working-hour' }, given: null });
      // From the morning, with the noon break of two hours between.
      expect(Date.parse(asked.response.dueAt) - Date.parse(asked.openedAt)).toBe(6 * hour);

      const path = `/v1/assignments/${asked.id}`;
      const { response } = await county.act(`${path}/respond`, { text: '已派人到场' }, clerk);
      expect(response).toMatchObject({ late: false, given: { by: clerk.subject, text: '已派人到场' } });
      expect(response.given.at > asked.openedAt && response.given.at <= response.dueAt).toBe(true);

      for (const [rating, name, follows] of [
        [1, '王某（虚构）', true],
        [2, '李某（虚构）', true],
        [1, undefined, false],
        [3, '赵某（虚构）', false],
      ] as const) {
        const { id } = rating === 1 && follows ? asked : await ask(county, bureau);
        const one = `/v1/assignments/${id}`;
        if (id !== asked.id) await county.act(`${one}/receive`, null, clerk);
        await county.act(`${one}/complete`, { result: '已抢修' }, clerk);
        await county.act(`${one}/confirm`, null, asking);
        const { rated } = await county.act(`${one}/rate`, { rating, name, comment: '拖延' }, asking);
        expect([rating, name, rated.rectification !== null]).toEqual([rating, name, follows]);
        if (!follows) continue;
        expect(await county.read(`/v1/assignments/${rated.rectification}`)).toMatchObject({
          kind: 'rectification',
          state: 'opened',
          department: bureau,
          subject: { kind: 'assignment', assignmentId: id },
          text: '拖延',
        });
      }
      const { items } = await county.read('/v1/assignments?kind=rectification&limit=100');
      expect(items).toHaveLength(2);
    },
  );
};
