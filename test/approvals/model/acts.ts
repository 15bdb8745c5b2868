import fc from 'fast-check';

/** Departments that take part; the first has the task when it opens, the last decides where stage leads are parties. */
export const departments = [
  'housing-and-construction',
  'forestry',
  'health',
  'water-resources',
  'transport',
  'leading-group-office',
] as const;

const department = fc.constantFrom(...departments);
const often = <Act>(weight: number, arbitrary: fc.Arbitrary<Act>) => ({ weight, arbitrary });
const plain = <const Kind extends string>(kind: Kind) => fc.constant({ kind });

/** Whatever somebody may try next, sensible or not. */
export const anyAct = fc.oneof(
  often(10, plain('wait')),
  often(6, plain('receive')),
  often(8, plain('accept')),
  often(
    5,
    fc.record({ kind: fc.constant('notice'), missing: fc.subarray(['plan', 'deed'], { minLength: 1 }) }),
  ),
  often(
    8,
    fc.record({ kind: fc.constant('supplement'), document: fc.constantFrom('plan', 'deed', 'photo') }),
  ),
  often(1, plain('not-mine')),
  often(1, plain('withdraw')),
  often(
    10,
    fc.record({
      kind: fc.constant('pause'),
      pause: fc.constantFrom('hearing', 'public-notice', 'expert-review', 'site-visit', 'leader-away'),
      days: fc.integer({ min: 1, max: 14 }),
      unit: fc.constantFrom('workday', 'calendar-day'),
      grounds: fc.constantFrom('both', 'both', 'both', 'no basis', 'no notice'),
    }),
  ),
  often(8, plain('resume')),
  often(
    4,
    fc.record({
      kind: fc.constant('extend'),
      days: fc.integer({ min: 1, max: 12 }),
      post: fc.constantFrom('head', 'deputy-head', 'section-head'),
    }),
  ),
  often(
    3,
    fc.record({
      kind: fc.constant('correct'),
      back: fc.integer({ min: -1, max: 6 }),
      second: fc.constantFrom('another', 'another', 'oneself'),
    }),
  ),
  often(2, fc.record({ kind: fc.constant('decide'), outcome: fc.constantFrom('approved', 'rejected') })),
  often(2, plain('deliver')),
  often(3, plain('halt')),
  often(3, plain('lift')),
  often(
    12,
    fc.record({
      kind: fc.constant('request'),
      to: department,
      reason: fc.constantFrom('R1', 'R2', 'R1', 'R6'),
    }),
  ),
  often(12, fc.record({ kind: fc.constant('answer'), choice: fc.constantFrom('accept', 'refuse') })),
  often(
    12,
    fc.record({
      kind: fc.constant('adjudicate'),
      ruling: fc.constantFrom('target-takes', 'target-takes', 'sender-keeps', 'another-department'),
      other: department,
    }),
  ),
  often(6, fc.record({ kind: fc.constant('contest'), by: department })),
  often(5, fc.record({ kind: fc.constant('join'), by: department })),
);
export type AnyAct = typeof anyAct extends fc.Arbitrary<infer Act> ? Act : never;

/** The choices from which a step takes the first that makes sense, unless somebody acts without looking. */
const choices = fc.record({
  acts: fc.array(anyAct, { minLength: 6, maxLength: 6 }),
  blind: fc.constantFrom(true, false, false, false),
});

/** An act some hours after the one before it: often at once, sometimes after a long holiday. */
export const anyStep = fc.record({
  choices,
  hours: fc.oneof(
    often(3, fc.constant(0)),
    often(4, fc.integer({ min: 1, max: 30 })),
    often(3, fc.integer({ min: 24, max: 96 })),
    often(1, fc.integer({ min: 97, max: 600 })),
  ),
  /** Whether the deadline check comes by first; late or never, it makes no difference to what falls. */
  checkFirst: fc.boolean(),
});
export type AnyStep = typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never;
