import * as z from 'zod';
import { lights } from '../../../../shared/deadlines/reading.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { pageQuery, pageSchema } from '../../../../shared/http/list-query.ts';
import {
  agencyOrderIdSchema,
  caseIdSchema,
  projectIdSchema,
  subjectSchema,
} from '../../../../shared/identifiers.ts';
import { bilingualSchema } from '../../../../shared/language.ts';
import { line, text } from '../../../../shared/text.ts';
import { dateOf, dateSchema, instantSchema } from '../../../../shared/time/clock.ts';
import { enteredDate } from '../../../../shared/time/entered.ts';
import { agencyOrderStates, type AgencyOrder } from '../domain/agency-order.ts';
import { daysWithoutStatus, lastStatusOn, statusLight } from '../domain/status-light.ts';
import { caseProgress } from '../../cases/domain/approval-case.ts';
import { showEnterprise, shownEnterprise } from '../../../../shared/enterprise.ts';
import { agencyOrderSummarySchema } from '../store/agency-order-store.ts';
import type { Reading } from '../../kernel/admit.ts';
import type { OrderReading } from '../usecases/agency-orders.ts';
import { caseNodeView } from '../../cases/http/case-schemas.ts';
import { lacksOf } from '../../cases/http/present-case.ts';
import { ruleAtFigure } from '../../rules/http/rule-reference.ts';
import type { CountyRules } from '../../county/domain/county.ts';

export const agencyOrderParams = z.strictObject({ agencyOrderId: agencyOrderIdSchema });
export const agencyOrderListQuery = z.strictObject({ ...pageQuery, caseId: caseIdSchema.optional() });
export const agencyOrderPageSchema = pageSchema(agencyOrderSummarySchema);

export const openOrderBody = z.strictObject({
  caseId: caseIdSchema,
  matters: z.array(line(20)).min(1).max(40),
  agent: subjectSchema,
});
export const statusBody = z.strictObject({ on: enteredDate.optional(), text: text(500) });
export const correctStatusBody = z.strictObject({ on: enteredDate, text: text(500), reason: text(200) });
export const changeAgentBody = z.strictObject({ agent: subjectSchema, reason: text(500) });
export const closeOrderBody = z.strictObject({ result: text(2000) });

/** Who acted is told to officials alone; who the agent is, to the enterprise too. */
const act = z.object({ at: instantSchema, by: subjectSchema.nullable() });

export const agencyOrderViewSchema = z.object({
  id: agencyOrderIdSchema,
  caseId: caseIdSchema,
  projectId: projectIdSchema,
  projectName: z.string(),
  ...shownEnterprise,
  officer: subjectSchema.nullable(),
  agent: subjectSchema,
  handedOver: z.array(act.extend({ from: subjectSchema, to: subjectSchema, reason: z.string() })),
  matters: z.array(z.object({ code: z.string(), name: bilingualSchema })),
  state: z.enum(agencyOrderStates),
  opened: act,
  /** 每日状态: one for each day, the latest last; earlier ones stand in the timeline. Where one was corrected, the last correction holds. */
  statuses: z.array(
    act.extend({
      on: dateSchema,
      text: z.string(),
      corrections: z.array(act.extend({ text: z.string(), reason: z.string() })),
    }),
  ),
  lastStatusOn: dateSchema.nullable(),
  /** The working days that went by without a status, the latest last; today and the days of the opening, of a handing over and of the close are none. */
  daysWithoutStatus: z.array(dateSchema),
  light: z.enum(lights),
  /** Where the rule stands by which the light is read (R137). */
  lightRule: z.string().nullable(),
  closed: act.extend({ result: z.string() }).nullable(),
});

/** With where each matter stands in the case now, and which others it lacks. */
export const agencyOrderInCaseSchema = agencyOrderViewSchema.extend({
  progress: z.array(caseNodeView.pick({ code: true, name: true, state: true, lacks: true, stoppedBy: true })),
});

/** An agency order as its readers see it. */
export const presentOrder =
  (official: boolean) =>
  ({
    state: order,
    version,
    rules,
    now,
  }: Reading<AgencyOrder, CountyRules>): Reply<z.input<typeof agencyOrderViewSchema>> => {
    const shown = <Act extends { by: z.infer<typeof subjectSchema> }>(done: Act) => ({
      ...done,
      by: official ? done.by : null,
    });
    const { id, caseId, projectId, projectName, agent, state } = order;
    return {
      version,
      body: {
        ...{ id, caseId, projectId, projectName, agent, state },
        ...showEnterprise(order.enterprise),
        officer: official ? order.officer : null,
        handedOver: order.handedOver.map(shown),
        matters: [...order.matters],
        opened: shown(order.opened),
        statuses: order.statuses.map((each) => ({
          ...shown(each),
          corrections: each.corrections.map(shown),
        })),
        lastStatusOn: lastStatusOn(order),
        daysWithoutStatus: [...daysWithoutStatus(order, rules.calendar, dateOf(now))],
        light: statusLight(order, rules.calendar, dateOf(now)),
        lightRule: ruleAtFigure('daily-status'),
        closed: order.state === 'closed' ? shown(order.closed) : null,
      },
    };
  };

/** An agency order with what each of its matters lacks in the case as it stands. */
export const presentOrderInCase =
  (official: boolean) =>
  (reading: OrderReading): Reply<z.input<typeof agencyOrderInCaseSchema>> => {
    const { approvalCase, state: order } = reading;
    const { nodes } = caseProgress(approvalCase);
    const { version, body } = presentOrder(official)(reading);
    const progress = order.matters.flatMap(({ code, name }) => {
      const node = nodes.find((each) => each.code === code);
      if (node === undefined) return [];
      const lacks = lacksOf(approvalCase, node);
      return [{ code, name, state: node.state, lacks, stoppedBy: [...node.stoppedBy] }];
    });
    return { ...(version === undefined ? {} : { version }), body: { ...body, progress } };
  };
