import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { PolicyDefinition } from '../../../shared/policy/policy.ts';
import {
  approveChange,
  proposeChange,
  refuseChange,
  withdrawChange,
} from '../../../shared/policy/policy-change.ts';
import { subjectSchema } from '../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../shared/time/clock.ts';
import { policyChangeIdSchema, type PolicyRegister } from '../../../shared/policy/policy-register.ts';
import { policyOn, setBy } from '../../../shared/policy/policy-in-force.ts';

const setting = {
  name: { zh: '时限', en: 'limit' },
  unit: null,
  source: 'domain.md',
  evidence: 'assumption',
} as const;
const definition: PolicyDefinition<{ readonly first: number; readonly last: number }> = {
  schema: z
    .strictObject({ first: z.int().min(1), last: z.int().max(99) })
    .refine(({ first, last }) => first < last, 'first comes before last'),
  defaults: { first: 1, last: 10 },
  settings: { '/first': setting, '/last': setting },
};

const empty: PolicyRegister = { changes: [] };
const id = (number: number) =>
  policyChangeIdSchema.parse(`01KJQ00000000000000000${String(number).padStart(4, '0')}`);
const day = (date: string) => dateSchema.parse(date);
const done = (by: string, at = '2026-03-02T01:00:00.000Z') => ({
  by: subjectSchema.parse(by),
  at: instantSchema.parse(at),
});

const propose = (
  register: PolicyRegister,
  settings: readonly { setting: string; value: number }[],
  { number = 1, from = '2026-03-10', by = 'one' } = {},
) =>
  proposeChange(
    definition,
    register,
    { id: id(number), reason: '理由', effectiveFrom: day(from), settings },
    done(by),
  );

const after = (outcome: ReturnType<typeof propose>): PolicyRegister => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value.register;
};
const codeOf = (outcome: ReturnType<typeof propose>) => (outcome.ok ? null : outcome.error.code);
const pointersOf = (outcome: ReturnType<typeof propose>) =>
  outcome.ok ? [] : (outcome.error.faults ?? []).map(({ pointer }) => pointer);

const proposed = after(propose(empty, [{ setting: '/last', value: 20 }]));
const approved = after(approveChange(definition, proposed, id(1), done('two')));

describe('a change of settings (R145)', () => {
  it('holds only once another person has approved it, and from the day meant', () => {
    expect(policyOn(definition, proposed, day('2026-04-01')).last).toBe(10);
    expect(codeOf(approveChange(definition, proposed, id(1), done('one')))).toBe('ANOTHER_PERSON_NEEDED');
    expect(policyOn(definition, approved, day('2026-03-09')).last).toBe(10);
    expect(policyOn(definition, approved, day('2026-03-10')).last).toBe(20);
    expect(setBy(approved, '/last', day('2026-03-09'))).toBe(null);
    expect(setBy(approved, '/last', day('2026-03-10'))?.id).toBe(id(1));
  });

  it.each([
    ['meant for later', '2026-03-10', '2026-03-02T01:00:00.000Z', '2026-03-10'],
    ['meant for the day of the approval', '2026-03-02', '2026-03-02T01:00:00.000Z', '2026-03-03'],
    ['meant for a day that has passed by then', '2026-03-03', '2026-03-05T01:00:00.000Z', '2026-03-06'],
    ['approved in the last minute of a day', '2026-03-03', '2026-03-02T15:59:00.000Z', '2026-03-03'],
    ['approved in the first minute of the next', '2026-03-03', '2026-03-02T16:00:00.000Z', '2026-03-04'],
  ])('%s: effective %s, approved at %s, holds from %s', (_, from, at, holds) => {
    const register = after(propose(empty, [{ setting: '/last', value: 20 }], { from }));
    const outcome = approveChange(definition, register, id(1), done('two', at));
    expect(outcome.ok && outcome.value.change).toMatchObject({ inForceFrom: holds });
  });

  it.each([
    ['a setting that is none', [{ setting: '/toString', value: 1 }], ['/settings/0/setting']],
    ['one that leads nowhere', [{ setting: '/first/unit', value: 1 }], ['/settings/0/setting']],
    [
      'one named twice',
      [
        { setting: '/last', value: 9 },
        { setting: '/last', value: 8 },
      ],
      ['/settings/1/setting'],
    ],
    ['a value that its schema refuses', [{ setting: '/last', value: 100 }], ['/settings/0/value']],
    ['values that contradict each other', [{ setting: '/first', value: 50 }], ['/settings/0/value']],
  ])('is refused with %s, told at its place', (_, settings, pointers) => {
    const outcome = propose(empty, settings);
    expect([codeOf(outcome), pointersOf(outcome)]).toEqual(['POLICY_CHANGE_INVALID', pointers]);
  });

  it('takes two settings that fit only together', () => {
    const both = [
      { setting: '/first', value: 50 },
      { setting: '/last', value: 60 },
    ];
    expect(codeOf(propose(empty, both))).toBe(null);
  });

  it.each([
    ['2026-03-01', false],
    ['2026-03-02', true],
  ])('may be meant for %s on the second of March: %s', (from, taken) => {
    expect(propose(empty, [{ setting: '/last', value: 20 }], { from }).ok).toBe(taken);
  });

  it('is refused when the settings have moved on so that it no longer fits', () => {
    const first = after(propose(empty, [{ setting: '/first', value: 8 }], { number: 1 }));
    const both = after(propose(first, [{ setting: '/last', value: 5 }], { number: 2 }));
    const moved = after(approveChange(definition, both, id(1), done('two')));
    expect(codeOf(approveChange(definition, moved, id(2), done('two')))).toBe('POLICY_CHANGE_CONFLICTS');
  });

  it('may not take the ground from one that is to follow it', () => {
    const later = after(propose(empty, [{ setting: '/first', value: 8 }], { number: 1, from: '2026-05-01' }));
    const standing = after(approveChange(definition, later, id(1), done('two')));
    expect(codeOf(propose(standing, [{ setting: '/last', value: 5 }], { number: 2 }))).toBe(
      'POLICY_CHANGE_INVALID',
    );
  });

  it.each([
    ['approved', (register: PolicyRegister) => approveChange(definition, register, id(1), done('two'))],
    ['refused', (register: PolicyRegister) => refuseChange(register, id(1), '再议', done('two'))],
    ['withdrawn', (register: PolicyRegister) => withdrawChange(register, id(1), done('one'))],
  ])('that is %s is never decided on again', (state, decide) => {
    const outcome = decide(proposed);
    expect(outcome.ok && outcome.value.change.state).toBe(state);
    expect(codeOf(decide(after(outcome)))).toBe('POLICY_CHANGE_WRONG_STATE');
  });

  it('is taken back by whoever proposed it alone, and refused by another', () => {
    expect(codeOf(withdrawChange(proposed, id(1), done('two')))).toBe('PROPOSAL_NOT_YOURS');
    expect(codeOf(refuseChange(proposed, id(1), '再议', done('one')))).toBe('ANOTHER_PERSON_NEEDED');
    expect(codeOf(withdrawChange(proposed, id(7), done('one')))).toBe('POLICY_CHANGE_UNKNOWN');
  });

  it('of a hundred and fifty is the last that a register takes', () => {
    const [change] = proposed.changes;
    const full = { changes: Array.from({ length: 150 }, () => change!) };
    expect(codeOf(propose(full, [{ setting: '/last', value: 20 }]))).toBe('POLICY_REGISTER_FULL');
  });

  it.each([
    ['refused', refuseChange(proposed, id(1), '再议', done('two'))],
    ['withdrawn', withdrawChange(proposed, id(1), done('one'))],
  ])('makes way for another once it is %s and the register is full', (_, outcome) => {
    const [open] = proposed.changes;
    const [ended] = after(outcome).changes;
    const full = { changes: [...Array.from({ length: 149 }, () => open!), ended!] };
    const next = after(propose(full, [{ setting: '/last', value: 20 }], { number: 2 }));
    expect([next.changes.length, next.changes.includes(ended!), next.changes.at(-1)?.id]).toEqual([
      150,
      false,
      id(2),
    ]);
  });

  it('leaves a county with a policy that fits, whatever is proposed and approved in whatever order', () => {
    const change = fc.record({
      setting: fc.constantFrom('/first', '/last', '/none'),
      value: fc.integer({ min: -5, max: 120 }),
      from: fc.integer({ min: 2, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.array(fc.nat(11)), (drafts, order) => {
        let register = empty;
        drafts.forEach(({ from, ...settings }, number) => {
          const outcome = propose(register, [settings], {
            number,
            from: `2026-03-${String(from).padStart(2, '0')}`,
          });
          if (outcome.ok) register = outcome.value.register;
        });
        for (const number of order) {
          const outcome = approveChange(definition, register, id(number), done('two'));
          if (outcome.ok) register = outcome.value.register;
        }
        for (let on = 1; on <= 31; on += 1) {
          const policy = policyOn(definition, register, day(`2026-03-${String(on).padStart(2, '0')}`));
          expect(definition.schema.safeParse(policy).success).toBe(true);
        }
      }),
    );
  });
});

describe('what a county had set by one person before changes took two', () => {
  it('holds until a change takes its place', () => {
    const before = { changes: [], last: 30 };
    expect(policyOn(definition, before, day('2026-03-01'))).toEqual({ first: 1, last: 30 });
    const outcome = propose(before, [{ setting: '/last', value: 20 }]);
    const register = after(approveChange(definition, after(outcome), id(1), done('two')));
    expect(policyOn(definition, register, day('2026-03-10')).last).toBe(20);
  });
});
