import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineEndpoint, none, noInput } from '../../../shared/http/endpoint.ts';
import { faultsOf } from '../../../shared/http/faults.ts';
import { success } from '../../../shared/outcome.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import { enteredInstant } from '../../../shared/time/entered.ts';

const saysOf = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? [] : faultsOf('body', parsed.error.issues);
};
const limit = z.union([
  z.strictObject({ days: z.int(), unit: z.enum(['workday', 'calendar-day']) }),
  z.strictObject({ on: z.iso.date() }),
]);
const work = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('issue') }),
  z.strictObject({ kind: z.literal('factor-support') }),
]);

describe('what a fault says', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['an instant without its offset', enteredInstant, '2026-03-04T02:00:00', '/body', '应为日期和时间'],
    ['no date', z.iso.date(), '03/04', '/body', '应为日期'],
    ['an empty text', z.string().min(1), '', '/body', '不得为空'],
    ['a text too long', z.string().max(2), 'abc', '/body', '不得超过2个字'],
    ['a list too short', z.array(z.string()).min(2), [], '/body', '不得少于2项'],
    ['a number too small', z.int().min(3), 1, '/body', '不得少于3'],
    ['a rule of its own', z.string().refine(() => false, '只列一次 · once'), 'a', '/body', '只列一次'],
    [
      'a pattern that says what it wants',
      z.string().regex(/^[a-z]+$/, '小写字母 · small'),
      'A',
      '/body',
      '小写字母',
    ],
    ['a pattern that says nothing', z.string().regex(/^[a-z]+$/), 'A', '/body', '不符合填写要求'],
    ['the narrowest of two limits', z.int().max(100), 1e300, '/body', '不得超过100'],
    ['two forms that want the same', limit, 'x', '/body', '应为对象'],
    [
      'neither of two forms',
      limit,
      { date: 'x' },
      '/body',
      '“days”必填、“unit”只能是以下之一：“workday”、“calendar-day”、“date”不应填写此项；或者“on”必填',
    ],
    ['neither form at all', z.object({ limit }), {}, '/body/limit', '必填'],
    ['an unknown kind', work, { kind: 'other' }, '/body/kind', '只能是以下之一：“issue”、“factor-support”'],
  ])('for %s', (_, schema, value, pointer, said) => {
    const faults = saysOf(schema, value);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ pointer, detail: { zh: expect.stringContaining(said) } });
  });
});

describe('an endpoint without a body', () => {
  const endpoint = defineEndpoint({
    act: 'task.receive',
    method: 'post',
    path: '/v1/nothing',
    summary: '签收',
    tag: 'test',
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: z.object({}),
    refusals: [],
    handle: () => Promise.resolve(success({ body: {} })),
  });
  const parse = (input: unknown) =>
    endpoint.parse({ params: {}, query: {}, input, today: dateSchema.parse('2026-03-02') });

  it.each([[undefined], [{}], [null]])('takes %j', (input) => {
    expect(parse(input).ok).toBe(true);
  });

  it('says that it takes none', () => {
    expect(parse({ accepted: true })).toMatchObject({
      ok: false,
      error: [{ pointer: '/body', detail: { zh: '此操作无须填写内容' } }],
    });
  });
});
