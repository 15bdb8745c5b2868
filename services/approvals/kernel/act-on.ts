import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { commonRefusal } from '../../../shared/common-refusals.ts';
import { versionAfter, type WriteStep } from '../../../shared/dynamo/commission.ts';
import type { Refusal } from '../../../shared/dynamo/refusal.ts';
import { recordingAttempt, type WriteContext } from '../../../shared/dynamo/write-context.ts';
import type { DomainEvent } from '../../../shared/events/catalogue.ts';
import { failure, type Outcome } from '../../../shared/outcome.ts';
import { admit, type ActedOn, type Reading } from './admit.ts';
import { decideAgain } from '../../../shared/dynamo/decide-again.ts';
import { isStale, type IfMatch } from '../../../shared/dynamo/if-match.ts';
import type { PortsWith } from './ports.ts';

/** What an act makes of a thing, and everything that happened up to it. */
export type Decided<State> = {
  readonly state: State;
  readonly events: readonly DomainEvent[];
  /** The act is refused with this, and the attempt itself is what goes on record. */
  readonly refusal?: CodedError | undefined;
};

/** What somebody wants to do with a thing. */
export type RequestedAct<State, Act extends string, Rules> = {
  readonly id: string;
  readonly principal: Principal;
  readonly act: Act;
  /** The version the client read, or null when it did not say. */
  readonly ifMatch: IfMatch;
  readonly decide: (
    state: State,
    rules: Rules,
  ) => Outcome<Decided<State>, CodedError> | Promise<Outcome<Decided<State>, CodedError>>;
  /** What the same write puts beside the thing as it then stands. */
  readonly beside?: (state: State) => readonly WriteStep[];
};

/** One act: the thing and its county are read side by side, then one write. */
export const actOn =
  <State, Act extends string, Relation extends string>(kind: ActedOn<State, Act, Relation>) =>
  <Rules>({ table, loadCounty }: Pick<PortsWith<Rules>, 'table' | 'loadCounty'>) =>
  (
    context: WriteContext<Reading<State, Rules>>,
    { id, principal, act, ifMatch, decide, beside }: RequestedAct<State, Act, Rules>,
  ): Promise<Outcome<Reading<State, Rules>, CodedError | Refusal>> =>
    decideAgain<Reading<State, Rules>, CodedError | Refusal>(async () => {
      const [loaded, { rules }] = await Promise.all([
        table.load(kind.definition, context.county, id),
        loadCounty(context.county, context.now),
      ]);
      const before = admit(kind, loaded, principal, act);
      if (!before.ok) return before;
      if (isStale(ifMatch, before.value.version)) return failure(commonRefusal('STALE'));
      const decided = await decide(before.value.state, rules);
      if (!decided.ok) return decided;
      const { state, events, refusal } = decided.value;
      const reading = { state, version: versionAfter(before.value), rules, now: context.now };
      const change = { before: before.value, after: state, events };
      const steps = [...table.steps(context, kind.definition, change), ...(beside?.(state) ?? [])];
      if (refusal === undefined) return table.commit(context, reading, steps);
      const recorded = await table.commit(recordingAttempt(context), reading, steps);
      return recorded.ok || recorded.error.kind === 'repeated' ? failure(refusal) : recorded;
    });
