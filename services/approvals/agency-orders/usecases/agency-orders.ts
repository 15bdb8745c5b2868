import type { Principal } from '../../../../shared/auth/principal.ts';
import { permits } from '../../../../shared/auth/rights.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import { commonRefusal } from '../../../../shared/common-refusals.ts';
import { versionAfter } from '../../../../shared/dynamo/commission.ts';
import type { Page } from '../../../../shared/dynamo/page.ts';
import type { Refusal } from '../../../../shared/dynamo/refusal.ts';
import type { IndexDefinition } from '../../../../shared/dynamo/table-definition.ts';
import type { PageRequest } from '../../../../shared/dynamo/table.ts';
import type { WriteContext } from '../../../../shared/dynamo/write-context.ts';
import { agencyOrderIdSchema, type AgencyOrderId, type CaseId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import {
  relationsToOrder,
  type AgencyOrderRelation,
  type AgencyOrderAct,
} from '../domain/agency-order-rights.ts';
import type { AgencyOrder } from '../domain/agency-order.ts';
import { openOrder, type OrderWanted } from '../domain/open-order.ts';
import type { OrderDecided } from '../domain/order-acts.ts';
import { actSettled, settleOrder } from '../domain/status-watch.ts';
import { agencyOrderRights } from '../domain/agency-order-rights.ts';
import type { ApprovalCase } from '../../cases/domain/approval-case.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import {
  agencyOrderDefinition,
  agencyOrderEntrySchema,
  agentOrders,
  caseOrders,
  countyOrders,
  enterpriseOrders,
  type AgencyOrderSummary,
} from '../store/agency-order-store.ts';
import { caseDefinition } from '../../cases/store/case-store.ts';
import { caseIndex, countyIndex, enterpriseIndex, officerIndex } from '../../kernel/table.ts';
import { actOn, type RequestedAct } from '../../kernel/act-on.ts';
import { admit, type ActedOn, type Reading, withRights } from '../../kernel/admit.ts';
import { cases } from '../../cases/usecases/cases.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import { readTimeline, readThing, type AskedFor } from '../../kernel/read-thing.ts';

/** An order with the case it is for, as both stand. */
export type OrderReading = Reading<AgencyOrder, CountyRules> & { readonly approvalCase: ApprovalCase };

const orders: ActedOn<AgencyOrder, AgencyOrderAct, AgencyOrderRelation> = {
  rights: agencyOrderRights,
  definition: agencyOrderDefinition,
  relations: relationsToOrder,
  seeing: 'agency-order.read',
};

const casesOfOrders = /* @__PURE__ */ withRights(cases, agencyOrderRights);

export const readOrderTimelineQuery = /* @__PURE__ */ readTimeline(orders, 'agency-order.read-timeline');

/** An order and, for what its matters lack, the case as it stands. */
export const readOrderQuery =
  (ports: ApprovalsPorts) =>
  async (asked: AskedFor<AgencyOrderId>, now: Instant): Promise<Outcome<OrderReading, CodedError>> => {
    const found = await readThing(orders)(ports)(asked, now);
    if (!found.ok) return found;
    const loaded = await ports.table.load(caseDefinition, asked.principal.county, found.value.state.caseId);
    return loaded === null
      ? failure(commonRefusal('NOT_FOUND'))
      : success({ ...found.value, approvalCase: loaded.state });
  };

/** Opens an order for matters of a case that the caller may see and whose project is their own. */
export const openOrderCommand =
  ({ table, loadCounty, newId }: ApprovalsPorts) =>
  async (
    context: WriteContext<Reading<AgencyOrder, CountyRules>>,
    principal: Principal,
    { caseId, ...wanted }: OrderWanted & { readonly caseId: CaseId },
  ): Promise<Outcome<Reading<AgencyOrder, CountyRules>, CodedError | Refusal>> => {
    const [loaded, { rules }] = await Promise.all([
      table.load(caseDefinition, context.county, caseId),
      loadCounty(context.county, context.now),
    ]);
    const seen = admit(casesOfOrders, loaded, principal, 'agency-order.open');
    if (!seen.ok) return seen;
    const id = agencyOrderIdSchema.parse(newId());
    const act = { at: context.now, by: principal.subject };
    const decided = openOrder(seen.value.state, id, wanted, act);
    if (!decided.ok) return decided;
    const { state } = settleOrder(decided.value.state, rules, context.now);
    const { events } = decided.value;
    const reading = { state, version: versionAfter(null), rules, now: context.now };
    const change = { before: null, after: state, events };
    return table.commit(context, reading, table.steps(context, agencyOrderDefinition, change));
  };

type RequestedOrderAct = Omit<RequestedAct<AgencyOrder, AgencyOrderAct, CountyRules>, 'beside' | 'decide'> & {
  readonly decide: (order: AgencyOrder) => OrderDecided;
};

/** One act on an order. */
export const changeOrderCommand =
  (ports: ApprovalsPorts) =>
  (context: WriteContext<Reading<AgencyOrder, CountyRules>>, { decide, ...requested }: RequestedOrderAct) =>
    actOn(orders)(ports)(context, {
      ...requested,
      decide: (order, rules) => actSettled(order, rules, context.now, (settled) => decide(settled)),
    });

type Place = { readonly index: IndexDefinition; readonly partition: string };

/** Where the orders stand that a caller may list: the county's, those one is the agent of, or those of one's enterprise. */
const placeFor = (principal: Principal): Place | null => {
  const { county, subject, enterprise } = principal;
  const may = (...relations: readonly AgencyOrderRelation[]): boolean =>
    permits(agencyOrderRights, 'agency-order.list', principal, new Set(relations));
  if (may()) return { index: countyIndex, partition: countyOrders(county) };
  if (may('agent')) return { index: officerIndex, partition: agentOrders(county, subject) };
  return enterprise !== null && may('own-enterprise')
    ? { index: enterpriseIndex, partition: enterpriseOrders(county, enterprise) }
    : null;
};

const placeOfCase = async (
  { table }: Pick<ApprovalsPorts, 'table'>,
  principal: Principal,
  caseId: CaseId,
): Promise<Outcome<Place, CodedError>> => {
  const loaded = await table.load(caseDefinition, principal.county, caseId);
  const seen = admit(casesOfOrders, loaded, principal, 'agency-order.list');
  return seen.ok ? success({ index: caseIndex, partition: caseOrders(principal.county, caseId) }) : seen;
};

/** Lists agency orders, the open ones first: those of a case for whoever follows it, else all the caller has to do with. */
export const listOrdersQuery =
  (ports: Pick<ApprovalsPorts, 'table'>) =>
  async (
    principal: Principal,
    caseId: CaseId | null,
    page: PageRequest,
  ): Promise<Outcome<Page<AgencyOrderSummary>, CodedError>> => {
    const own = placeFor(principal);
    if (own === null) return failure(commonRefusal('ACT_NOT_YOURS'));
    const place = caseId === null ? success(own) : await placeOfCase(ports, principal, caseId);
    if (!place.ok) return place;
    const { index, partition } = place.value;
    const listed = await ports.table.list(index, partition, page, agencyOrderEntrySchema);
    return listed.ok
      ? success({ ...listed.value, items: listed.value.items.map(({ summary }) => summary) })
      : failure(commonRefusal('BAD_CURSOR'));
  };
