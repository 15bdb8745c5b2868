import type { DayCount } from '../../../../shared/calendar/due-date.ts';
import type { FieldFault } from '../../../../shared/coded-error.ts';
import type { DomainEvent } from '../../../../shared/events/catalogue.ts';
import type { ConsultationPurpose } from '../../../../shared/events/consultation-terms.ts';
import type { ConsultationId, OpinionId } from '../../../../shared/identifiers.ts';
import { failure, success, type Outcome } from '../../../../shared/outcome.ts';
import { dateOf } from '../../../../shared/time/clock.ts';
import { passedAt, shortLimit } from '../../clocks/domain/short-limit.ts';
import type { ConsultationRules } from '../../county/domain/consultation-rules.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { Act } from '../../kernel/act.ts';
import { opinionReference, toldOf } from './consultation-facts.ts';
import { consultationRefused, type ConsultationError } from './consultation-errors.ts';
import type { ConsultedParty, OpenConsultation } from './consultation.ts';
import type { LeadingDepartment } from './leading-department.ts';
import type { AskedOpinion } from './opinion.ts';

/** A department to be asked; what is null the county's rule says. */
export type AskedDepartment = ConsultedParty & {
  readonly opinionId: OpinionId;
  readonly within: DayCount | null;
};

/** A question as it is asked: about which matter, what, and whom. */
export type Question = Pick<
  OpenConsultation,
  'taskId' | 'caseId' | 'projectId' | 'projectName' | 'enterprise' | 'officer' | 'matter'
> & {
  readonly id: ConsultationId;
  readonly purpose: ConsultationPurpose;
  readonly subject: string;
  readonly question: string;
  readonly documents: readonly string[];
  readonly departments: readonly AskedDepartment[];
};

/** A consultation as it opens, with each department's part and what it is told. */
export type Asked = {
  readonly consultation: OpenConsultation;
  readonly opinions: readonly { readonly opinion: AskedOpinion; readonly event: DomainEvent }[];
};

const limitFaults = (
  departments: readonly AskedDepartment[],
  { atLeast, atMost }: ConsultationRules,
): readonly FieldFault[] =>
  departments.flatMap(({ within }, index) =>
    within === null || (within.days >= atLeast && within.days <= atMost)
      ? []
      : [
          {
            pointer: `/departments/${index}/within/days`,
            detail: {
              zh: `回复时限须在${atLeast}至${atMost}个工作日之间`,
              en: `between ${atLeast} and ${atMost} working days`,
            },
          },
        ],
  );

const faultOf = (
  { departments }: Question,
  leading: LeadingDepartment,
  { settings: { consultations } }: CountyRules,
): ConsultationError | null => {
  if (departments.some(({ department }) => department === leading.department))
    return consultationRefused('CONSULTATION_TO_ONESELF');
  const faults = limitFaults(departments, consultations);
  return faults.length === 0
    ? null
    : {
        code: 'CONSULTATION_LIMIT',
        detail: {
          zh: `回复时限须在${consultations.atLeast}至${consultations.atMost}个工作日之间`,
          en: `An answer may take ${consultations.atLeast} to ${consultations.atMost} working days.`,
        },
        faults,
      };
};

const isOfSafety = (
  { matter }: Question,
  { department }: ConsultedParty,
  { silenceIsNoAnswer }: ConsultationRules,
): boolean =>
  silenceIsNoAnswer.matters.includes(matter.code) || silenceIsNoAnswer.departments.includes(department);

const partOf = (
  { id, question: _, documents: __, departments: ___, ...about }: Question,
  { opinionId, department, name, within }: AskedDepartment,
  silenceIsNoAnswer: boolean,
  { settings: { consultations }, calendar }: CountyRules,
  asked: Act,
): AskedOpinion => {
  const answerBy = shortLimit(asked.at, within ?? consultations.answerWithin, calendar);
  return {
    id: opinionId,
    consultationId: id,
    ...about,
    department,
    departmentName: name,
    post: consultations.post,
    asked,
    answerBy,
    silenceIsNoAnswer,
    received: null,
    state: 'asked',
    lateSince: null,
    nextCheckAt: passedAt(answerBy, calendar),
  };
};

/**
 * Asks several departments at once 征求意见: each gets a limit, a light and a receipt of its own. The clock of the task runs on,
 * for waiting for other departments is no lawful pause (domain.md §2.6.3).
 */
export const askDepartments = (
  question: Question,
  leading: LeadingDepartment,
  rules: CountyRules,
  act: Act,
): Outcome<Asked, ConsultationError> => {
  const fault = faultOf(question, leading, rules);
  if (fault !== null) return failure(fault);
  const { id, departments, ...about } = question;
  const consultation: OpenConsultation = {
    consultationId: id,
    ...about,
    asked: act,
    askedBy: { department: leading.department, name: leading.name },
    parts: departments.map(({ opinionId, department, name }) => ({ opinionId, department, name })),
    state: 'open',
  };
  const opinions = departments.map((each) => {
    const opinion = partOf(
      question,
      each,
      isOfSafety(question, each, rules.settings.consultations),
      rules,
      act,
    );
    const event: DomainEvent = {
      type: 'approvals.consultation.asked.v1',
      audience: toldOf(rules.settings, 'asked', opinion),
      fact: {
        ...opinionReference(opinion, leading, dateOf(act.at)),
        question: question.question,
        answerBy: opinion.answerBy.date,
        answerByProvisional: opinion.answerBy.provisional,
        askedBy: act.by,
      },
    };
    return { opinion, event };
  });
  return success({ consultation, opinions });
};
