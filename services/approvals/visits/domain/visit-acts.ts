import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import type { Refusals } from '../../../../shared/refusal-kinds.ts';
import type { Act } from '../../kernel/act.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { enterpriseOf, factOfVisit, missedAt, settleVisit, type VisitDecision } from './settle-visit.ts';
import { asVisit, type Visit, type VisitState } from './visit.ts';
import type { Bilingual } from '../../../../shared/language.ts';

export const visitRefusals = {
  VISIT_WRONG_STATE: 'wrong-state',
  VISIT_TIME_PASSED: 'unacceptable',
  VISIT_NOT_YET: 'wrong-state',
  VISIT_RATED: 'wrong-state',
} as const satisfies Refusals;
type VisitErrorCode = keyof typeof visitRefusals;

export type VisitDecided = Outcome<VisitDecision, CodedError<VisitErrorCode>>;

const stateNames: Record<VisitState, Bilingual> = {
  booked: { zh: '待确认时间', en: 'its time is not confirmed yet' },
  confirmed: { zh: '已确认时间', en: 'its time is confirmed' },
  held: { zh: '已登记上门结果', en: 'it has taken place' },
  cancelled: { zh: '已取消', en: 'it is called off' },
};

/** That an act does not fit the state a visit is in. */
export const wrongState = (state: VisitState): CodedError<VisitErrorCode> => ({
  code: 'VISIT_WRONG_STATE',
  detail: {
    zh: `该上门服务当前为“${stateNames[state].zh}”，不能进行此操作`,
    en: `This cannot be done with the visit: ${stateNames[state].en}.`,
  },
  facts: { state },
});

const timePassed: CodedError<VisitErrorCode> = {
  code: 'VISIT_TIME_PASSED',
  detail: { zh: '上门时间应晚于现在', en: 'The time of a visit lies in the future.' },
};

const notYet: CodedError<VisitErrorCode> = {
  code: 'VISIT_NOT_YET',
  detail: { zh: '尚未到约定的上门时间', en: 'The time agreed has not come yet.' },
};

const alreadyRated: CodedError<VisitErrorCode> = {
  code: 'VISIT_RATED',
  detail: { zh: '您已评价过，不能重复评价', en: 'You have rated it already.' },
};

const aftermathOf = (visit: Visit) =>
  visit.state === 'booked'
    ? { notHeldToldAt: null, feedback: null }
    : { notHeldToldAt: visit.notHeldToldAt, feedback: visit.feedback };

/**
 * Confirms when somebody comes, or agrees on another time; what had fallen before is told first (rulings 6). What the
 * enterprise said of a time missed stays on record.
 */
export const confirmTime = (visit: Visit, rules: CountyRules, act: Act, time: Instant): VisitDecided => {
  if (visit.state !== 'booked' && visit.state !== 'confirmed') return failure(wrongState(visit.state));
  if (time <= act.at) return failure(timePassed);
  const settled = settleVisit(visit, rules, act.at);
  return success({
    visit: asVisit({
      ...settled.visit,
      state: 'confirmed',
      confirmed: { ...act, time },
      calendarVersion: rules.calendar.version,
      nextCheckAt: missedAt(time, rules.calendar),
      notHeldToldAt: null,
      feedback: aftermathOf(settled.visit).feedback,
    }),
    events: [
      ...settled.events,
      {
        type: 'approvals.visit.time-confirmed.v1',
        audience: [enterpriseOf(visit)],
        fact: { ...factOfVisit(visit), place: visit.place, at: time },
      },
    ],
  });
};

/** Records that the visit took place and what came of it; not before its time, and late is told first (rulings 6). */
export const holdVisit = (visit: Visit, rules: CountyRules, act: Act, summary: string): VisitDecided => {
  if (visit.state !== 'confirmed') return failure(wrongState(visit.state));
  if (act.at < visit.confirmed.time) return failure(notYet);
  const settled = settleVisit(visit, rules, act.at);
  return success({
    visit: asVisit({
      ...settled.visit,
      ...aftermathOf(settled.visit),
      state: 'held',
      confirmed: visit.confirmed,
      held: { ...act, summary },
    }),
    events: [
      ...settled.events,
      { type: 'approvals.visit.held.v1', audience: [], fact: { ...factOfVisit(visit), summary } },
    ],
  });
};

/** Calls a visit off, by either side, with the reason; what was late until then stays on record. */
export const cancelVisit = (visit: Visit, rules: CountyRules, act: Act, reason: string): VisitDecided => {
  if (visit.state !== 'booked' && visit.state !== 'confirmed') return failure(wrongState(visit.state));
  const settled = settleVisit(visit, rules, act.at);
  const confirmed = visit.state === 'confirmed' ? visit.confirmed : null;
  const { department, post } = visit;
  return success({
    visit: asVisit({
      ...settled.visit,
      ...aftermathOf(settled.visit),
      state: 'cancelled',
      confirmed,
      cancelled: { ...act, reason },
    }),
    events: [
      ...settled.events,
      {
        type: 'approvals.visit.cancelled.v1',
        audience: [enterpriseOf(visit), { kind: 'post', capacity: 'informed', department, post }],
        fact: { ...factOfVisit(visit), reason },
      },
    ],
  });
};

/** What the enterprise thought of a visit, or of one that nobody came to, once. */
export const giveFeedback = (
  visit: Visit,
  rules: CountyRules,
  act: Act,
  opinion: { readonly rating: number; readonly comment: string | null },
): VisitDecided => {
  const settled = settleVisit(visit, rules, act.at);
  const rated = settled.visit;
  const missed = rated.state === 'confirmed' && rated.notHeldToldAt !== null;
  if (rated.state !== 'held' && !missed) return failure(wrongState(visit.state));
  if (rated.feedback !== null) return failure(alreadyRated);
  return success({
    visit: { ...rated, feedback: { ...act, ...opinion } },
    events: [
      ...settled.events,
      {
        type: 'approvals.visit.feedback-given.v1',
        audience: [],
        fact: { ...factOfVisit(visit), rating: opinion.rating },
      },
    ],
  });
};
