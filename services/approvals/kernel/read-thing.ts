import type { Principal } from '../../../shared/auth/principal.ts';
import type { CodedError } from '../../../shared/coded-error.ts';
import { commonRefusal } from '../../../shared/common-refusals.ts';
import type { Page } from '../../../shared/dynamo/page.ts';
import type { ListFailure, PageRequest } from '../../../shared/dynamo/table.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { failure, success, type Outcome } from '../../../shared/outcome.ts';
import type { Instant } from '../../../shared/time/clock.ts';
import { admit, type ActedOn, type Reading } from './admit.ts';
import type { PortsOf, PortsWith } from './ports.ts';

/** Which thing is asked for, and by whom. */
export type AskedFor<Id extends string> = { readonly id: Id; readonly principal: Principal };

/** A thing with the county's rules, for those who may read of it what an act names. */
export const readThingFor =
  <State, Act extends string, Relation extends string>(kind: ActedOn<State, Act, Relation>) =>
  <Rules>({ table, loadCounty }: Pick<PortsWith<Rules>, 'table' | 'loadCounty'>) =>
  async (
    { id, principal }: AskedFor<string>,
    act: Act,
    now: Instant,
  ): Promise<Outcome<Reading<State, Rules>, CodedError>> => {
    const [loaded, { rules }] = await Promise.all([
      table.load(kind.definition, principal.county, id),
      loadCounty(principal.county, now),
    ]);
    const seen = admit(kind, loaded, principal, act);
    return seen.ok ? success({ state: seen.value.state, version: seen.value.version, rules, now }) : seen;
  };

/** A thing as its readers may see it, with the county's rules. */
export const readThing =
  <State, Act extends string, Relation extends string>(kind: ActedOn<State, Act, Relation>) =>
  <Rules>(ports: Pick<PortsWith<Rules>, 'table' | 'loadCounty'>) =>
  (asked: AskedFor<string>, now: Instant): Promise<Outcome<Reading<State, Rules>, CodedError>> =>
    readThingFor(kind)(ports)(asked, kind.seeing, now);

/** A page of what stands beside a thing, for those who may read it. */
export const readBeside = async <State, Act extends string, Relation extends string, Item>(
  kind: ActedOn<State, Act, Relation>,
  { table }: Pick<PortsOf<unknown>, 'table'>,
  { id, principal }: AskedFor<string>,
  act: Act,
  list: () => Promise<Outcome<Page<Item>, ListFailure>>,
): Promise<Outcome<Page<Item>, CodedError>> => {
  const [loaded, page] = await Promise.all([table.load(kind.definition, principal.county, id), list()]);
  const seen = admit(kind, loaded, principal, act);
  if (!seen.ok) return seen;
  return page.ok ? page : failure(commonRefusal('BAD_CURSOR'));
};

/** A page of what happened to a thing, in order. */
export const readTimeline =
  <State, Act extends string, Relation extends string>(kind: ActedOn<State, Act, Relation>, act: Act) =>
  (ports: Pick<PortsOf<unknown>, 'table'>) =>
  (asked: AskedFor<string>, page: PageRequest): Promise<Outcome<Page<Envelope>, CodedError>> =>
    readBeside(kind, ports, asked, act, () =>
      ports.table.timeline(
        { county: asked.principal.county, kind: kind.definition.kind, id: asked.id },
        page,
      ),
    );
