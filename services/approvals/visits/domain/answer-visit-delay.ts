import type { CodedError } from '../../../../shared/coded-error.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import type { Act } from '../../kernel/act.ts';
import { answerDelay, type DelayAnswer } from '../../clocks/domain/answer-delay.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import { settleVisit, type VisitDecision } from './settle-visit.ts';
import { wrongState } from './visit-acts.ts';
import type { Visit } from './visit.ts';

/** Answers a rung that fell while nobody confirmed the time of a visit (rulings 37). */
export const answerVisitDelay = (
  visit: Visit,
  rules: CountyRules,
  act: Act,
  answer: DelayAnswer,
): Outcome<VisitDecision, CodedError> => {
  const settled = settleVisit(visit, rules, act.at);
  const { visit: current } = settled;
  if (current.state !== 'booked') return failure(wrongState(current.state));
  const { id, enterprise, department, post, due } = current;
  const delayed = {
    kind: 'visit',
    id,
    title: {
      zh: `上门服务（${enterprise.name}）的时间确认`,
      en: `Time of a visit to ${enterprise.name}`,
    },
    department,
    post,
    dueOn: due.date,
  } as const;
  const answered = answerDelay(current.duties, delayed, answer, act, rules.settings);
  if (!answered.ok) return answered;
  const { duties, event } = answered.value;
  return success({ visit: { ...current, duties }, events: [...settled.events, event] });
};
