import type { FieldFault } from '../coded-error.ts';
import { failure, success, type Outcome } from '../outcome.ts';
import { dateOf, type Instant, type LocalDate } from '../time/clock.ts';
import { addDays, laterOf } from '../time/dates.ts';
import { withValues, type PolicyDefinition } from './policy.ts';
import { refusal, type PolicyError } from './policy-errors.ts';
import { approvedIn, policyOn } from './policy-in-force.ts';
import {
  mostChanges,
  type Done,
  type PolicyChange,
  type PolicyRegister,
  type ProposedChange,
} from './policy-register.ts';

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
      return [faultAt(position, 'setting', '没有该设置项', 'there is no such setting')];
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
