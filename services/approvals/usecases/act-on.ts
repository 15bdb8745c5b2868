import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { versionAfter } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import type { WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import type { ApprovalsAct } from '../domain/approvals-rights.ts';
import type { CountyRules } from '../domain/county/county.ts';
import { admit, type ActedOn, type Reading } from './admit.ts';
import { decideAgain } from './decide-again.ts';
import type { ApprovalsPorts } from './ports.ts';

/** What an act makes of a thing, and everything that happened up to it. */
export type Decided<State> = { readonly state: State; readonly events: readonly DomainEvent[] };

export type Acting<State> = {
  readonly id: string;
  readonly principal: Principal;
  readonly act: ApprovalsAct;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: number | null;
  readonly decide: (state: State, rules: CountyRules) => Outcome<Decided<State>, CodedError>;
};

/** One act: the thing and its county are read side by side, then one write. */
export const actOn =
  <State>(kind: ActedOn<State>) =>
  ({ table, loadCounty }: Pick<ApprovalsPorts, 'table' | 'loadCounty'>) =>
  (
    context: WriteContext<Reading<State>>,
    { id, principal, act, ifMatch, decide }: Acting<State>,
  ): Promise<Outcome<Reading<State>, CodedError | Refusal>> =>
    decideAgain<Reading<State>, CodedError | Refusal>(async () => {
      const [loaded, { rules }] = await Promise.all([
        table.load(kind.definition, context.county, id),
        loadCounty(context.county),
      ]);
      const before = admit(kind, loaded, principal, act);
      if (!before.ok) return before;
      if (ifMatch !== null && ifMatch !== before.value.version) return failure(edgeError('STALE'));
      const decided = decide(before.value.state, rules);
      if (!decided.ok) return decided;
      const { state, events } = decided.value;
      const reading = { state, version: versionAfter(before.value), rules, now: context.now };
      const change = { before: before.value, after: state, events };
      return table.commit(context, reading, table.steps(context, kind.definition, change));
    });
