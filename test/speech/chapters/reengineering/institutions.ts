import { expect, it } from 'vitest';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';
import { newCounty, type TestPlatform } from '../../../support/platform.ts';
import { asking } from '../../asking-enterprise.ts';
import { coordinator, inCounty } from '../../county-of-a-row.ts';
import { titleOf } from '../../row.ts';

export const institutionsToChooseFrom = (platform: () => TestPlatform): void => {
  it(titleOf('R101'), async () => {
    const county = inCounty(platform(), newCounty());
    const put = (index: number, more: Record<string, unknown> = {}) =>
      county.send('PUT', `/v1/institutions/${fictionalCreditCode(40 + index)}`, {
        as: coordinator,
        body: {
          name: `机构${index}（虚构）`,
          fields: ['design', 'survey', 'supervision', 'cost'],
          qualification: '甲级',
          contact: '023-0000',
          ...more,
        },
      });
    for (const index of [1, 2]) expect((await put(index)).status).toBe(200);
    const shown = (field: string) => county.read(`/v1/institutions?field=${field}`, asking);
    expect((await shown('design')).shortage.zh).toContain('不足 3 家');

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
          ['contact', 'creditCode', 'fields', 'listed', 'name', 'qualification'].sort(),
        );
    }
  });
};
