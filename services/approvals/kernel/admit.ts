import type { Principal } from '../../../shared/auth/principal.ts';
import { permits } from '../../../shared/auth/rights.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { AggregateDefinition, Loaded } from '../../../shared/dynamo/aggregate.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { judgesOwn, ownJudgement } from './own-judgement.ts';
import type { ApprovalsRelation } from './approvals-relations.ts';
import { approvalsRights, type ApprovalsAct } from '../approvals-rights.ts';
import type { CountyRules } from '../county/domain/county.ts';

/** A kind of thing people act on: how it is stored, how a caller stands to it, and the act of seeing it. */
export type ActedOn<State> = {
  readonly definition: AggregateDefinition<State>;
  readonly relations: (state: State, principal: Principal) => ReadonlySet<ApprovalsRelation>;
  readonly seeing: ApprovalsAct;
};

/** A thing with the rules by which it is timed, as of an instant. */
export type Reading<State> = {
  readonly state: State;
  readonly version: number;
  readonly rules: CountyRules;
  readonly now: Instant;
};

/** Lets an act through on a thing one may see and to which it is one's own, and whose judge one may be; 404 comes before 403 (rulings 24). */
export const admit = <State>(
  { relations, seeing }: Pick<ActedOn<State>, 'relations' | 'seeing'>,
  loaded: Loaded<State> | null,
  principal: Principal,
  act: ApprovalsAct,
): Outcome<Loaded<State>, CodedError> => {
  if (loaded === null) return failure(edgeError('NOT_FOUND'));
  const standing = relations(loaded.state, principal);
  if (!permits(approvalsRights, seeing, principal, standing)) return failure(edgeError('NOT_FOUND'));
  if (!permits(approvalsRights, act, principal, standing)) return failure(edgeError('ACT_NOT_YOURS'));
  return judgesOwn(act, standing) ? failure(ownJudgement) : success(loaded);
};
