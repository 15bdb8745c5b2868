import type * as z from 'zod';
import { positionNames } from '../../../../shared/events/consultation-terms.ts';
import type { Bilingual } from '../../../../shared/language.ts';
import type { Instant } from '../../../../shared/time/clock.ts';
import { positionsAmong } from '../domain/conclude-consultation.ts';
import type { Consultation } from '../domain/consultation.ts';
import { positionOf, standingAnswer, type Opinion } from '../domain/opinion.ts';
import type { ConsultationReading } from '../usecases/consultations.ts';
import type { commentsSchema } from './consultation-schemas.ts';
import { writtenBy, writtenDay } from '../../../../shared/time/written-day.ts';

type Comments = z.input<typeof commentsSchema>;
type Line = Comments['lines'][number];

const notAnswered: Bilingual = { zh: '尚未回复', en: 'not answered yet' };
const notNeeded: Bilingual = { zh: '无须回复', en: 'no answer needed' };

const askedUntil = ({ answerBy }: Opinion): Bilingual => ({
  zh: `征求意见，应于${writtenBy(answerBy.date).zh}回复`,
  en: `Asked, to answer ${writtenBy(answerBy.date).en}.`,
});
const silentSince = ({ answerBy }: Opinion): Bilingual => ({
  zh: `至${writtenDay(answerBy.date).zh}未回复，按无意见处理（标注“超时默认”）`,
  en: `No answer by ${writtenDay(answerBy.date).en}: treated as no objection (marked “default by silence”).`,
});
const stillLate = ({ answerBy }: Opinion): Bilingual => ({
  zh: `至${writtenDay(answerBy.date).zh}未回复；涉及安全、健康、环境，不按无意见处理，仍待回复`,
  en: `No answer by ${writtenDay(answerBy.date).en}; on safety, health and environment it is still waited for.`,
});
const said = (answer: { readonly position: keyof typeof positionNames }, note: Bilingual): Bilingual => ({
  zh: `${note.zh}：${positionNames[answer.position].zh}`,
  en: `${note.en}: ${positionNames[answer.position].en}.`,
});

const endOf = (opinion: Opinion): Line['trace'] => {
  switch (opinion.state) {
    case 'asked':
      return opinion.lateSince === null ? [] : [{ at: opinion.lateSince, what: stillLate(opinion) }];
    case 'answered':
      return [
        {
          at: opinion.answer.at,
          what: said(
            opinion.answer,
            opinion.onTime
              ? { zh: '按期回复', en: 'Answered in time' }
              : { zh: '逾期回复', en: 'Answered late' },
          ),
        },
        ...opinion.amendments.map((each) => ({
          at: each.at,
          what: said(each, { zh: '补充意见', en: 'Amended' }),
        })),
      ];
    case 'defaulted':
      return [
        { at: opinion.defaultedAt, what: silentSince(opinion) },
        ...(opinion.lateAnswer === null
          ? []
          : [
              {
                at: opinion.lateAnswer.at,
                what: said(opinion.lateAnswer, {
                  zh: '逾期意见存档，不改变结果',
                  en: 'Late opinion filed, changing nothing',
                }),
              },
            ]),
      ];
    case 'moot':
      return [{ at: opinion.moot.at, what: notNeeded }];
  }
};

const traceOf = (opinion: Opinion): Line['trace'] => [
  { at: opinion.asked.at, what: askedUntil(opinion) },
  ...(opinion.received === null ? [] : [{ at: opinion.received.at, what: { zh: '签收', en: 'Received.' } }]),
  ...endOf(opinion),
];

const onTimeOf = (opinion: Opinion): boolean | null => {
  if (opinion.state === 'answered') return opinion.onTime;
  return opinion.state === 'defaulted' ? false : null;
};

const lineOf = (opinion: Opinion): Line => {
  const [position, answer] = [positionOf(opinion), standingAnswer(opinion)];
  const open = opinion.state === 'moot' ? notNeeded : notAnswered;
  return {
    consultationId: opinion.consultationId,
    subject: opinion.subject,
    department: opinion.department,
    departmentName: opinion.departmentName,
    position,
    positionName: position === null ? open : positionNames[position],
    opinion: answer?.opinion ?? null,
    documents: [...(answer?.documents ?? [])],
    onTime: onTimeOf(opinion),
    trace: traceOf(opinion),
  };
};

const concludedAt = (consultation: Consultation): Instant | null =>
  consultation.state === 'concluded' ? consultation.concluded.at : null;

const headOf = ({ consultation, leading }: ConsultationReading): Comments['consultations'][number] => ({
  id: consultation.consultationId,
  purpose: consultation.purpose,
  subject: consultation.subject,
  question: consultation.question,
  lead:
    consultation.state === 'concluded'
      ? consultation.concluded.lead
      : { department: leading.department, name: leading.name },
  askedAt: consultation.asked.at,
  concludedAt: concludedAt(consultation),
  remark: consultation.state === 'concluded' ? consultation.concluded.remark : null,
});

type About = Pick<Consultation, 'caseId' | 'projectName' | 'matter'>;

/**
 * What several departments said, as one document: each line with its department and position, silence as 超时默认 with its trace
 * (R102). It names no person.
 */
export const presentComments = (about: About, readings: readonly ConsultationReading[]): Comments => {
  const opinions = readings.flatMap((reading) => reading.opinions);
  return {
    caseId: about.caseId,
    projectName: about.projectName,
    matter: { code: about.matter.code, name: about.matter.name },
    consultations: readings.map(headOf),
    counts: positionsAmong(opinions),
    lines: opinions.map(lineOf),
  };
};
