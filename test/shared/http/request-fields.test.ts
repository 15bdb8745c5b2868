import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Bilingual } from '../../../shared/language.ts';
import { dateSchema } from '../../../shared/time/clock.ts';
import { addDays } from '../../../shared/time/dates.ts';
import { everyRequestField, type RequestField } from '../../support/request-fields.ts';

const today = dateSchema.parse('2026-03-02');
const fields = everyRequestField();

/** The request with one value at a field's place, and nothing else. */
const withValue = (steps: readonly string[], value: unknown): any => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = withValue(rest, value);
  if (step === '(name)') return { [String(value)]: 1 };
  return step === '*' ? [inner] : { [step]: inner };
};

const pointerOf = ({ part, steps }: RequestField): string =>
  ['', part, ...steps.map((step) => (step === '*' ? '0' : step))].join('/');

/** What the endpoint says of a value at a field, or null where it has nothing against it; other fields are left out. */
const faultAt = (field: RequestField, value: unknown): string | null => {
  const { part, steps, endpoint } = field;
  const placed = withValue(steps, value);
  const none = { params: {}, query: {}, input: {}, today };
  const raw = {
    path: { ...none, params: placed },
    query: { ...none, query: placed },
    body: { ...none, input: placed },
  };
  const parsed = endpoint.parse(raw[part]);
  const pointer = pointerOf(field);
  const found = parsed.ok ? undefined : parsed.error.find((fault) => fault.pointer === pointer);
  if (found !== undefined) return found.detail.zh;
  // Where a form of several is chosen by another field, the field's own schema says what it takes.
  const own = field.schema.safeParse(value);
  return own.success ? null : 'refused by its schema';
};
const takes = (field: RequestField, value: unknown): boolean => faultAt(field, value) === null;

const isText = ({ schema }: RequestField): boolean =>
  schema instanceof z.ZodString ||
  schema instanceof z.ZodStringFormat ||
  schema instanceof z.ZodPipe ||
  schema instanceof z.ZodUnion;
const texts = fields.filter(isText);
const isDay = (field: RequestField): boolean => takes(field, '2026-03-02') && !takes(field, '2026-03-99');
const isInstant = (field: RequestField): boolean =>
  takes(field, '2026-03-02T09:30:00+08:00') && !takes(field, '2026-03-02T09:30:00+99:00');

/** The fields of several lines, by name: whoever adds one decides that it is no name, title or number. */
const several = new Set(
  'text cause measures summary reason reasons reasons.* remedies minutes explanation note comment remark question opinion lesson wish findings evidence result enterpriseNeeds countyOffers gap clause items.* proof legalGround basis places csv'.split(
    ' ',
  ),
);

/** Held to ten years: the day by which something is due or begins. */
const dueDays = new Set(
  'limit.on talentNeed.until until reviewOn supplementBy nextContactOn promisedStart effectiveFrom from to newDate'.split(
    ' ',
  ),
);
/** The last step to a field, with the one before where it says little by itself (`reasons.*`, `limit.on`). */
const nameOf = ({ steps }: RequestField): string => {
  const last = steps.at(-1) ?? '';
  return last === '*' || steps.join('.').endsWith('limit.on') || steps.at(-2) === 'talentNeed'
    ? steps.slice(-2).join('.')
    : last;
};

const named = (some: readonly RequestField[]): [string, RequestField][] => [
  ...new Map(some.map((field) => [field.at, field])).entries(),
];

describe('every field of every request', () => {
  it('is found: some hundreds, in path, query and body of all three services', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(new Set(fields.map(({ endpoint }) => endpoint.path.split('/')[2])).size).toBeGreaterThan(25);
  });

  it('is of a kind whose values are known', () => {
    const known = [
      z.ZodString,
      z.ZodStringFormat,
      z.ZodPipe,
      z.ZodEnum,
      z.ZodLiteral,
      z.ZodBoolean,
      z.ZodNumber,
      z.ZodNull,
      z.ZodUndefined,
    ];
    const unknown = fields.filter(({ schema }) => !known.some((kind) => schema instanceof kind));
    expect(unknown.map(({ at }) => at)).toEqual([]);
  });

  it.each(named(texts))('%s shows something and holds no controls', (at, field) => {
    if (at.endsWith(' csv')) return;
    for (const value of ['\u200b', ' \u2800 ', '\u3164\u115f', '甲\u0000乙', '甲\ud800乙', '甲\u2028乙'])
      expect([value, takes(field, value)]).toEqual([value, false]);
  });

  it.each(named(texts))('%s is of one line unless it is a text', (_, field) => {
    if (several.has(nameOf(field))) return;
    for (const value of ['甲\n乙', '甲\t乙', '甲\r乙', '甲\u202e乙', '甲\u2066乙'])
      expect([value, takes(field, value)]).toEqual([value, false]);
  });

  it('has a greatest length', () => {
    const unbounded = texts.filter((field) => !field.at.endsWith(' csv') && takes(field, 'a'.repeat(5000)));
    expect(unbounded.map(({ at }) => at)).toEqual([]);
  });
});

const days = texts.filter(isDay);
const instants = texts.filter(isInstant);

describe('every day of every request', () => {
  it('is found', () => {
    expect(days.length).toBeGreaterThan(50);
    expect(days.map(nameOf)).toEqual(expect.arrayContaining([...dueDays, 'dueOn', 'acceptedOn', 'on']));
  });

  it.each(named(days))('%s lies within the calendar', (_, field) => {
    for (const day of [
      '0000-01-01',
      '0001-01-01',
      '1599-12-31',
      '2200-01-01',
      '9999-12-31',
      '2026-02-29',
      '2026-13-01',
    ])
      expect([day, takes(field, day)]).toEqual([day, false]);
    expect(takes(field, '1600-01-01')).toBe(true);
  });

  it.each(named(days.filter((field) => dueDays.has(nameOf(field)))))(
    '%s is at most ten years ahead',
    (_, field) => {
      expect(takes(field, '2036-03-02')).toBe(true);
      expect(takes(field, '2036-03-03')).toBe(false);
      expect(faultAt(field, '2036-03-03')).toContain('10年');
    },
  );

  it.each(named(days.filter((field) => nameOf(field) === 'dueOn')))(
    '%s is at most forty years ahead',
    (_, field) => {
      expect(takes(field, '2066-03-02')).toBe(true);
      expect(takes(field, '2066-03-03')).toBe(false);
    },
  );

  it('counts ten years from 29 February to the 28th', () => {
    const field = days.find(({ at }) => at.includes('/incubate'))!;
    const on = (day: string, value: string) =>
      field.endpoint.parse({
        params: { leadId: '01HZZZZZZZZZZZZZZZZZZZZZZZ' },
        query: {},
        input: { until: value },
        today: dateSchema.parse(day),
      }).ok;
    expect([on('2028-02-29', '2038-02-28'), on('2028-02-29', '2038-03-01')]).toEqual([true, false]);
  });

  it.each(named(days))('%s, once taken, can be reckoned with', (_, field) => {
    for (const day of ['1600-01-01', '2026-03-02', '2036-03-02', '2066-03-02', '2199-12-31']) {
      if (!takes(field, day)) continue;
      const read = dateSchema.parse(field.schema.parse(day));
      expect(addDays(addDays(read, 3660), -3660)).toBe(read);
    }
  });
});

describe('every instant of every request', () => {
  it('is found', () => expect(instants.length).toBeGreaterThan(1));

  it.each(named(instants))('%s takes any offset and stays within the calendar and ten years', (_, field) => {
    for (const value of ['2026-03-02T01:30:00Z', '2026-03-02T01:30:00.5Z', '2036-03-02T23:59:59+08:00'])
      expect([value, takes(field, value)]).toEqual([value, true]);
    for (const value of [
      '2026-03-02T01:30:00',
      '2026-02-29T01:30:00Z',
      '0000-01-01T00:00:00+23:59',
      '9999-12-31T23:59:59-23:59',
      '9999-12-31T23:59:59.999Z',
      '2036-03-03T00:00:00+08:00',
    ])
      expect([value, takes(field, value)]).toEqual([value, false]);
    expect(field.schema.parse('2026-03-02T09:30:00+08:00')).toBe('2026-03-02T01:30:00.000Z');
  });
});

const wrong = [
  undefined,
  null,
  true,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  'Ü',
  '甲\n乙',
  'a'.repeat(5001),
  [],
  {},
  [[]],
  [{}],
];
/** What only a programmer would say. */
const internal = /\/\^|\\|\$\/|invalid|regex|pattern|expected|received|string|object|undefined|NaN|zod/i;

describe('what a fault says', () => {
  const faultsIn = (field: RequestField, value: unknown) => {
    const none = { params: {}, query: {}, input: {}, today };
    const placed = withValue(field.steps, value);
    const raw = {
      path: { ...none, params: placed },
      query: { ...none, query: placed },
      body: { ...none, input: placed },
    };
    const parsed = field.endpoint.parse(raw[field.part]);
    return parsed.ok ? [] : parsed.error;
  };

  const saysWrong = (detail: Bilingual): boolean =>
    !/[\u4e00-\u9fff]/.test(detail.zh) ||
    // The names of choices are what the interface calls them.
    (!detail.zh.includes('只能是') && internal.test(detail.zh)) ||
    /\/\^|invalid input|regex|pattern/i.test(detail.en);

  it('is one thing for each field, in Chinese and without a word of a programmer', () => {
    const found = fields.flatMap((field) =>
      wrong.flatMap((value) => {
        const faults = faultsIn(field, value);
        const pointers = faults.map(({ pointer }) => pointer);
        const isTwice = new Set(pointers).size < pointers.length;
        return faults
          .filter(({ detail }) => isTwice || saysWrong(detail))
          .map(({ pointer, detail }) => `${field.at} ${JSON.stringify(value)}: ${pointer} ${detail.zh}`);
      }),
    );
    expect(found).toEqual([]);
  });
});
