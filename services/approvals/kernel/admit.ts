import type { Principal } from '../../../shared/auth/principal.ts';
import { permits, type RightsTable } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { commonRefusal } from '../../../shared/common-refusals.ts';
import type { AggregateDefinition, Loaded } from '../../../shared/dynamo/aggregate.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { ownJudgement } from './own-judgement.ts';

/** Who may see a thing, and do with it what a capability brings. */
export type Admission<State, Act extends string, Relation extends string> = {
  readonly rights: RightsTable<Act, Relation>;
  /** How a caller stands to the thing. */
  readonly relations: (state: State, principal: Principal) => ReadonlySet<Relation>;
  /** The act of seeing it. */
  readonly seeing: Act;
  /** Acts by which somebody judges how a department did its work, whoever else may do them. */
  readonly judging?: ReadonlySet<Act>;
};

/** A kind of thing people act on: how it is stored, and who may do what with it. */
export type ActedOn<State, Act extends string, Relation extends string> = Admission<State, Act, Relation> & {
  readonly definition: AggregateDefinition<State>;
};

/** The same thing to a capability above, which adds its own acts. */
export const withRights = <
  State,
  Act extends string,
  Relation extends string,
  Further extends string,
  FurtherRelation extends string,
>(
  kind: ActedOn<State, Act, Relation>,
  rights: RightsTable<Further, FurtherRelation | Relation>,
  judging: readonly NoInfer<Further>[] = [],
): ActedOn<State, Act | Further, Relation | FurtherRelation> => ({
  ...kind,
  rights: { ...kind.rights, ...rights },
  judging: new Set<Act | Further>([...(kind.judging ?? []), ...judging]),
});

/** A thing with the rules by which it is timed, as of an instant. */
export type Reading<State, Rules> = {
  readonly state: State;
  readonly version: number;
  readonly rules: Rules;
  readonly now: Instant;
};

/** Lets an act through on a thing one may see and to which it is one's own, and whose judge one may be; 404 comes before 403 (rulings 24, 31, 34). */
export const admit = <State, Act extends string, Relation extends string>(
  { rights, relations, seeing, judging }: Admission<State, Act, Relation>,
  loaded: Loaded<State> | null,
  principal: Principal,
  act: Act,
): Outcome<Loaded<State>, CodedError> => {
  if (loaded === null) return failure(commonRefusal('NOT_FOUND'));
  const standing = relations(loaded.state, principal);
  if (!permits(rights, seeing, principal, standing)) return failure(commonRefusal('NOT_FOUND'));
  if (!permits(rights, act, principal, standing)) return failure(commonRefusal('ACT_NOT_YOURS'));
  const isOwn = [...standing].some((relation) => relation === 'own-department');
  return isOwn && judging?.has(act) === true ? failure(ownJudgement) : success(loaded);
};
