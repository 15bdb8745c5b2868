import type * as z from 'zod';
import { lightOf, remaining } from '../../../../shared/deadlines/reading.ts';
import { positionNames } from '../../../../shared/events/consultation-terms.ts';
import type { Reply } from '../../../../shared/http/call.ts';
import { dateOf, type Instant } from '../../../../shared/time/clock.ts';
import { clockOf, positionOf, readAt, type Answer, type Opinion } from '../domain/opinion.ts';
import type { CountyRules } from '../../county/domain/county.ts';
import type { OpinionSummary } from '../store/consultation-store.ts';
import type { Reading } from '../../kernel/admit.ts';
import type { ConsultationReading, ConsultationsOfTask } from '../usecases/consultations.ts';
import type {
  consultationsOfTaskSchema,
  consultationViewSchema,
  opinionLineSchema,
  opinionViewSchema,
} from './consultation-schemas.ts';

type OpinionView = z.input<typeof opinionViewSchema>;
type ConsultationView = z.input<typeof consultationViewSchema>;

const answerView = (answer: Answer): NonNullable<OpinionView['answer']> => ({
  ...answer,
  positionName: positionNames[answer.position],
  documents: [...answer.documents],
});

type Timed = Pick<Opinion, 'answerBy'>;

const timing = (opinion: Timed, { settings, calendar }: CountyRules, at: Instant, isOpen: boolean) => {
  const clock = clockOf(opinion);
  return {
    answerBy: { date: opinion.answerBy.date, provisional: opinion.answerBy.provisional },
    remaining: isOpen ? remaining(clock, calendar, dateOf(at)) : null,
    light: lightOf(clock, calendar, settings.ladder, dateOf(at)),
  };
};

const outcomeOf = (opinion: Opinion) => {
  const nothing = {
    onTime: null,
    answer: null,
    amendments: [],
    lateSince: null,
    defaultedAt: null,
    lateAnswer: null,
    moot: null,
  };
  switch (opinion.state) {
    case 'asked':
      return { ...nothing, lateSince: opinion.lateSince };
    case 'answered':
      return {
        ...nothing,
        onTime: opinion.onTime,
        answer: answerView(opinion.answer),
        amendments: opinion.amendments.map(answerView),
      };
    case 'defaulted':
      return {
        ...nothing,
        onTime: false,
        defaultedAt: opinion.defaultedAt,
        lateAnswer: opinion.lateAnswer === null ? null : answerView(opinion.lateAnswer),
      };
    case 'moot':
      return { ...nothing, lateSince: opinion.lateSince, moot: opinion.moot };
  }
};

const presentPart = (opinion: Opinion, rules: CountyRules, now: Instant): OpinionView => {
  const position = positionOf(opinion);
  return {
    id: opinion.id,
    consultationId: opinion.consultationId,
    department: opinion.department,
    departmentName: opinion.departmentName,
    state: opinion.state,
    asked: opinion.asked,
    received: opinion.received,
    within: opinion.answerBy.within,
    ...timing(opinion, rules, readAt(opinion, now), opinion.state === 'asked'),
    silenceIsNoAnswer: opinion.silenceIsNoAnswer,
    position,
    positionName: position === null ? null : positionNames[position],
    ...outcomeOf(opinion),
  };
};

/** A department's own part after an act on it. */
export const presentOpinion = ({
  state,
  version,
  rules,
  now,
}: Reading<Opinion, CountyRules>): Reply<OpinionView> => ({
  version,
  body: presentPart(state, rules, now),
});

const waitingIn = ({ opinions, rules, now }: ConsultationReading): ConsultationView['waiting'] =>
  opinions
    .filter(({ state }) => state === 'asked')
    .map((opinion) => ({
      department: opinion.department,
      departmentName: opinion.departmentName,
      ...timing(opinion, rules, now, true),
      remaining: remaining(clockOf(opinion), rules.calendar, dateOf(now)),
    }));

const viewOf = (reading: ConsultationReading): ConsultationView => {
  const { consultation, leading, opinions, rules, now } = reading;
  return {
    id: consultation.consultationId,
    taskId: consultation.taskId,
    caseId: consultation.caseId,
    projectId: consultation.projectId,
    projectName: consultation.projectName,
    matter: consultation.matter,
    purpose: consultation.purpose,
    subject: consultation.subject,
    question: consultation.question,
    documents: [...consultation.documents],
    state: consultation.state,
    asked: consultation.asked,
    askedBy: consultation.askedBy,
    lead: { department: leading.department, name: leading.name },
    concluded: consultation.state === 'concluded' ? consultation.concluded : null,
    moot: consultation.state === 'moot' ? consultation.moot : null,
    waiting: waitingIn(reading),
    opinions: opinions.map((opinion) => presentPart(opinion, rules, now)),
  };
};

/** A consultation with what each department said, and who has not answered yet. */
export const presentConsultation = (reading: ConsultationReading): Reply<ConsultationView> => ({
  version: reading.version,
  body: viewOf(reading),
});

/** Everything departments were asked about a task, with everybody who has not answered (R138). */
export const presentConsultationsOfTask = ({
  task,
  readings,
}: ConsultationsOfTask): z.input<typeof consultationsOfTaskSchema> => ({
  taskId: task.id,
  items: readings.map(viewOf),
  waiting: readings.flatMap((reading) =>
    waitingIn(reading).map((waiting) => ({
      ...waiting,
      consultationId: reading.consultation.consultationId,
      subject: reading.consultation.subject,
    })),
  ),
});

/** An opinion in a list, its light as of now or of its end. */
export const presentOpinionLine = (
  { calendarVersion: _, ...summary }: OpinionSummary,
  rules: CountyRules,
  now: Instant,
): z.input<typeof opinionLineSchema> => ({
  ...summary,
  ...timing(summary, rules, summary.endedAt ?? now, summary.endedAt === null),
});
