import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { ListFailure, PageRequest } from '../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { edgeError } from '../../../shared/http/edge-errors.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import type { ApprovalsAct } from '../approvals-rights.ts';
import { admit, type ActedOn, type Reading } from './admit.ts';
import type { ApprovalsPorts } from './ports.ts';

/** Which thing is asked for, and by whom. */
export type Asked<Id extends string> = { readonly id: Id; readonly principal: Principal };

/** A thing with the county's rules, for those who may read of it what an act names. */
export const readWorkFor =
  <State>(kind: ActedOn<State>) =>
  ({ table, loadCounty }: ApprovalsPorts) =>
  async (
    { id, principal }: Asked<string>,
    act: ApprovalsAct,
    now: Instant,
  ): Promise<Outcome<Reading<State>, CodedError>> => {
    const [loaded, { rules }] = await Promise.all([
      table.load(kind.definition, principal.county, id),
      loadCounty(principal.county, now),
    ]);
    const seen = admit(kind, loaded, principal, act);
    return seen.ok ? success({ state: seen.value.state, version: seen.value.version, rules, now }) : seen;
  };

/** A thing as its readers may see it, with the county's rules. */
export const readWork =
  <State>(kind: ActedOn<State>) =>
  (ports: ApprovalsPorts) =>
  (asked: Asked<string>, now: Instant): Promise<Outcome<Reading<State>, CodedError>> =>
    readWorkFor(kind)(ports)(asked, kind.seeing, now);

/** A page of what stands beside a thing, for those who may read it. */
export const readBeside = async <State, Item>(
  kind: ActedOn<State>,
  { table }: Pick<ApprovalsPorts, 'table'>,
  { id, principal }: Asked<string>,
  act: ApprovalsAct,
  list: () => Promise<Outcome<Page<Item>, ListFailure>>,
): Promise<Outcome<Page<Item>, CodedError>> => {
  const [loaded, page] = await Promise.all([table.load(kind.definition, principal.county, id), list()]);
  const seen = admit(kind, loaded, principal, act);
  if (!seen.ok) return seen;
  return page.ok ? page : failure(edgeError('BAD_CURSOR'));
};

/** A page of what happened to a thing, in order. */
export const readTimeline =
  <State>(kind: ActedOn<State>, act: ApprovalsAct) =>
  (ports: Pick<ApprovalsPorts, 'table'>) =>
  (asked: Asked<string>, page: PageRequest): Promise<Outcome<Page<Envelope>, CodedError>> =>
    readBeside(kind, ports, asked, act, () =>
      ports.table.timeline(
        { county: asked.principal.county, kind: kind.definition.kind, id: asked.id },
        page,
      ),
    );
