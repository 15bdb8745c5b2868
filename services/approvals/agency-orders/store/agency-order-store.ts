import * as z from 'zod';
import type { AggregateDefinition } from '../../../../shared/dynamo/aggregate.ts';
import type { CreditCode } from '../../../../shared/credit-code.ts';
import {
  agencyOrderIdSchema,
  caseIdSchema,
  projectIdSchema,
  subjectSchema,
  type CaseId,
  type CountyCode,
  type Subject,
} from '../../../../shared/identifiers.ts';
import { dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { agencyOrderSchema, agencyOrderStates, type AgencyOrder } from '../domain/agency-order.ts';
import { lastStatusOn } from '../domain/status-light.ts';
import { dueAttributes } from '../../../../shared/dynamo/keys.ts';
import { keptLine } from '../../../../shared/text.ts';
import { countyPartition } from '../../kernel/list-keys.ts';

const agencyOrderKind = 'agency-order';

/** What a list shows of an agency order. */
export const agencyOrderSummarySchema = z.object({
  id: agencyOrderIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: keptLine(),
  enterpriseName: keptLine(),
  matters: z.array(keptLine(20)).max(40),
  agent: subjectSchema,
  state: z.enum(agencyOrderStates),
  openedAt: instantSchema,
  lastStatusOn: dateSchema.nullable(),
  /** Null once nothing falls any more; empty where the daily status was never watched. */
  calendarVersion: keptLine().nullable().default(''),
});
export type AgencyOrderSummary = z.infer<typeof agencyOrderSummarySchema>;

export const agencyOrderEntrySchema = z.object({ summary: agencyOrderSummarySchema });

const summarise = (order: AgencyOrder): AgencyOrderSummary => ({
  id: order.id,
  caseId: order.caseId,
  projectId: order.projectId,
  projectName: order.projectName,
  enterpriseName: order.enterprise.name,
  matters: order.matters.map(({ code }) => code),
  agent: order.agent,
  state: order.state,
  openedAt: order.opened.at,
  lastStatusOn: lastStatusOn(order),
  calendarVersion: order.state === 'open' ? order.calendarVersion : null,
});

export const countyOrders = (county: CountyCode): string => countyPartition(county, agencyOrderKind);
export const caseOrders = (county: CountyCode, caseId: CaseId): string =>
  `${county}#${agencyOrderKind}#${caseId}`;
export const agentOrders = (county: CountyCode, agent: Subject): string =>
  `${county}#${agencyOrderKind}#${agent}`;
export const enterpriseOrders = (county: CountyCode, creditCode: CreditCode): string =>
  `${county}#${agencyOrderKind}#${creditCode}`;

const placeInList = { open: '1-open', closed: '9-closed' } as const;

/** The part of a list that holds the open ones. */
export const openOrdersPrefix = `${placeInList.open}#`;

/** How an agency order is stored; its case, its agent and its enterprise find it. */
export const agencyOrderDefinition: AggregateDefinition<AgencyOrder> = {
  kind: agencyOrderKind,
  schema: agencyOrderSchema,
  entry: agencyOrderEntrySchema,
  identify: ({ id }) => ({ id, root: id }),
  indexAttributes: (county, order) => ({
    byCountyPk: countyOrders(county),
    byCasePk: caseOrders(county, order.caseId),
    byOfficerPk: agentOrders(county, order.agent),
    byEnterprisePk: enterpriseOrders(county, order.enterprise.creditCode),
    listSk: `${placeInList[order.state]}#${order.id}`,
    summary: summarise(order),
    ...dueAttributes(county, agencyOrderKind, order.id, order.state === 'open' ? order.nextCheckAt : null),
  }),
};
