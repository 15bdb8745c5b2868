import { expect, it } from 'vitest';
import { clerkOf } from '../../../support/callers.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { approve, inCounty, serviceOfficer, signProject, type CountyOfARow } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const agent = clerkOf('administrative-approval');

/** From Monday 2026-03-02 with its status: each working day that goes by without one shows, until it is recorded. */
const everyDay = async (county: CountyOfARow, path: string): Promise<void> => {
  const shown = async () => {
    const { lastStatusOn, daysWithoutStatus, light } = await county.read(path, serviceOfficer);
    return [lastStatusOn, daysWithoutStatus, light];
  };
  const reached = async (today: string) => {
    await county.platform.moveClock({ now: `${today}T02:00:00.000Z` });
    return shown();
  };
  const status = (body: { text: string; on?: string }) => county.act(`${path}/status`, body, agent);
  expect(await reached('2026-03-03')).toEqual(['2026-03-02', [], 'green']);
  await status({ text: '已报送材料' });
  expect(await reached('2026-03-04')).toEqual(['2026-03-03', [], 'green']);
  expect(await reached('2026-03-05')).toEqual(['2026-03-03', ['2026-03-04'], 'yellow']);
  await status({ text: '已现场踏勘' });
  expect(await reached('2026-03-06')).toEqual(['2026-03-05', ['2026-03-04'], 'green']);
  // Friday is missed; Saturday and Sunday are no working days, and nothing is missed on them.
  for (const weekend of ['2026-03-07', '2026-03-08', '2026-03-09'])
    expect(await reached(weekend)).toEqual(['2026-03-05', ['2026-03-04', '2026-03-06'], 'yellow']);
  expect(await reached('2026-03-10')).toEqual([
    '2026-03-05',
    ['2026-03-04', '2026-03-06', '2026-03-09'],
    'red',
  ]);
  await county.platform.drain();
  const { items } = await county.read('/v1/inbox-items?limit=100', agent);
  const reminded = items.filter(({ type }: { type: string }) => type.includes('status-missing'));
  expect(reminded).toHaveLength(3);
  const { statuses } = await status({ text: '补记：已送审图机构', on: '2026-03-06' });
  expect(statuses.map(({ on }: { on: string }) => on)).toEqual([
    '2026-03-02',
    '2026-03-03',
    '2026-03-05',
    '2026-03-06',
  ]);
  expect(await shown()).toEqual(['2026-03-06', ['2026-03-04', '2026-03-09'], 'yellow']);
};

export const agencyOrdersOverTime = (platform: () => TestPlatform): void => {
  it(
    quoted(
      'R100 协助办理工程规划许可证、工程施工许可证 — 帮代办单有代办员、每日状态；依赖未满足时说明差哪一项',
    ),
    async () => {
      const county = inCounty(platform(), newCounty());
      const { caseId } = await signProject(county);
      const unknown = await county.send('POST', '/v1/agency-orders', {
        as: serviceOfficer,
        body: { caseId, matters: ['B03', 'Z99', 'start-of-works'], agent: agent.subject },
      });
      expect([unknown.status, unknown.body.code]).toEqual([422, 'MATTERS_INVALID']);
      expect(unknown.body.errors.map(({ pointer }: any) => pointer)).toEqual([
        '/body/matters/1',
        '/body/matters/2',
      ]);
      const wanted = { caseId, matters: ['B03', 'C05'], agent: agent.subject };
      const { id } = await county.act('/v1/agency-orders', wanted, serviceOfficer);
      await platform().drain();
      const { items: told } = await county.read('/v1/inbox-items', agent);
      expect(told.filter(({ subject }: any) => subject === id)).toMatchObject([{ capacity: 'responsible' }]);

      const path = `/v1/agency-orders/${id}`;
      const recorded = await county.act(`${path}/status`, { text: '已预审设计方案' }, agent);
      const [{ on, by }] = recorded.statuses;
      expect([on, by]).toEqual([dateOf(recorded.statuses[0].at), agent.subject]);
      const again = await county.send('POST', `${path}/status`, { as: agent, body: { text: '又一条' } });
      expect([again.status, again.body.code]).toEqual([409, 'AGENCY_STATUS_RECORDED']);
      expect(await county.read(path, serviceOfficer)).toMatchObject({
        agent: agent.subject,
        statuses: [{ on, text: '已预审设计方案' }],
        lastStatusOn: on,
        daysWithoutStatus: [],
        light: 'green',
      });
      await everyDay(county, path);

      const lacks = async () => {
        const { progress } = await county.read(path, agent);
        const { nodes } = await county.read(`/v1/cases/${caseId}`);
        for (const { code, lacks: named, state } of progress) {
          const node = nodes.find((each: any) => each.code === code);
          expect([state, named]).toEqual([node.state, node.lacks]);
          for (const { name } of named) expect(name.zh.length).toBeGreaterThan(1);
        }
        return Object.fromEntries(
          progress.map(({ code, lacks: named }: any) => [code, named.map((each: any) => each.code)]),
        );
      };
      const first = await lacks();
      expect(first.B03).toContain('B01');
      expect(first.C05).toContain('B03');
      for (const code of ['A01', 'A06', 'A07', 'B01']) await approve(county, caseId, code);
      const then = await lacks();
      expect(then.B03).not.toContain('B01');
      expect(then.B03.length).toBeLessThan(first.B03.length);
      expect(then.C05).toContain('B03');
    },
  );
};
