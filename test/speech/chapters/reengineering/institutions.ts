import { expect, it } from 'vitest';
import { clerkOf, coordinator } from '../../../support/callers.ts';
import { dateOf, instantSchema } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { aRequest } from '../../../approvals/support/requests.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { openTestCounty, type TestPlatform } from '../../../support/platform.ts';
import { asking } from '../../asking-enterprise.ts';
import { inCounty, type CountyOfARow } from '../../county-of-a-row.ts';
import { quoted } from '../../row.ts';

const officeOfLabour = clerkOf('human-resources');

/** An enterprise says whom it needs; it is shown all who offer such people and none before another; it closes the need itself. */
const matchesTalent = async (county: CountyOfARow): Promise<void> => {
  const { body: clock } = await county.platform.local('GET', '/clock');
  const until = addDays(dateOf(instantSchema.parse(clock.now)), 30);
  const need = { profession: 'cost-engineer', level: 'intermediate', people: 2, until };
  const { department: _, ...request } = aRequest({ urgency: 'normal', title: '招聘造价工程师' });
  for (const word of ['institution', 'designated', 'recommended']) {
    const refused = await county.send('POST', '/v1/requests', {
      as: asking,
      body: { ...request, talentNeed: { ...need, [word]: '机构2（虚构）' } },
    });
    expect([word, refused.status]).toEqual([word, 400]);
  }
  const opened = await county.act('/v1/requests', { ...request, talentNeed: need }, asking);
  expect(opened).toMatchObject({ department: 'human-resources', post: 'clerk', talentNeed: need });
  expect(opened.clock.due.date >= until).toBe(true);

  const { profession, level } = opened.talentNeed;
  const offered = await county.read(`/v1/institutions?profession=${profession}&level=${level}`, asking);
  expect(offered).toMatchObject({ talent: { profession, level }, shortage: null });
  expect(offered.statement.zh).toContain('企业自主选择');
  expect(offered.items.map(({ name }: { name: string }) => name).sort()).toEqual(
    [2, 3, 4].map((index) => `机构${index}（虚构）`),
  );
  const nobody = await county.read('/v1/institutions?profession=architect&level=senior', asking);
  expect([nobody.items, nobody.shortage.zh]).toMatchObject([[], expect.stringContaining('不足3家')]);

  const path = `/v1/assignments/${opened.id}`;
  await county.act(`${path}/receive`, null, officeOfLabour);
  await county.act(`${path}/complete`, { result: '已组织供需对接' }, officeOfLabour);
  const closed = await county.act(`${path}/confirm`, null, asking);
  expect(closed).toMatchObject({ state: 'completed', closure: { how: 'confirmed' } });
};

export const institutionsToChooseFrom = (platform: () => TestPlatform): void => {
  it(
    quoted(
      'R101 协助企业引进专业技术团队 — 页面提供≥3 家可选且含“企业自主选择”声明；无“指定”字段【原文：优化营商环境条例43】',
    ),
    async () => {
      const county = inCounty(platform(), await openTestCounty(platform(), ['human-resources']));
      const put = (index: number, more: Record<string, unknown> = {}) =>
        county.send('PUT', `/v1/institutions/${fictionalCreditCode(40 + index)}`, {
          as: coordinator,
          body: {
            name: `机构${index}（虚构）`,
            fields: ['design', 'survey', 'supervision', 'cost'],
            qualification: '甲级',
            contact: '023-0000',
            talents: [{ profession: 'cost-engineer', level: index === 1 ? 'junior' : 'senior' }],
            ...more,
          },
        });
      for (const index of [1, 2]) expect((await put(index)).status).toBe(200);
      const shown = (field: string) => county.read(`/v1/institutions?field=${field}`, asking);
      expect((await shown('design')).shortage.zh).toContain('不足3家');

      for (const word of ['designated', 'preferred', 'recommended', 'rank']) {
        const refused = await put(3, { [word]: true });
        expect([word, refused.status]).toEqual([word, 400]);
      }
      for (const index of [3, 4]) expect((await put(index)).status).toBe(200);
      for (const field of ['design', 'survey', 'supervision', 'cost']) {
        const { items, statement, shortage } = await shown(field);
        expect(items).toHaveLength(4);
        expect(statement.zh).toContain('企业自主选择');
        expect(shortage).toBeNull();
        expect(await shown(field)).toMatchObject({ items });
        for (const item of items)
          expect(Object.keys(item).sort()).toEqual(
            ['contact', 'creditCode', 'fields', 'listed', 'name', 'qualification', 'talents'].sort(),
          );
      }
      await matchesTalent(county);
    },
  );
};
