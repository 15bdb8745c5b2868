import * as z from 'zod';
import type { Versioned } from '../dynamo/aggregate.ts';
import type { Reply } from '../http/call.ts';
import { defineEndpoint, none, noInput, type Endpoint } from '../http/endpoint.ts';
import { text } from '../text.ts';
import { changePolicyCommand, type KeptPolicy, type PolicyPorts } from './keep-policy.ts';
import { approveChange, refuseChange, withdrawChange } from './policy-change.ts';
import {
  mostLettersOfReason,
  policyChangeIdSchema,
  policyChangeSchema,
  type Done,
  type PolicyChange,
  type PolicyRegister,
} from './policy-register.ts';

/** The acts by which a county's settings of a service are read and changed. */
export type PolicyActs<Act extends string> = {
  readonly read: Act;
  readonly listChanges: Act;
  readonly propose: Act;
  readonly approve: Act;
  readonly refuse: Act;
  readonly withdraw: Act;
};

export type PublishedPolicy<Act extends string, Policy> = {
  readonly kept: KeptPolicy<Policy>;
  /** `/v1/lead-policy` */
  readonly path: string;
  readonly tag: string;
  readonly acts: PolicyActs<Act>;
};

const refuseBody = z.strictObject({ reason: text(mostLettersOfReason) });
const changeParams = z.strictObject({ changeId: policyChangeIdSchema });

const changeIn = (register: PolicyRegister, id: string): PolicyChange => {
  const change = register.changes.find((each) => each.id === id);
  if (change === undefined) throw new Error(`the change ${id} that was just written is not there`);
  return change;
};

/** A change as it stands after it was written. */
export const presentChange =
  (id: string) =>
  ({ state, version }: Versioned<PolicyRegister>): Reply<z.input<typeof policyChangeSchema>> => ({
    version,
    body: changeIn(state, id),
  });

/** A decision on a change, each at a sub-resource named by its verb. */
type Deciding<Act extends string, Input extends z.ZodType> = {
  readonly act: Act;
  readonly verb: string;
  readonly summary: string;
  readonly description?: string;
  readonly input: Input;
  readonly refusals: readonly string[];
  readonly decide: (
    register: PolicyRegister,
    changeId: string,
    done: Done,
    input: z.output<Input>,
  ) => ReturnType<typeof withdrawChange>;
};

const defineDecision =
  <Act extends string, Policy>({ kept, path, tag }: PublishedPolicy<Act, Policy>, ports: PolicyPorts) =>
  <Input extends z.ZodType>({ verb, refusals, decide, ...spec }: Deciding<Act, Input>): Endpoint<Act> =>
    defineEndpoint({
      ...spec,
      method: 'post',
      path: `${path}/changes/{changeId}/${verb}`,
      tag,
      params: changeParams,
      query: none,
      status: 200,
      output: policyChangeSchema,
      refusals: ['POLICY_CHANGE_UNKNOWN', 'POLICY_CHANGE_WRONG_STATE', 'LOST_RACE', ...refusals],
      handle: ({ params: { changeId }, input, principal, now, write }) =>
        write(
          (context) =>
            changePolicyCommand(kept)(ports)(context, (register) =>
              decide(register, changeId, { at: now, by: principal.subject }, input),
            ),
          presentChange(changeId),
        ),
    });

/** The decisions of another person on a change that was proposed, and taking it back. */
export const decisionEndpoints = <Act extends string, Policy>(
  published: PublishedPolicy<Act, Policy>,
  ports: PolicyPorts,
): readonly Endpoint<Act>[] => {
  const { kept, acts } = published;
  const decision = defineDecision(published, ports);
  return [
    decision({
      act: acts.approve,
      verb: 'approve',
      summary: '复核通过 · Approve a change that another person proposed',
      description: 'It holds from the day meant, and never before the next day.',
      input: noInput,
      refusals: ['ANOTHER_PERSON_NEEDED', 'POLICY_CHANGE_CONFLICTS'],
      decide: (register, changeId, done) => approveChange(kept.policy, register, changeId, done),
    }),
    decision({
      act: acts.refuse,
      verb: 'refuse',
      summary: '复核不通过 · Refuse a change that another person proposed, with the reason',
      input: refuseBody,
      refusals: ['ANOTHER_PERSON_NEEDED'],
      decide: (register, changeId, done, { reason }) => refuseChange(register, changeId, reason, done),
    }),
    decision({
      act: acts.withdraw,
      verb: 'withdraw',
      summary: '撤回所提变更 · Take one’s own proposal back',
      input: noInput,
      refusals: ['PROPOSAL_NOT_YOURS'],
      decide: withdrawChange,
    }),
  ];
};
