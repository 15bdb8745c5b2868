import { defineEndpoint, noInput, none, type Endpoint } from '../../../../shared/http/endpoint.ts';
import { pageOf } from '../../../../shared/http/list-query.ts';
import { defineTimeline } from '../../../../shared/http/timeline.ts';
import { success, type Outcome } from '../../../../shared/outcome.ts';
import type { CodedError } from '../../../../shared/coded-error.ts';
import type { VisitAct } from '../domain/visit-rights.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { cancelVisit, confirmTime, giveFeedback, holdVisit } from '../domain/visit-acts.ts';
import { answerVisitDelay } from '../domain/answer-visit-delay.ts';
import type { VisitDecision } from '../domain/settle-visit.ts';
import type { Visit } from '../domain/visit.ts';
import type { ApprovalsPorts } from '../../county/usecases/approvals-ports.ts';
import {
  changeVisitCommand,
  listVisitsQuery,
  openVisitCommand,
  readVisitQuery,
  readVisitTimelineQuery,
  type VisitReading,
} from '../usecases/visits.ts';
import { causeIn, measuresIn, setMeasures, stateCause } from '../../clocks/http/delay-bodies.ts';
import { isOfficial } from '../../kernel/is-official.ts';
import {
  bookVisitBody,
  cancelVisitBody,
  confirmTimeBody,
  feedbackBody,
  holdVisitBody,
  presentVisit,
  visitListQuery,
  visitPageSchema,
  visitParams,
  visitViewSchema,
} from './visit-schemas.ts';
import { defineActs } from '../../kernel/define-acts.ts';

const tag = 'Visits';

const book = (ports: ApprovalsPorts): Endpoint<VisitAct> =>
  defineEndpoint({
    act: 'visit.book',
    method: 'post',
    path: '/v1/visits',
    summary: '预约上门服务 · Book a visit for one’s own enterprise',
    description: 'A time is confirmed within a working day; late is told and climbs the county’s ladder.',
    tag,
    params: none,
    query: none,
    input: bookVisitBody,
    status: 201,
    makesUnnamed: 'visit',
    output: visitViewSchema,
    refusals: ['ACT_NOT_YOURS', 'ASSIGNMENTS_INVALID'],
    handle: ({ principal, input, write }) =>
      write(
        (context) =>
          openVisitCommand(ports)(context, principal, { ...input, department: input.department ?? null }),
        (reading: VisitReading) => ({
          ...presentVisit(isOfficial(principal))(reading),
          location: `/v1/visits/${reading.state.id}`,
        }),
      ),
  });

const list = (ports: ApprovalsPorts): Endpoint<VisitAct> =>
  defineEndpoint({
    act: 'visit.list',
    method: 'get',
    path: '/v1/visits',
    summary: '上门服务列表 · List visits',
    description: 'Those that wait for a time first.',
    tag,
    params: none,
    query: visitListQuery,
    input: noInput,
    status: 200,
    output: visitPageSchema,
    refusals: ['ACT_NOT_YOURS', 'BAD_CURSOR'],
    handle: async ({ principal, query }) => {
      const { department = null, state = null } = query;
      const asked = { principal, department, state, page: pageOf(query) };
      const listed = await listVisitsQuery(ports)(asked, !isOfficial(principal));
      if (!listed.ok) return listed;
      const items = listed.value.items.map(({ calendarVersion: _, ...summary }) => summary);
      return success({ body: { ...listed.value, items } });
    },
  });

const read = (ports: ApprovalsPorts): Endpoint<VisitAct> =>
  defineEndpoint({
    act: 'visit.read',
    method: 'get',
    path: '/v1/visits/{visitId}',
    summary: '一次上门服务 · A visit',
    tag,
    params: visitParams,
    query: none,
    input: noInput,
    status: 200,
    output: visitViewSchema,
    refusals: ['NOT_FOUND'],
    handle: async ({ principal, params, now }) => {
      const found = await readVisitQuery(ports)({ id: params.visitId, principal }, now);
      return found.ok ? success(presentVisit(isOfficial(principal))(found.value)) : found;
    },
  });

const timeline = (ports: ApprovalsPorts): Endpoint<VisitAct> =>
  defineTimeline({
    act: 'visit.read-timeline',
    path: '/v1/visits/{visitId}/timeline',
    summary: '上门服务经过 · What happened to a visit',
    tag,
    params: visitParams,
    refusals: ['NOT_FOUND', 'BAD_CURSOR'],
    find: ({ principal, params }, page) =>
      readVisitTimelineQuery(ports)({ id: params.visitId, principal }, page),
  });

const defineVisitAct = (ports: ApprovalsPorts) =>
  defineActs<
    VisitAct,
    typeof visitParams,
    typeof visitViewSchema,
    [Visit, CountyRules],
    Outcome<VisitDecision, CodedError>,
    VisitReading
  >({
    path: '/v1/visits/{visitId}',
    tag,
    params: visitParams,
    output: visitViewSchema,
    refusals: ['VISIT_WRONG_STATE'],
    change: (context, { params, ...asked }) =>
      changeVisitCommand(ports)(context, { id: params.visitId, ...asked }),
    present: (principal) => presentVisit(isOfficial(principal)),
  });

const acts = (ports: ApprovalsPorts): readonly Endpoint<VisitAct>[] => {
  const act = defineVisitAct(ports);
  return [
    act({
      act: 'visit.confirm-time',
      verb: 'confirm-time',
      summary: '确认上门时间 · Confirm when somebody comes, or agree on another time',
      input: confirmTimeBody,
      refusals: ['VISIT_TIME_PASSED'],
      decide: (visit, rules, act, { at }) => confirmTime(visit, rules, act, at),
    }),
    act({
      act: 'visit.hold',
      verb: 'hold',
      summary: '登记上门结果 · Record that the visit took place and what came of it',
      input: holdVisitBody,
      refusals: ['VISIT_NOT_YET'],
      decide: (visit, rules, act, { summary }) => holdVisit(visit, rules, act, summary),
    }),
    act({
      act: 'visit.cancel',
      verb: 'cancel',
      summary: '取消上门服务 · Call a visit off',
      input: cancelVisitBody,
      decide: (visit, rules, act, { reason }) => cancelVisit(visit, rules, act, reason),
    }),
    act({
      act: 'visit.give-feedback',
      verb: 'give-feedback',
      summary: '评价上门服务 · Rate a visit, once',
      input: feedbackBody,
      refusals: ['VISIT_RATED'],
      decide: (visit, rules, act, { rating, comment = null }) =>
        giveFeedback(visit, rules, act, { rating, comment }),
    }),
  ];
};

const delayActs = (ports: ApprovalsPorts): readonly Endpoint<VisitAct>[] => {
  const act = defineVisitAct(ports);
  return [
    act({
      act: 'visit.state-cause',
      ...stateCause,
      decide: (visit, rules, act, body) => answerVisitDelay(visit, rules, act, causeIn(body)),
    }),
    act({
      act: 'visit.set-measures',
      ...setMeasures,
      decide: (visit, rules, act, body) => answerVisitDelay(visit, rules, act, measuresIn(body)),
    }),
  ];
};

/** Visits that enterprises book. */
export const visitEndpoints = (ports: ApprovalsPorts): readonly Endpoint<VisitAct>[] => [
  book(ports),
  list(ports),
  read(ports),
  timeline(ports),
  ...acts(ports),
  ...delayActs(ports),
];
