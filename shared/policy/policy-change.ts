import * as z from 'zod';
import { together } from '../bounds.ts';
import type { CodedError, FieldFault } from '../coded-error.ts';
import { subjectSchema, ulidSchema } from '../identifiers.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import type { Refusals } from '../refusal-kinds.ts';
import { keptLine, keptText } from '../text.ts';
import { dateOf, dateSchema, instantSchema, type Instant, type LocalDate } from '../time/clock.ts';
import { addDays, laterOf } from '../time/dates.ts';
import { policyValueSchema, valueAt, withValues, type PolicyDefinition } from './policy.ts';

export const policyChangeIdSchema = ulidSchema.brand<'PolicyChangeId'>();

const doneSchema = z.object({ at: instantSchema, by: subjectSchema });
export type Done = Readonly<z.infer<typeof doneSchema>>;

/** How many settings one change may name, and how many letters they have together. */
export const mostSettings = 20;
export const lettersOfSettings = 1500;
export const mostLettersOfReason = 500;

const common = {
  id: policyChangeIdSchema,
  reason: keptText(mostLettersOfReason),
  /** The day from which it is meant to hold. */
  effectiveFrom: dateSchema,
  settings: together(
    z.array(z.object({ setting: keptLine(120), value: policyValueSchema })).max(mostSettings),
    lettersOfSettings,
  ).readonly(),
  proposed: doneSchema,
};

/** A change of settings 设置变更: proposed by one person, in force only once another has approved it, never altered afterwards (R145). */
export const policyChangeSchema = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('proposed') }),
  z.object({ ...common, state: z.literal('approved'), approved: doneSchema, inForceFrom: dateSchema }),
  z.object({
    ...common,
    state: z.literal('refused'),
    refused: doneSchema.extend({ reason: keptText(mostLettersOfReason) }),
  }),
  z.object({ ...common, state: z.literal('withdrawn'), withdrawn: doneSchema }),
]);
export type PolicyChange = Readonly<z.infer<typeof policyChangeSchema>>;
type ProposedChange = Extract<PolicyChange, { state: 'proposed' }>;
type ApprovedChange = Extract<PolicyChange, { state: 'approved' }>;

const mostChanges = 150;

/** All changes of one service's settings in a county, in the order in which they were proposed. */
export const policyRegisterSchema = z.object({
  changes: z.array(policyChangeSchema).max(mostChanges).readonly().default([]),
});
export type PolicyRegister = Readonly<z.infer<typeof policyRegisterSchema>>;

export const policyRefusals = {
  POLICY_CHANGE_INVALID: 'unacceptable',
  POLICY_CHANGE_CONFLICTS: 'wrong-state',
  POLICY_CHANGE_WRONG_STATE: 'wrong-state',
  POLICY_CHANGE_UNKNOWN: 'unknown',
  POLICY_REGISTER_FULL: 'wrong-state',
  ANOTHER_PERSON_NEEDED: 'not-yours',
  PROPOSAL_NOT_YOURS: 'not-yours',
} as const satisfies Refusals;
type PolicyErrorCode = keyof typeof policyRefusals;
export type PolicyError = CodedError<PolicyErrorCode>;

const details: Readonly<Record<PolicyErrorCode, CodedError['detail']>> = {
  POLICY_CHANGE_INVALID: {
    zh: '设置变更有误，逐项见 errors',
    en: 'The change of settings has faults; see errors.',
  },
  POLICY_CHANGE_CONFLICTS: {
    zh: '提出之后设置已有变化，该变更不再适用，逐项见 errors',
    en: 'The settings have moved on since and the change no longer fits; see errors.',
  },
  POLICY_CHANGE_WRONG_STATE: { zh: '该变更已经处理', en: 'The change has been dealt with already.' },
  POLICY_CHANGE_UNKNOWN: { zh: '没有这项设置变更', en: 'There is no such change of settings.' },
  POLICY_REGISTER_FULL: {
    zh: `设置变更最多保留${mostChanges}项`,
    en: `At most ${mostChanges} changes of settings are kept.`,
  },
  ANOTHER_PERSON_NEEDED: {
    zh: '变更须由提出人以外的另一人复核',
    en: 'Somebody other than whoever proposed the change has to decide on it.',
  },
  PROPOSAL_NOT_YOURS: {
    zh: '只有提出人可以撤回',
    en: 'Only whoever proposed the change may take it back.',
  },
};

const refusal = (code: PolicyErrorCode, faults?: readonly FieldFault[]): PolicyError => ({
  code,
  detail: details[code],
  ...(faults === undefined ? {} : { faults }),
});

const isApproved = (change: PolicyChange): change is ApprovedChange => change.state === 'approved';

const inOrderOfEffect = (one: ApprovedChange, other: ApprovedChange): number =>
  one.inForceFrom === other.inForceFrom
    ? one.approved.at < other.approved.at
      ? -1
      : 1
    : one.inForceFrom < other.inForceFrom
      ? -1
      : 1;

const approvedIn = ({ changes }: PolicyRegister): readonly ApprovedChange[] =>
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

type Draft = Pick<ProposedChange, 'id' | 'reason' | 'effectiveFrom' | 'settings'>;

const faultAt = (position: number, field: 'setting' | 'value', zh: string, en: string): FieldFault => ({
  pointer: `/settings/${position}/${field}`,
  detail: { zh, en },
});

const unknownSettings = <Policy>(
  { settings: known }: PolicyDefinition<Policy>,
  settings: Draft['settings'],
): readonly FieldFault[] =>
  settings.flatMap(({ setting }, position) => {
    if (!Object.hasOwn(known, setting))
      return [faultAt(position, 'setting', `没有设置项 ${setting}`, `there is no setting ${setting}`)];
    return settings.findIndex((each) => each.setting === setting) === position
      ? []
      : [faultAt(position, 'setting', '每项设置只列一次', 'name each setting once')];
  });

/** Which of the proposed settings a fault of the whole policy comes from: the one at its place, else one beside it. */
const broughtBy = (settings: Draft['settings'], path: readonly PropertyKey[]): number => {
  const pointer = `/${path.map(String).join('/')}`;
  const at = settings.findIndex(({ setting }) => `${pointer}/`.startsWith(`${setting}/`));
  return at >= 0
    ? at
    : Math.max(
        0,
        settings.findIndex(({ setting }) => setting.startsWith(`${pointer}/`)),
      );
};

/** What is wrong with settings that are to hold from a day, after what holds by then and before what is to follow. */
const faultsOf = <Policy>(
  definition: PolicyDefinition<Policy>,
  register: PolicyRegister,
  { settings }: Draft,
  from: LocalDate,
): readonly FieldFault[] => {
  const unknown = unknownSettings(definition, settings);
  if (unknown.length > 0) return unknown;
  const later = approvedIn(register).filter((change) => change.inForceFrom > from);
  const changes = [settings, ...later.map((change) => change.settings)];
  let policy: unknown = policyOn(definition, register, from);
  for (const each of changes) {
    policy = withValues(policy, each);
    const parsed = definition.schema.safeParse(policy);
    if (!parsed.success)
      return parsed.error.issues.map(({ path, message }) =>
        faultAt(broughtBy(settings, path), 'value', `不能如此设定：${message}`, message),
      );
  }
  return [];
};

type Changed = Outcome<{ readonly register: PolicyRegister; readonly change: PolicyChange }, PolicyError>;

/** The day from which a change holds when it is approved at an instant: the next day at the earliest, so that no day has two rules. */
const inForceFrom = ({ effectiveFrom }: Pick<Draft, 'effectiveFrom'>, at: Instant): LocalDate =>
  laterOf(effectiveFrom, addDays(dateOf(at), 1));

/** The changes as they stand, with room for one more: what was refused or taken back makes way, the oldest first; null where none did. */
const withRoom = ({ changes }: PolicyRegister): readonly PolicyChange[] | null => {
  if (changes.length < mostChanges) return changes;
  const gone = changes.findIndex(({ state }) => state === 'refused' || state === 'withdrawn');
  return gone < 0 ? null : changes.filter((_, position) => position !== gone);
};

/** Proposes settings; nothing holds before another person approves. */
export const proposeChange = <Policy>(
  definition: PolicyDefinition<Policy>,
  register: PolicyRegister,
  draft: Draft,
  done: Done,
): Changed => {
  const kept = withRoom(register);
  if (kept === null) return failure(refusal('POLICY_REGISTER_FULL'));
  const today = dateOf(done.at);
  const passed: readonly FieldFault[] =
    draft.effectiveFrom < today
      ? [
          {
            pointer: '/effectiveFrom',
            detail: { zh: '生效日不得早于今天', en: 'It may not take effect before today.' },
          },
        ]
      : [];
  const faults = [...passed, ...faultsOf(definition, register, draft, inForceFrom(draft, done.at))];
  if (faults.length > 0) return failure(refusal('POLICY_CHANGE_INVALID', faults));
  const change: PolicyChange = { ...draft, state: 'proposed', proposed: done };
  return success({ register: { ...register, changes: [...kept, change] }, change });
};

const replacing = (register: PolicyRegister, change: PolicyChange) =>
  success({
    register: {
      ...register,
      changes: register.changes.map((each) => (each.id === change.id ? change : each)),
    },
    change,
  });

const openChange = (register: PolicyRegister, id: string): Outcome<ProposedChange, PolicyError> => {
  const change = register.changes.find((each) => each.id === id);
  if (change === undefined) return failure(refusal('POLICY_CHANGE_UNKNOWN'));
  return change.state === 'proposed' ? success(change) : failure(refusal('POLICY_CHANGE_WRONG_STATE'));
};

const openToAnother = (register: PolicyRegister, id: string, { by }: Done) => {
  const open = openChange(register, id);
  if (!open.ok) return open;
  return open.value.proposed.by === by ? failure(refusal('ANOTHER_PERSON_NEEDED')) : open;
};

/** Approves what another person proposed, unless the settings have moved on so that it no longer fits (R145). */
export const approveChange = <Policy>(
  definition: PolicyDefinition<Policy>,
  register: PolicyRegister,
  id: string,
  done: Done,
): Changed => {
  const open = openToAnother(register, id, done);
  if (!open.ok) return open;
  const from = inForceFrom(open.value, done.at);
  const faults = faultsOf(definition, register, open.value, from);
  if (faults.length > 0)
    return failure(
      refusal(
        'POLICY_CHANGE_CONFLICTS',
        faults.map((each) => ({ ...each, onRecord: true })),
      ),
    );
  return replacing(register, { ...open.value, state: 'approved', approved: done, inForceFrom: from });
};

/** Refuses what another person proposed, with the reason. */
export const refuseChange = (register: PolicyRegister, id: string, reason: string, done: Done): Changed => {
  const open = openToAnother(register, id, done);
  return open.ok
    ? replacing(register, { ...open.value, state: 'refused', refused: { ...done, reason } })
    : open;
};

/** Takes one's own proposal back. */
export const withdrawChange = (register: PolicyRegister, id: string, done: Done): Changed => {
  const open = openChange(register, id);
  if (!open.ok) return open;
  if (open.value.proposed.by !== done.by) return failure(refusal('PROPOSAL_NOT_YOURS'));
  return replacing(register, { ...open.value, state: 'withdrawn', withdrawn: done });
};
