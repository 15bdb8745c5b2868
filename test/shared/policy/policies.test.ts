import { describe, expect, it } from 'vitest';
import { limitsOf } from '../../../services/approvals/county/domain/county-limits.ts';
import { approvalPolicy } from '../../../services/approvals/policy.ts';
import { leadPolicy } from '../../../services/leads/policy.ts';
import { notificationPolicy } from '../../../services/notifications/policy.ts';
import { policyValueSchema, valueAt, withValues } from '../../../shared/policy/policy.ts';

/** Every number in a policy, by its pointer; a length is one number with its unit. */
const numbersIn = (value: unknown, pointer = ''): readonly string[] => {
  if (typeof value === 'number') return [pointer];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('unit' in value) return [pointer];
  return Object.entries(value).flatMap(([name, each]) => numbersIn(each, `${pointer}/${name}`));
};

const policies = [
  ['leads', leadPolicy],
  ['notifications', notificationPolicy],
  ['approvals', approvalPolicy],
] as const;

describe.each(policies)('the policy of %s', (_, { schema, defaults, settings }) => {
  it('names each of its numbers as a setting', () => {
    expect(numbersIn(defaults).filter((pointer) => !Object.hasOwn(settings, pointer))).toEqual([]);
  });

  it.each(Object.entries(settings))(
    'has a default at %s, and says where it comes from',
    (pointer, setting) => {
      expect(valueAt(defaults, pointer)).not.toBeUndefined();
      expect([setting.name.zh, setting.name.en, setting.source].filter((text) => text.trim() === '')).toEqual(
        [],
      );
    },
  );

  it('starts from what its own schema takes', () => {
    expect(schema.safeParse(defaults).success).toBe(true);
  });
});

describe('the policies that are changed as a whole', () => {
  const changed = policies.slice(0, 2);

  it.each(
    changed.flatMap(([service, { schema, defaults, settings }]) =>
      Object.keys(settings).map((setting) => ({ service, schema, defaults, setting })),
    ),
  )('$service takes its own default at $setting', ({ schema, defaults, setting }) => {
    const value = policyValueSchema.parse(valueAt(defaults, setting));
    const parsed = schema.safeParse(withValues(defaults, [{ setting, value }]));
    expect(parsed.success && parsed.data).toEqual(defaults);
  });
});

describe('the policy of approvals', () => {
  it('lists exactly the limits that a change of the catalogue may name', () => {
    expect(Object.keys(approvalPolicy.settings).sort()).toEqual(
      [...limitsOf(approvalPolicy.defaults).keys()].sort(),
    );
  });
});
