import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Subject } from '../../../../shared/identifiers.ts';
import { dateOf, type LocalDate } from '../../../../shared/time/clock.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { Act } from '../../kernel/act.ts';
import { correctionsKept, daysKept, type AgencyOrder } from './agency-order.ts';
import { factOfOrder, type OrderDecision } from './open-order.ts';
import { writtenDay } from '../../../../shared/time/written-day.ts';

export const agencyOrderRefusals = {
  AGENCY_ORDER_CLOSED: 'wrong-state',
  AGENCY_STATUS_RECORDED: 'wrong-state',
  AGENCY_DAY_IMPOSSIBLE: 'unacceptable',
  AGENCY_SAME_AGENT: 'unacceptable',
  AGENCY_CASE_COMPLETED: 'wrong-state',
  AGENCY_DAY_UNRECORDED: 'unacceptable',
  AGENCY_CORRECTIONS_FULL: 'wrong-state',
} as const satisfies Refusals;
type AgencyOrderErrorCode = keyof typeof agencyOrderRefusals;

export type OrderDecided = Outcome<OrderDecision, CodedError<AgencyOrderErrorCode>>;

// How many changes of the agent an order carries with it; all of them stand in its timeline.
const handoversKept = 20;

const closedAlready: CodedError<AgencyOrderErrorCode> = {
  code: 'AGENCY_ORDER_CLOSED',
  detail: { zh: '该帮代办单已办结，不能进行此操作', en: 'The agency order is closed.' },
};

const recordedAlready = (on: LocalDate): CodedError<AgencyOrderErrorCode> => ({
  code: 'AGENCY_STATUS_RECORDED',
  detail: {
    zh: `${writtenDay(on).zh}的进展已登记`,
    en: `Progress is recorded for ${writtenDay(on).en} already.`,
  },
  facts: { on },
});

const dayImpossible: CodedError<AgencyOrderErrorCode> = {
  code: 'AGENCY_DAY_IMPOSSIBLE',
  detail: {
    zh: '进展日期应在开单之日至今日之间',
    en: 'A status is for a day from the opening to today, none before the earliest kept.',
  },
  faults: [{ pointer: '/on', detail: { zh: '该日期不可登记', en: 'is not possible' } }],
};

const sameAgent: CodedError<AgencyOrderErrorCode> = {
  code: 'AGENCY_SAME_AGENT',
  detail: { zh: '代办员未变', en: 'This person is the agent already.' },
  faults: [{ pointer: '/agent', detail: { zh: '代办员未变', en: 'is the agent already' } }],
};

const isPossible = ({ opened, statuses }: AgencyOrder, on: LocalDate, today: LocalDate): boolean => {
  const [earliest] = statuses;
  const full = statuses.length === daysKept && earliest !== undefined;
  return on <= today && on >= dateOf(opened.at) && !(full && on < earliest.on);
};

/** Records what was done on a day, once for each day (每日状态, R100). */
export const recordStatus = (
  order: AgencyOrder,
  act: Act,
  { on = dateOf(act.at), text }: { readonly on?: LocalDate | undefined; readonly text: string },
): OrderDecided => {
  if (order.state !== 'open') return failure(closedAlready);
  if (!isPossible(order, on, dateOf(act.at))) return failure(dayImpossible);
  if (order.statuses.some((each) => each.on === on)) return failure(recordedAlready(on));
  const statuses = [...order.statuses, { ...act, on, text, corrections: [] }].sort((one, other) =>
    one.on < other.on ? -1 : 1,
  );
  return success({
    state: { ...order, statuses: statuses.slice(-daysKept) },
    events: [
      {
        type: 'approvals.agency-order.status-recorded.v1',
        audience: [],
        fact: { ...factOfOrder(order), on, text },
      },
    ],
  });
};

const dayUnrecorded: CodedError<AgencyOrderErrorCode> = {
  code: 'AGENCY_DAY_UNRECORDED',
  detail: { zh: '该日没有可更正的进展记录', en: 'There is no progress of that day to correct.' },
  faults: [{ pointer: '/on', detail: { zh: '该日没有进展记录', en: 'has no progress on record' } }],
};

const correctionsFull: CodedError<AgencyOrderErrorCode> = {
  code: 'AGENCY_CORRECTIONS_FULL',
  detail: {
    zh: `同一日的进展最多更正${correctionsKept}次`,
    en: `The status of a day is corrected ${correctionsKept} times at most.`,
  },
};

/** Corrects the status of a day: appended with its reason, while what was written first stays; also after the close. */
export const correctStatus = (
  order: AgencyOrder,
  act: Act,
  { on, text, reason }: { readonly on: LocalDate; readonly text: string; readonly reason: string },
): OrderDecided => {
  const wrong = order.statuses.find((each) => each.on === on);
  if (wrong === undefined) return failure(dayUnrecorded);
  if (wrong.corrections.length >= correctionsKept) return failure(correctionsFull);
  const right = { ...wrong, corrections: [...wrong.corrections, { ...act, text, reason }] };
  return success({
    state: { ...order, statuses: order.statuses.map((each) => (each.on === on ? right : each)) },
    events: [
      {
        type: 'approvals.agency-order.status-corrected.v1',
        audience: [],
        fact: { ...factOfOrder(order), on, text, reason },
      },
    ],
  });
};

/** Hands the order to another person, with the reason. */
export const changeAgent = (
  order: AgencyOrder,
  act: Act,
  { agent, reason }: { readonly agent: Subject; readonly reason: string },
): OrderDecided => {
  if (order.state !== 'open') return failure(closedAlready);
  if (order.agent === agent) return failure(sameAgent);
  const handover = { ...act, from: order.agent, to: agent, reason };
  const state = { ...order, agent, handedOver: [...order.handedOver, handover].slice(-handoversKept) };
  return success({
    state,
    events: [
      {
        type: 'approvals.agency-order.agent-changed.v1',
        audience: [
          { kind: 'person', capacity: 'responsible', subject: agent },
          { kind: 'person', capacity: 'informed', subject: order.agent },
          { kind: 'enterprise', capacity: 'informed', creditCode: order.enterprise.creditCode },
        ],
        fact: { ...factOfOrder(state), from: order.agent, reason },
      },
    ],
  });
};

/** Closes the order with what came of it. */
export const closeOrder = (order: AgencyOrder, act: Act, result: string): OrderDecided => {
  if (order.state !== 'open') return failure(closedAlready);
  const {
    remindedThrough: _reminded,
    neglectToldSince: _neglect,
    nextCheckAt: _check,
    calendarVersion: _calendar,
    ...kept
  } = order;
  return success({
    state: { ...kept, state: 'closed', closed: { ...act, result } },
    events: [
      {
        type: 'approvals.agency-order.closed.v1',
        audience: [
          { kind: 'enterprise', capacity: 'informed', creditCode: order.enterprise.creditCode },
          ...[order.agent, order.officer].flatMap((subject) =>
            subject === null || subject === act.by
              ? []
              : [{ kind: 'person' as const, capacity: 'informed' as const, subject }],
          ),
        ],
        fact: { ...factOfOrder(order), result },
      },
    ],
  });
};
