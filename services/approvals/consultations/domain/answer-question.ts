import type { AnsweredPosition } from '../../../../shared/events/consultation-terms.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { leadingDepartmentTold, opinionReference } from './consultation-facts.ts';
import { consultationRefused, type ConsultationError } from './consultation-errors.ts';
import type { LeadingDepartment } from './leading-department.ts';
import { commonPart, type Answer, type AskedOpinion, type Opinion } from './opinion.ts';
import { settleOpinion, type SettledOpinion } from './settle-opinion.ts';

/** What a department says, before it is known who says it and when. */
export type Said = {
  readonly position: AnsweredPosition;
  readonly opinion: string;
  readonly documents: readonly string[];
};

type Done = Outcome<SettledOpinion, ConsultationError>;

/** Takes a question in hand 签收; it stops and shortens nothing. */
export const receiveQuestion = (
  before: Opinion,
  leading: LeadingDepartment,
  rules: CountyRules,
  act: Act,
): Done => {
  const { opinion, events } = settleOpinion(before, leading, rules, act.at);
  if (opinion.state === 'moot') return failure(consultationRefused('CONSULTATION_CLOSED'));
  if (opinion.received !== null) return failure(consultationRefused('CONSULTATION_RECEIVED'));
  return success({
    opinion: { ...opinion, received: act },
    events: [
      ...events,
      {
        type: 'approvals.consultation.received.v1',
        audience: [],
        fact: { ...opinionReference(opinion, leading, dateOf(act.at)), receivedBy: act.by },
      },
    ],
  });
};

const answered = (
  opinion: AskedOpinion,
  leading: LeadingDepartment,
  { settings }: CountyRules,
  act: Act,
  answer: Answer,
): SettledOpinion => {
  const onTime = opinion.lateSince === null;
  return {
    opinion: {
      ...commonPart(opinion),
      received: opinion.received ?? act,
      state: 'answered',
      answer,
      onTime,
      amendments: [],
      closedAt: null,
    },
    events: [
      {
        type: 'approvals.consultation.answered.v1',
        audience: leadingDepartmentTold(settings, leading),
        fact: {
          ...opinionReference(opinion, leading, dateOf(act.at)),
          answerBy: opinion.answerBy.date,
          position: answer.position,
          onTime,
          answeredBy: act.by,
        },
      },
    ],
  };
};

const tooLate = (
  opinion: Extract<Opinion, { state: 'defaulted' }>,
  leading: LeadingDepartment,
  { settings }: CountyRules,
  act: Act,
  answer: Answer,
): SettledOpinion => ({
  opinion: { ...opinion, received: opinion.received ?? act, lateAnswer: answer },
  events: [
    {
      type: 'approvals.consultation.late-answer-recorded.v1',
      audience: leadingDepartmentTold(settings, leading),
      fact: {
        ...opinionReference(opinion, leading, dateOf(act.at)),
        answerBy: opinion.answerBy.date,
        position: answer.position,
        answeredBy: act.by,
      },
    },
  ],
});

/**
 * Answers a consultation, once. What had fallen before is settled first: where silence had counted as no objection by then, the
 * answer is kept as late and changes nothing (domain.md §5.4).
 */
export const answerQuestion = (
  before: Opinion,
  leading: LeadingDepartment,
  rules: CountyRules,
  act: Act,
  said: Said,
): Done => {
  const { opinion, events } = settleOpinion(before, leading, rules, act.at);
  const answer: Answer = { ...act, ...said };
  switch (opinion.state) {
    case 'asked': {
      const done = answered(opinion, leading, rules, act, answer);
      return success({ opinion: done.opinion, events: [...events, ...done.events] });
    }
    case 'defaulted': {
      if (opinion.lateAnswer !== null) return failure(consultationRefused('CONSULTATION_ANSWERED'));
      const done = tooLate(opinion, leading, rules, act, answer);
      return success({ opinion: done.opinion, events: [...events, ...done.events] });
    }
    case 'answered':
      return failure(consultationRefused('CONSULTATION_ANSWERED'));
    case 'moot':
      return failure(consultationRefused('CONSULTATION_CLOSED'));
  }
};

/** Adds to an answer until the leading department concludes; nothing said before is overwritten. */
export const amendAnswer = (
  opinion: Opinion,
  leading: LeadingDepartment,
  rules: CountyRules,
  act: Act,
  said: Said,
): Done => {
  if (opinion.state === 'moot') return failure(consultationRefused('CONSULTATION_CLOSED'));
  if (opinion.state !== 'answered') return failure(consultationRefused('CONSULTATION_NOT_ANSWERED'));
  if (opinion.closedAt !== null || leading.ended !== null)
    return failure(consultationRefused('CONSULTATION_CLOSED'));
  return success({
    opinion: { ...opinion, amendments: [...opinion.amendments, { ...act, ...said }] },
    events: [
      {
        type: 'approvals.consultation.amended.v1',
        audience: leadingDepartmentTold(rules.settings, leading),
        fact: {
          ...opinionReference(opinion, leading, dateOf(act.at)),
          position: said.position,
          amendedBy: act.by,
        },
      },
    ],
  });
};
