import type { CodedError } from '../coded-error.ts';
import type { AggregateDefinition, Versioned } from '../dynamo/aggregate.ts';
import { decideAgain } from '../dynamo/decide-again.ts';
import type { Refusal } from '../dynamo/refusal.ts';
import type { Table } from '../dynamo/table.ts';
import type { WriteContext } from '../dynamo/write-context.ts';
import type { Audience } from '../events/audience.ts';
import type { DomainEvent } from '../events/catalogue.ts';
import { constant } from '../constant.ts';
import { postIdSchema, type CountyCode, type DepartmentId } from '../identifiers.ts';
import { success, type Outcome } from '../outcome.ts';
import { dateOf, type Clock, type Instant } from '../time/clock.ts';
import type { PolicyDefinition } from './policy.ts';
import type { PolicyChange, PolicyRegister } from './policy-register.ts';
import type { PolicyError } from './policy-errors.ts';
import { policyOn } from './policy-in-force.ts';

/** A service whose settings a county changes by two persons. */
export type PolicyService = 'leads' | 'notifications';

/** How a service keeps what its counties set. */
export type KeptPolicy<Policy> = {
  readonly service: PolicyService;
  readonly policy: PolicyDefinition<Policy>;
  readonly definition: AggregateDefinition<PolicyRegister>;
  /** There is one register of a county. */
  readonly id: string;
};

/** What changing settings stands on. */
export type PolicyPorts = {
  readonly table: Pick<Table, 'load' | 'save'>;
  /** The department whose head decides on what others propose. */
  readonly coordinatingDepartment: (county: CountyCode) => Promise<DepartmentId>;
};

const unchanged: PolicyRegister = { changes: [] };

/** The register of a county; version 0 while nothing was ever proposed. */
export const readPolicyQuery =
  <Policy>({ definition, id }: KeptPolicy<Policy>) =>
  async ({ table }: Pick<PolicyPorts, 'table'>, county: CountyCode): Promise<Versioned<PolicyRegister>> =>
    (await table.load(definition, county, id)) ?? { state: unchanged, version: 0 };

// A change holds from the next day at the earliest, so that what was read on the same day is right.
const keptMilliseconds = 60_000;

const isFresh = (readAt: Instant, now: Instant): boolean =>
  dateOf(readAt) === dateOf(now) && Math.abs(Date.parse(now) - Date.parse(readAt)) < keptMilliseconds;

/** Reads what holds in a county today, at most once a minute and process. */
export const createPolicyOf = <Policy>(
  kept: KeptPolicy<Policy>,
  table: Pick<Table, 'load' | 'save'>,
  clock: Clock,
) => {
  const known = new Map<CountyCode, { readonly policy: Policy; readonly readAt: Instant }>();
  return async (county: CountyCode): Promise<Policy> => {
    const now = clock.now();
    const found = known.get(county);
    if (found !== undefined && isFresh(found.readAt, now)) return found.policy;
    const { state } = await readPolicyQuery(kept)({ table }, county);
    const policy = policyOn(kept.policy, state, dateOf(now));
    known.set(county, { policy, readAt: now });
    return policy;
  };
};

const head = constant(postIdSchema, 'head');
const clerk = constant(postIdSchema, 'clerk');

const whoDecides = (department: DepartmentId): Audience => [
  { kind: 'post', capacity: 'responsible', department, post: head },
  { kind: 'post', capacity: 'informed', department, post: clerk },
];

const newsOf = <Policy>(
  { service, policy }: KeptPolicy<Policy>,
  change: PolicyChange,
  department: DepartmentId,
): DomainEvent => {
  const fact = {
    changeId: change.id,
    reason: change.reason,
    effectiveFrom: change.effectiveFrom,
    settings: change.settings.map(({ setting }) => ({
      setting,
      name: policy.settings[setting]?.name ?? { zh: setting, en: setting },
    })),
    proposedBy: change.proposed.by,
  };
  const proposer = { kind: 'person', capacity: 'informed', subject: change.proposed.by } as const;
  switch (change.state) {
    case 'proposed':
      return { type: `${service}.policy-change.proposed.v1`, audience: whoDecides(department), fact };
    case 'approved':
      return {
        type: `${service}.policy-change.approved.v1`,
        audience: [proposer, { kind: 'post', capacity: 'informed', department, post: clerk }],
        fact: { ...fact, inForceFrom: change.inForceFrom, approvedBy: change.approved.by },
      };
    case 'refused':
      return {
        type: `${service}.policy-change.refused.v1`,
        audience: [proposer],
        fact: { ...fact, refusedBy: change.refused.by, refusal: change.refused.reason },
      };
    case 'withdrawn':
      return { type: `${service}.policy-change.withdrawn.v1`, audience: whoDecides(department), fact };
  }
};

/** One step of a change: proposed, approved, refused or withdrawn, in one write with what it tells. */
export const changePolicyCommand =
  <Policy>(kept: KeptPolicy<Policy>) =>
  ({ table, coordinatingDepartment }: PolicyPorts) =>
  (
    context: WriteContext<Versioned<PolicyRegister>>,
    decide: (
      register: PolicyRegister,
    ) => Outcome<{ readonly register: PolicyRegister; readonly change: PolicyChange }, PolicyError>,
  ): Promise<Outcome<Versioned<PolicyRegister>, CodedError | Refusal>> =>
    decideAgain<Versioned<PolicyRegister>, CodedError | Refusal>(async () => {
      const [before, department] = await Promise.all([
        table.load(kept.definition, context.county, kept.id),
        coordinatingDepartment(context.county),
      ]);
      const decided = decide(before?.state ?? unchanged);
      if (!decided.ok) return decided;
      const { register, change } = decided.value;
      const events = [newsOf(kept, change, department)];
      const saved = await table.save(context, kept.definition, { before, after: register, events });
      return saved.ok ? success(saved.value) : saved;
    });
