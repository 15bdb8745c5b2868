import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import { recordedPositions, type RecordedPosition } from '../../../../shared/events/consultation-terms.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { applicants } from '../../tasks/domain/task-facts.ts';
import { consultationReference, toldOf } from './consultation-facts.ts';
import { consultationRefused, type ConsultationError } from './consultation-errors.ts';
import type { Consultation } from './consultation.ts';
import type { LeadingDepartment } from './leading-department.ts';
import { positionOf, type Opinion } from './opinion.ts';
import { settleOpinion, type SettledOpinion } from './settle-opinion.ts';

/** A consultation with all its parts after something happened to it as a whole. */
export type ConsultationChange = {
  readonly consultation: Consultation;
  readonly events: readonly DomainEvent[];
  readonly parts: readonly SettledOpinion[];
};

/** How many departments hold each position. */
export const positionsAmong = (opinions: readonly Opinion[]): Record<RecordedPosition, number> => {
  const held = (position: RecordedPosition): number =>
    opinions.filter((opinion) => positionOf(opinion) === position).length;
  const counts: Record<RecordedPosition, number> = {
    'no-objection': 0,
    objection: 0,
    conditions: 0,
    default: 0,
  };
  for (const position of recordedPositions) counts[position] = held(position);
  return counts;
};

const unanswered = (waiting: readonly Opinion[]): ConsultationError => ({
  code: 'CONSULTATION_UNANSWERED',
  detail: {
    zh: `尚有部门未回复：${waiting.map(({ departmentName }) => departmentName.zh).join('、')}`,
    en: `Not answered yet: ${waiting.map(({ departmentName }) => departmentName.en).join(', ')}.`,
  },
  facts: { waiting: waiting.map(({ department }) => department).join(',') },
});

const closed = (opinion: Opinion, closedAt: Instant): Opinion =>
  opinion.state === 'answered' || opinion.state === 'defaulted' ? { ...opinion, closedAt } : opinion;

/**
 * Puts the opinions together: from now on the applicant sees all of them at once, and nobody adds to what was said. Only once
 * everybody has answered or let the time pass; where silence is no answer, not before the answer (R102).
 */
export const concludeConsultation = (
  consultation: Consultation,
  opinions: readonly Opinion[],
  leading: LeadingDepartment,
  rules: CountyRules,
  { remark, ...act }: Act & { readonly remark: string | null },
): Outcome<ConsultationChange, ConsultationError> => {
  if (consultation.state !== 'open' || leading.ended !== null)
    return failure(consultationRefused('CONSULTATION_CLOSED'));
  const settled = opinions.map((each) => settleOpinion(each, leading, rules, act.at));
  const parts = settled.map(({ opinion, events }) => ({ opinion: closed(opinion, act.at), events }));
  const waiting = parts.map(({ opinion }) => opinion).filter(({ state }) => state === 'asked');
  if (waiting.length > 0) return failure(unanswered(waiting));
  const concluding = { department: leading.department, name: leading.name };
  return success({
    consultation: {
      ...consultation,
      state: 'concluded',
      concluded: { ...act, lead: concluding, remark },
    },
    events: [
      {
        type: 'approvals.consultation.concluded.v1',
        audience: [
          ...applicants(consultation),
          ...parts.flatMap(({ opinion }) => toldOf(rules.settings, 'concluded', opinion)),
        ],
        fact: {
          ...consultationReference(consultation, leading),
          on: dateOf(act.at),
          concludedBy: act.by,
          positions: positionsAmong(parts.map(({ opinion }) => opinion)),
        },
      },
    ],
    parts,
  });
};

/** What the end of a task, or its move to a department that was asked, makes of a consultation about it. */
export const closeWhatIsMoot = (
  consultation: Consultation,
  opinions: readonly Opinion[],
  leading: LeadingDepartment,
  rules: CountyRules,
  now: Instant,
): ConsultationChange => ({
  consultation:
    consultation.state === 'open' && leading.ended !== null
      ? { ...consultation, state: 'moot', moot: leading.ended }
      : consultation,
  events: [],
  parts: opinions.map((each) => settleOpinion(each, leading, rules, now)),
});
