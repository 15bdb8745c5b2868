import { describe, expect, it } from 'vitest';
import { sideBySide, shortage } from '../../../../services/approvals/institutions/domain/institution.ts';
import { institutionSchema } from '../../../../services/approvals/institutions/domain/institution.ts';
import { dateSchema } from '../../../../shared/time/clock.ts';
import { addDays } from '../../../../shared/time/dates.ts';
import { fictionalCreditCode } from '../../../support/credit-codes.ts';

const institution = (index: number, overrides = {}) =>
  institutionSchema.parse({
    creditCode: fictionalCreditCode(index),
    name: `机构${index}（虚构）`,
    fields: ['design'],
    qualification: '甲级',
    contact: '023-0000',
    listed: true,
    ...overrides,
  });

const day = dateSchema.parse('2026-03-02');
const design = { field: 'design', talent: null } as const;
const five = [1, 2, 3, 4, 5].map((index) => institution(index));

describe('institutions side by side', () => {
  it('are those listed in the field, in an order that does not depend on the register’s', () => {
    const others = [institution(6, { fields: ['cost'] }), institution(7, { listed: false })];
    const shown = sideBySide([...others, ...five], design, day);
    expect([...shown].sort((one, other) => (one.creditCode < other.creditCode ? -1 : 1))).toEqual(
      [...five].sort((one, other) => (one.creditCode < other.creditCode ? -1 : 1)),
    );
    expect(sideBySide([...five].reverse(), design, day)).toEqual(shown);
  });

  it('stand in each place about equally often over the days', () => {
    const days = Array.from({ length: 2000 }, (_, index) => addDays(day, index));
    for (const place of [0, 4]) {
      const often = new Map<string, number>();
      for (const on of days) {
        const code = sideBySide(five, design, on)[place]!.creditCode;
        often.set(code, (often.get(code) ?? 0) + 1);
      }
      expect(often.size).toBe(5);
      for (const count of often.values()) expect(Math.abs(count - 400)).toBeLessThan(80);
    }
  });

  it.each([
    [2, true],
    [3, false],
  ])('of %i are too few to choose from: %s', (count, tooFew) => {
    expect(shortage(five.slice(0, count)) !== null).toBe(tooFew);
  });

  it.each([
    ['at the level', { profession: 'cost-engineer', level: 'intermediate' }, [1, 2]],
    ['above it alone where that is asked', { profession: 'cost-engineer', level: 'senior' }, [2]],
    ['of that profession alone', { profession: 'architect', level: 'junior' }, [3]],
    ['nobody offers', { profession: 'surveying-engineer', level: 'junior' }, []],
  ] as const)('with certain people are all that offer them, %s', (_, talent, expected) => {
    const offering = [
      institution(1, { talents: [{ profession: 'cost-engineer', level: 'intermediate' }] }),
      institution(2, { fields: ['cost'], talents: [{ profession: 'cost-engineer', level: 'senior' }] }),
      institution(3, { talents: [{ profession: 'architect', level: 'junior' }] }),
      institution(4, { listed: false, talents: [{ profession: 'cost-engineer', level: 'senior' }] }),
      institution(5),
    ];
    const shown = sideBySide(offering, { field: null, talent }, day);
    expect(shown.map(({ creditCode }) => creditCode).sort()).toEqual(
      expected.map((index) => fictionalCreditCode(index)).sort(),
    );
    expect(sideBySide(offering, { field: 'cost', talent }, day)).toEqual(
      shown.filter(({ fields }) => fields.includes('cost')),
    );
  });
});
