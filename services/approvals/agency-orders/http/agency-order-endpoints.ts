import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success } from '../../../../shared/outcome.ts';
import type { AgencyOrder } from '../domain/agency-order.ts';
import {
  changeAgent,
  closeOrder,
  correctStatus,
  recordStatus,
  type OrderDecided,
} from '../domain/order-acts.ts';
import type { AgencyOrderAct } from '../domain/agency-order-rights.ts';
import type { Reading } from '../../kernel/admit.ts';
import {
  changeOrderCommand,
  listOrdersQuery,
  openOrderCommand,
  readOrderQuery,
  readOrderTimelineQuery,
} from '../usecases/agency-orders.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  agencyOrderInCaseSchema,
  agencyOrderListQuery,
  agencyOrderPageSchema,
  agencyOrderParams,
  agencyOrderViewSchema,
  changeAgentBody,
  closeOrderBody,
  correctStatusBody,
  openOrderBody,
  presentOrder,
  presentOrderInCase,
  statusBody,
} from './agency-order-schemas.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { defineActs } from '../../kernel/define-acts.ts';

const tag = 'Agency orders';

const open = (ports: ApprovalsPorts): Endpoint<AgencyOrderAct> =>
  defineEndpoint({
    act: 'agency-order.open',
    method: 'post',
    path: '/v1/agency-orders',
    summary: '开帮代办单 · See matters of a case through for its enterprise',
    tag,
    params: none,
    query: none,
    input: openOrderBody,
    status: 201,
    output: agencyOrderViewSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'MATTERS_INVALID', 'AGENCY_CASE_COMPLETED'],
    handle: ({ principal, input, write }) =>
      write(
        (context) => openOrderCommand(ports)(context, principal, input),
        (reading: Reading<AgencyOrder, CountyRules>) => ({
          ...presentOrder(isOfficial(principal))(reading),
          location: `/v1/agency-orders/${reading.state.id}`,
        }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<AgencyOrderAct> =>
  defineEndpoint({
    act: 'agency-order.list',
    method: 'get',
    path: '/v1/agency-orders',
    summary: '帮代办单列表 · List agency orders',
    description:
      'Of a case, or all one has to do with: the county’s, those one is the agent of, one’s enterprise’s.',
    tag,
    params: none,
    query: agencyOrderListQuery,
    input: noInput,
    status: 200,
    output: agencyOrderPageSchema,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const listed = await listOrdersQuery(ports)(principal, query.caseId ?? null, pageOf(query));
      return listed.ok ? success({ body: { ...listed.value, items: [...listed.value.items] } }) : listed;
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<AgencyOrderAct> =>
  defineEndpoint({
    act: 'agency-order.read',
    method: 'get',
    path: '/v1/agency-orders/{agencyOrderId}',
    summary: '帮代办单 · An agency order, with what each matter still lacks',
    tag,
    params: agencyOrderParams,
    query: none,
    input: noInput,
    status: 200,
    output: agencyOrderInCaseSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readOrderQuery(ports)({ id: params.agencyOrderId, principal }, now);
      return found.ok ? success(presentOrderInCase(isOfficial(principal))(found.value)) : found;
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<AgencyOrderAct> =>
  defineTimeline({
    act: 'agency-order.read-timeline',
    path: '/v1/agency-orders/{agencyOrderId}/timeline',
    summary: '帮代办经过 · What happened to an agency order, day by day',
    tag,
    params: agencyOrderParams,
    refusals: ['NOT_FOUND', 'ACT_NOT_YOURS', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readOrderTimelineQuery(ports)({ id: params.agencyOrderId, principal }, page),
  });

const defineOrderAct = (ports: ApprovalsPorts) =>
  defineActs<
    AgencyOrderAct,
    typeof agencyOrderParams,
    typeof agencyOrderViewSchema,
    [AgencyOrder],
    OrderDecided,
    Reading<AgencyOrder, CountyRules>
  >({
    path: '/v1/agency-orders/{agencyOrderId}',
    tag,
    params: agencyOrderParams,
    output: agencyOrderViewSchema,
    refusals: ['AGENCY_ORDER_CLOSED'],
    change: (context, { params, ...asked }) =>
      changeOrderCommand(ports)(context, { id: params.agencyOrderId, ...asked }),
    present: (principal) => presentOrder(isOfficial(principal)),
  });

/** Agency orders: matters that an official sees through for an enterprise (R100). */
export const agencyOrderEndpoints = (ports: ApprovalsPorts): readonly Endpoint<AgencyOrderAct>[] => {
  const act = defineOrderAct(ports);
  return [
    open(ports),
    list(ports),
    read(ports),
    timeline(ports),
    act({
      act: 'agency-order.record-status',
      verb: 'status',
      summary: '登记每日进展 · Record what was done on a day, once for each day',
      input: statusBody,
      refusals: ['AGENCY_STATUS_RECORDED', 'AGENCY_DAY_IMPOSSIBLE'],
      decide: recordStatus,
    }),
    act({
      act: 'agency-order.correct-status',
      verb: 'correct-status',
      summary: '更正进展 · Correct the status of a day; what was written stays beside it',
      input: correctStatusBody,
      refusals: ['AGENCY_DAY_UNRECORDED', 'AGENCY_CORRECTIONS_FULL'],
      decide: correctStatus,
    }),
    act({
      act: 'agency-order.change-agent',
      verb: 'change-agent',
      summary: '更换代办员 · Hand the order to another person',
      input: changeAgentBody,
      refusals: ['AGENCY_SAME_AGENT'],
      decide: changeAgent,
    }),
    act({
      act: 'agency-order.close',
      verb: 'close',
      summary: '办结帮代办单 · Close the order with what came of it',
      input: closeOrderBody,
      decide: (order, act, { result }) => closeOrder(order, act, result),
    }),
  ];
};
