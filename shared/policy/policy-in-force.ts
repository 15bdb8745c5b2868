import type { LocalDate } from '../time/clock.ts';
import { policyValueSchema, valueAt, withValues, type PolicyDefinition } from './policy.ts';
import type { ApprovedChange, PolicyChange, PolicyRegister } from './policy-register.ts';

const isApproved = (change: PolicyChange): change is ApprovedChange => change.state === 'approved';

const inOrderOfEffect = (one: ApprovedChange, other: ApprovedChange): number =>
  one.inForceFrom === other.inForceFrom
    ? one.approved.at < other.approved.at
      ? -1
      : 1
    : one.inForceFrom < other.inForceFrom
      ? -1
      : 1;

/** The approved changes in the order of their effect. */
export const approvedIn = ({ changes }: PolicyRegister): readonly ApprovedChange[] =>
  changes.filter(isApproved).sort(inOrderOfEffect);

/** A policy with settings in place of its own, or as it was where they no longer fit it. */
const taking = <Policy>(
  schema: PolicyDefinition<Policy>['schema'],
  policy: Policy,
  settings: Parameters<typeof withValues>[1],
): Policy => {
  const parsed = schema.safeParse(withValues(policy, settings));
  return parsed.success ? parsed.data : policy;
};

/** What held before there were changes: the defaults, and what a register of an earlier version holds in their place. */
const openingOf = <Policy>(
  { schema, defaults, settings }: PolicyDefinition<Policy>,
  register: PolicyRegister,
): Policy => {
  const before = Object.keys(settings).flatMap((setting) => {
    const value = policyValueSchema.safeParse(valueAt(register, setting));
    return value.success ? [{ setting, value: value.data }] : [];
  });
  return before.length === 0 ? defaults : taking(schema, defaults, before);
};

/** What holds in a county on a day: the defaults with every change in force by then. */
export const policyOn = <Policy>(
  definition: PolicyDefinition<Policy>,
  register: PolicyRegister,
  on: LocalDate,
): Policy => {
  const { schema } = definition;
  // What was approved on other defaults than today's and no longer fits them is passed over: a county keeps working.
  return approvedIn(register)
    .filter((change) => change.inForceFrom <= on)
    .reduce<Policy>(
      (policy, change) => taking(schema, policy, change.settings),
      openingOf(definition, register),
    );
};

/** The approved change by which a setting holds as it does on a day; null where it is the default. */
export const setBy = (register: PolicyRegister, setting: string, on: LocalDate): ApprovedChange | null =>
  approvedIn(register)
    .filter((change) => change.inForceFrom <= on)
    .findLast(({ settings }) => settings.some((each) => each.setting === setting)) ?? null;
