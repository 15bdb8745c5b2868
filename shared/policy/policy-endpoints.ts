import * as z from 'zod';
import { together } from '../bounds.ts';
import type { Versioned } from '../dynamo/aggregate.ts';
import { evidenceLevels } from '../evidence.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../http/endpoint.ts';
import type { NewId } from '../identifiers.ts';
import { bilingualSchema } from '../language.ts';
import { success } from '../outcome.ts';
import { line, text } from '../text.ts';
import { dateOf, dateSchema, type LocalDate } from '../time/clock.ts';
import { enteredWorkDay } from '../time/entered.ts';
import { changePolicyCommand, readPolicyQuery, type KeptPolicy, type PolicyPorts } from './keep-policy.ts';
import { namedIn, type Named } from '../names/named-in.ts';
import { policyValueSchema, schemaAt, valueAt, type PolicyValue } from './policy.ts';
import { proposeChange } from './policy-change.ts';
import { decisionEndpoints, presentChange, type PublishedPolicy } from './policy-decision-endpoints.ts';
import {
  lettersOfSettings,
  mostLettersOfReason,
  mostSettings,
  policyChangeIdSchema,
  policyChangeSchema,
  type PolicyRegister,
} from './policy-register.ts';
import { policyOn, setBy } from './policy-in-force.ts';

const settingView = z.object({
  /** The pointer under which a change names it. */
  setting: z.string(),
  name: bilingualSchema,
  /** What holds today. */
  value: policyValueSchema,
  default: policyValueSchema,
  unit: bilingualSchema.nullable(),
  /** Where the default comes from, and how far that is proven. */
  source: z.string(),
  evidence: z.enum(evidenceLevels),
  /** The change by which it holds as it does, and from when; null for a default. */
  setBy: z.object({ changeId: policyChangeIdSchema, from: dateSchema }).nullable(),
});

const policyView = z.object({ settings: z.array(settingView) });
const changeList = z.object({ items: z.array(policyChangeSchema), nextCursor: z.null() });

const proposeBody = z.strictObject({
  reason: text(mostLettersOfReason),
  effectiveFrom: enteredWorkDay,
  settings: together(
    z
      .array(z.strictObject({ setting: line(120), value: policyValueSchema }))
      .min(1)
      .max(mostSettings),
    lettersOfSettings,
  ),
});
const viewOf = <Policy>(
  { policy }: KeptPolicy<Policy>,
  register: PolicyRegister,
  today: LocalDate,
): z.input<typeof policyView> => {
  const inForce = policyOn(policy, register, today);
  return {
    settings: Object.entries(policy.settings).map(([setting, { name, unit, source, evidence }]) => {
      const change = setBy(register, setting, today);
      return {
        setting,
        name,
        value: policyValueSchema.parse(valueAt(inForce, setting)),
        default: policyValueSchema.parse(valueAt(policy.defaults, setting)),
        unit,
        source,
        evidence,
        setBy: change === null ? null : { changeId: change.id, from: change.inForceFrom },
      };
    }),
  };
};

const reading = <Act extends string, Policy>(
  { kept, path, tag, acts }: PublishedPolicy<Act, Policy>,
  ports: PolicyPorts,
): readonly Endpoint<Act>[] => [
  defineEndpoint({
    act: acts.read,
    method: 'get',
    path,
    summary: '县级可调设置 · Every number and word that the county may set',
    description:
      'What holds today, the default, its unit, where it comes from and how far that is proven, and the change by which the county departs from it.',
    tag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: policyView,
    refusals: [],
    handle: async ({ principal, now }) => {
      const { state, version } = await readPolicyQuery(kept)(ports, principal.county);
      const body = viewOf(kept, state, dateOf(now));
      return success(version === 0 ? { body } : { body, version });
    },
  }),
  defineEndpoint({
    act: acts.listChanges,
    method: 'get',
    path: `${path}/changes`,
    summary: '设置变更记录 · The changes of settings, the newest first',
    description: 'Proposed, approved, refused and withdrawn: what, why, from when, and by whom. On one page.',
    tag,
    params: none,
    query: none,
    input: noInput,
    status: 200,
    output: changeList,
    refusals: [],
    handle: async ({ principal }) => {
      const { state } = await readPolicyQuery(kept)(ports, principal.county);
      return success({ body: { items: [...state.changes].reverse(), nextCursor: null } });
    },
  }),
];

/** A department or post that is set as a value is looked for like one that a request names. */
const namedAsValue =
  (policy: z.ZodType) =>
  ({ setting, value }: { setting: string; value: PolicyValue }, at: number): readonly Named[] => {
    const schema = schemaAt(policy, setting);
    return schema === null ? [] : namedIn(schema, value, `/body/settings/${at}/value`);
  };

/** One way for a county to set the numbers and words of a service: read, proposed, approved by a second person, from a day on, with history (R145). */
export const policyEndpoints = <Act extends string, Policy>(
  published: PublishedPolicy<Act, Policy>,
  ports: PolicyPorts & { readonly newId: NewId },
): readonly Endpoint<Act>[] => {
  const { kept, path, tag, acts } = published;
  const change = changePolicyCommand(kept)(ports);
  return [
    ...reading(published, ports),
    defineEndpoint({
      act: acts.propose,
      method: 'post',
      path: `${path}/changes`,
      summary: '提出设置变更 · Propose settings, with a reason and the day from which they are to hold',
      description:
        'Each setting by its pointer, with its value. What would hold is looked at whole; nothing holds before another person approves.',
      tag,
      params: none,
      query: none,
      input: proposeBody,
      alsoNames: ({ settings }) => settings.flatMap(namedAsValue(kept.policy.schema)),
      status: 201,
      output: policyChangeSchema,
      refusals: ['POLICY_CHANGE_INVALID', 'POLICY_REGISTER_FULL', 'LOST_RACE'],
      handle: ({ input, principal, now, write }) => {
        const id = policyChangeIdSchema.parse(ports.newId());
        return write(
          (context) =>
            change(context, (register) =>
              proposeChange(kept.policy, register, { id, ...input }, { at: now, by: principal.subject }),
            ),
          (saved: Versioned<PolicyRegister>) => ({
            ...presentChange(id)(saved),
            location: `${path}/changes/${id}`,
          }),
        );
      },
    }),
    ...decisionEndpoints(published, ports),
  ];
};
